/** Runs one contender in a process of its own, so that memory and time are its own. Started by index.js. */
const { CredentialStore } = require('../engine/credentialStore');
const { loadPackage } = require('../engine/package');
const plainNodes = require('../engine/plainNodes');
const { runWorkflow } = require('../engine/runWorkflow');
const { BareLoop } = require('./probe/BareLoop.node');
const { contenders, GOAL } = require('./contenders');
const { startExpressionEngine } = require('./expressionEngine');

const SAMPLE_MS = 20;

process.on('disconnect', () => process.exit());
process.once('message', (/** @type {any} */ task) => void measure(task));

async function measure({ contender, wechat, httpRequestNode }) {
	await startExpressionEngine();
	const token = await fetchToken(wechat);
	const { nodes, credentialTypes } = loadPackage();
	if (contender === 'httpRequestNode') {
		const { HttpRequest } = require(httpRequestNode);
		nodes['n8n-nodes-base.httpRequest'] = new HttpRequest();
	}
	const credentials = new CredentialStore(credentialTypes, {
		account: {
			name: 'Account',
			type: 'wechatMemberCardApi',
			data: { appId: wechat.appId, appSecret: wechat.appSecret, baseUrl: wechat.url },
		},
	});
	const input = wechat.codes.map((code) => ({ json: { code, bonus: GOAL } }));
	const workflow = {
		name: 'Benchmark',
		nodes: [
			{
				id: '1',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '2',
				name: 'Work',
				position: [0, 0],
				credentials: { wechatMemberCardApi: { id: 'account', name: 'Account' } },
				...contenders[contender].node({ ...wechat, token }),
			},
		],
		connections: { Start: { main: [[{ node: 'Work', type: 'main', index: 0 }]] } },
	};
	global.gc?.();
	const cpu = process.cpuUsage();
	const idle = process.memoryUsage().rss;
	let peak = idle;
	const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), SAMPLE_MS);
	let begin = process.hrtime.bigint();
	const { itemsOf, error } = await runWorkflow(workflow, {
		nodes: { ...plainNodes, ...nodes, 'n8n-nodes-bench-probe.bareLoop': new BareLoop() },
		credentials,
		input,
		onNodeDone: (name) => {
			if (name === 'Start') begin = process.hrtime.bigint();
		},
	});
	const ms = Number(process.hrtime.bigint() - begin) / 1e6;
	clearInterval(sampler);
	const { user, system } = process.cpuUsage(cpu);
	const cpuMs = (user + system) / 1000;
	process.send?.(
		{
			node: process.version,
			ms,
			cpuMs,
			items: itemsOf('Work').length,
			error: error?.message,
			growthMb: (peak - idle) / 2 ** 20,
		},
		() => process.disconnect(),
	);
}

async function fetchToken({ url, appId, appSecret }) {
	const answer = await fetch(
		`${url}/cgi-bin/token?grant_type=client_credential&appid=${appId}&secret=${appSecret}`,
	);
	const { access_token: token } = /** @type {any} */ (await answer.json());
	return token;
}
