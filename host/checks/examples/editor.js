const { randomBytes } = require('node:crypto');

const { until } = require('./until');

/**
 * What a person does in n8n's editor, over the same HTTP interface: signs up as owner, executes and publishes workflows,
 * looks at executions and Data Tables.
 * @param {string} url of n8n
 */
async function signUp(url) {
	let cookie = '';

	async function call(method, path, body) {
		const answer = await fetch(`${url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie },
			body: body && JSON.stringify(body),
		});
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
		cookie ||= answer.headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
		return JSON.parse(text).data;
	}

	await call('POST', '/owner/setup', {
		email: 'owner@example.com',
		firstName: 'Example',
		lastName: 'Owner',
		password: `Aa1${randomBytes(16).toString('hex')}`,
	});

	const execution = async (id) => await call('GET', `/executions/${id}`);

	/** @returns {Promise<any>} the execution as soon as its status is one of these */
	async function reached(id, ...statuses) {
		return await until(`execution ${id} being ${statuses.join(' or ')}`, async () => {
			const found = await execution(id);
			if (statuses.includes(found.status)) return found;
			if (['error', 'crashed', 'canceled'].includes(found.status))
				throw new Error(`Execution ${id} ended with ${found.status}: ${complaint(found.data)}`);
			return undefined;
		});
	}

	return {
		/** @returns {Promise<string>} id of the execution */
		async execute(workflowId, trigger) {
			const started = await call('POST', `/workflows/${workflowId}/run`, {
				triggerToStartFrom: { name: trigger },
			});
			return started.executionId;
		},
		reached,
		async publish(workflowId) {
			const { versionId } = await call('GET', `/workflows/${workflowId}`);
			await call('POST', `/workflows/${workflowId}/activate`, { versionId });
		},
		/** @returns {Promise<Array<{id: string, status: string}>>} newest first */
		async executions(workflowId) {
			const filter = encodeURIComponent(JSON.stringify({ workflowId }));
			return (await call('GET', `/executions?filter=${filter}&limit=100`)).results;
		},
		complaintOf: async (id) => complaint((await execution(id)).data),
		/** @returns {Promise<any[]>} rows of a Data Table in the order they were inserted */
		async tableRows(name) {
			const tables = (await call('GET', '/data-tables-global?take=50')).data;
			const table = tables.find((candidate) => candidate.name === name);
			if (table === undefined) throw new Error(`There is no Data Table ${name}`);
			const path = `/projects/${table.projectId}/data-tables/${table.id}/rows`;
			return (await call('GET', `${path}?take=100&sortBy=id:asc`)).data;
		},
	};
}

/** n8n stores an execution as one list in which objects name their members by position. */
function complaint(stored) {
	const list = JSON.parse(stored);
	const error = list[list[list[0].resultData]?.error];
	return error === undefined ? 'no error is recorded' : `${list[error.message]} (${list[error.name]})`;
}

module.exports = { signUp };
