require('./environment');
const { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } = require('n8n-core');
const { NodeHelpers, Workflow, createRunExecutionData } = require('n8n-workflow');
require('./regularExpressions');

const NOWHERE = 'http://127.0.0.1:9/';

/**
 * Runs a workflow on n8n's own engine in this process: its parameters, expressions, pairing, retries and On Error
 * modes are the real ones. Only the database and the editor are missing.
 *
 * @param {object} workflow an exported workflow
 * @param {object} host
 * @param {Record<string, import('n8n-workflow').INodeType>} host.nodes node type name → instance
 * @param {import('./credentialStore').CredentialStore} host.credentials
 * @param {import('n8n-workflow').INodeExecutionData[]} [host.input] items handed to the start node
 * @param {(nodeName: string, data: object) => void} [host.onNodeDone]
 * @param {(run: { cancel(): void }) => void} [host.onStart]
 * @returns {Promise<{ run: object, error: Error | undefined, itemsOf(node: string, output?: number): object[], hintsOf(node: string): object[] }>}
 */
async function runWorkflow(
	workflow,
	{ nodes, credentials, input = [{ json: {} }], onNodeDone, onStart },
) {
	const instance = new Workflow({
		id: workflow.id ?? 'workflow',
		name: workflow.name,
		nodes: workflow.nodes.map((node) => ({
			...node,
			disabled: node.disabled || node.type === 'n8n-nodes-base.stickyNote',
		})),
		connections: workflow.connections,
		active: false,
		nodeTypes: nodeTypes(nodes),
		settings: workflow.settings ?? { executionOrder: 'v1' },
	});
	const hooks = new ExecutionLifecycleHooks('manual', 'execution', workflow);
	if (onNodeDone) hooks.addHandler('nodeExecuteAfter', (name, data) => onNodeDone(name, data));
	const startNode = instance.getStartNode();
	if (startNode === undefined)
		throw new Error(`The workflow "${workflow.name}" has no node to start from`);
	const runExecutionData = createRunExecutionData({
		executionData: {
			contextData: {},
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: {},
			nodeExecutionStack: [{ node: startNode, data: { main: [input] }, source: null }],
		},
	});
	await instance.expression.acquireIsolate();
	try {
		const execution = new WorkflowExecute(
			additionalData(credentials, hooks),
			'manual',
			runExecutionData,
		).processRunExecutionData(instance);
		onStart?.(execution);
		const run = await execution;
		const { resultData } = run.data;
		const dataOf = (node) => resultData.runData[node]?.at(-1);
		return {
			run,
			error: resultData.error,
			itemsOf: (node, output = 0) => dataOf(node)?.data?.main?.[output] ?? [],
			hintsOf: (node) => dataOf(node)?.hints ?? [],
		};
	} finally {
		await instance.expression.releaseIsolate();
	}
}

/**
 * Calls a list search of a node, or the loading of its options, as the editor does when such a field is opened.
 *
 * @param {object} node as it stands in a workflow
 * @param {{ nodes: Record<string, import('n8n-workflow').INodeType>, credentials: import('./credentialStore').CredentialStore }} host
 * @param {string} method name under `methods.listSearch`, `methods.loadOptions` or `methods.resourceMapping`
 * @param {...(string | undefined)} query filter and pagination token
 * @returns {Promise<unknown>} an `INodeListSearchResult`, a list of `INodePropertyOptions` or `ResourceMapperFields`
 */
async function searchList(node, { nodes, credentials }, method, ...query) {
	const workflow = new Workflow({
		name: 'List search',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypes(nodes),
	});
	const context = new LoadOptionsContext(
		workflow,
		node,
		{ ...additionalData(credentials), currentNodeParameters: node.parameters },
		'',
	);
	const { listSearch, loadOptions, resourceMapping } = nodes[node.type].methods ?? {};
	/** @type {((...query: any[]) => Promise<unknown>) | undefined} */
	const search = listSearch?.[method] ?? loadOptions?.[method] ?? resourceMapping?.[method];
	if (search === undefined) throw new Error(`"${node.type}" has no list search "${method}"`);
	return await search.call(context, ...query);
}

function nodeTypes(nodes) {
	const byName = (name) => {
		if (nodes[name] === undefined) throw new Error(`The engine has no node type "${name}"`);
		return nodes[name];
	};
	return {
		getByName: byName,
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(byName(name), version),
		getKnownTypes: () => ({}),
	};
}

/**
 * What n8n hands every execution. Left out is what only other nodes ask for: sub-workflows, agents, external secrets.
 *
 * @param {import('./credentialStore').CredentialStore} credentialsHelper
 * @param {ExecutionLifecycleHooks} [hooks]
 * @returns {import('n8n-workflow').IWorkflowExecuteAdditionalData}
 */
function additionalData(credentialsHelper, hooks) {
	return /** @type {any} */ ({
		credentialsHelper,
		hooks,
		executionId: 'execution',
		currentNodeExecutionIndex: 0,
		currentNodeParameters: undefined,
		variables: {},
		// Absolute addresses: n8n turns them into URL objects for every parameter it reads.
		restApiUrl: NOWHERE,
		instanceBaseUrl: NOWHERE,
		formBaseUrl: NOWHERE,
		formWaitingBaseUrl: NOWHERE,
		formTestBaseUrl: NOWHERE,
		webhookBaseUrl: NOWHERE,
		webhookWaitingBaseUrl: NOWHERE,
		webhookTestBaseUrl: NOWHERE,
		setExecutionStatus() {},
		sendDataToUI() {},
		logAiEvent() {},
	});
}

module.exports = { runWorkflow, searchList };
