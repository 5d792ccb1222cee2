const { until } = require('../../until');

const BAD = ['error', 'crashed', 'canceled'];

/**
 * What a person does in n8n's editor, over the same interface: executes and publishes workflows, looks at executions and
 * Data Tables.
 * @param {Awaited<ReturnType<import('../../session').openSession>>} session
 */
function editorOf(session) {
	return {
		/** @returns {Promise<any>} the description of a node in this version, as the editor has it */
		async nodeType({ type, typeVersion }) {
			const nodeInfos = [{ name: type, version: typeVersion }];
			const [description] = await session.request('POST', '/node-types', { nodeInfos });
			return description;
		},

		/**
		 * The button below the canvas.
		 * @param {string} workflowId
		 * @param {string} [trigger] the node it starts from
		 * @returns {Promise<string>} id of the execution
		 */
		async execute(workflowId, trigger = "When clicking 'Execute workflow'") {
			const { executionId } = await session.request('POST', `/workflows/${workflowId}/run`, {
				triggerToStartFrom: { name: trigger },
				// n8n 1 runs what it is given, n8n 2 what is saved.
				workflowData: await session.workflow(workflowId),
			});
			return executionId;
		},

		/** @returns {Promise<void>} when the status of the execution is the wanted one */
		async reached(id, wanted) {
			await until(`execution ${id} that is ${wanted}`, async () => {
				const { status, data } = await session.request('GET', `/executions/${id}`);
				if (status !== wanted && BAD.includes(status))
					throw new Error(`Execution ${id} ended with ${status}: ${complaintIn(data)}`);
				return status === wanted;
			});
		},

		executions: async (workflowId) => await session.executions(workflowId),

		/**
		 * n8n says that a workflow is published some moments before its production URLs are there.
		 * @param {string} workflowId
		 * @param {string} productionUrl one of them
		 */
		async publish(workflowId, productionUrl) {
			await session.publish(await session.workflow(workflowId));
			await until(
				`answer of ${productionUrl}`,
				async () => (await fetch(productionUrl)).status !== 404,
			);
		},

		/** @returns {Promise<any[]>} rows of a Data Table in the order in which they were inserted */
		async tableRows(name) {
			const { data: tables } = await session.request('GET', '/data-tables-global?take=50');
			const { id, projectId } = tables.find((table) => table.name === name);
			const path = `/projects/${projectId}/data-tables/${id}/rows?take=100&sortBy=id:asc`;
			return (await session.request('GET', path)).data;
		},
	};
}

/** n8n stores an execution as one list, in which an object names its members by their place. */
function complaintIn(stored) {
	const list = JSON.parse(stored);
	const error = list[list[list[0].resultData].error];
	return error === undefined ? 'without a reason' : `${list[error.message]}`;
}

module.exports = { editorOf };
