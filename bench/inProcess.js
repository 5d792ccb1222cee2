const { fork } = require('node:child_process');
const { once } = require('node:events');
const { dirname, join } = require('node:path');

const { prepare } = require('../host/prepare');
const { createProgress } = require('../host/progress');
const { contenders, UPDATE_LATENCY_MS } = require('./contenders');

const HTTP_REQUEST = 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js';

/**
 * A quick look: n8n's engine (n8n-core) with the built nodes in a process of its own, without n8n's server and database.
 * Of a real n8n come the Node.js that it runs on and its HTTP Request node.
 */
async function prepareInProcess() {
	const { node, n8n } = await prepare(createProgress(process.stderr));
	const program = { node, httpRequestNode: join(dirname(n8n), '../..', HTTP_REQUEST) };
	return {
		title: "n8n's engine in process",
		measure: async (contender, members) => await measure(contender, members, program),
		close: async () => {},
	};
}

/**
 * Measures one contender with its own WeChat and its own process. A run counts only if every item came out and every
 * member has the wanted points.
 *
 * @param {string} contender
 * @param {number} members
 * @param {{node: string, httpRequestNode: string}} program
 */
async function measure(contender, members, { node, httpRequestNode }) {
	const { latencyMs = UPDATE_LATENCY_MS, changed = 0 } = contenders[contender];
	const wechatProcess = fork(join(__dirname, 'wechat.js'));
	wechatProcess.send({ latencyMs, members, changed });
	const [wechat] = await once(wechatProcess, 'message');
	const runner = fork(join(__dirname, 'contender.js'), {
		execPath: node,
		execArgv: ['--expose-gc', '--max-old-space-size=8192'],
	});
	runner.send({ contender, wechat, httpRequestNode });
	const [result] = await Promise.race([once(runner, 'message'), endOf(runner, contender)]);
	wechatProcess.send('figures');
	const [figures] = await once(wechatProcess, 'message');
	wechatProcess.disconnect();
	if (result.error !== undefined || result.items !== members || figures.atGoal !== members) {
		throw new Error(
			`${contender} did not do its work: ${JSON.stringify({ ...result, ...figures })}`,
		);
	}
	return { contender, members, latencyMs, ...result, ...figures };
}

/**
 * A contender that ends without a result must not keep the others waiting.
 *
 * @returns {Promise<never>}
 */
async function endOf(runner, contender) {
	const [exitCode] = await once(runner, 'exit');
	throw new Error(`${contender} ended without a result (exit code ${exitCode})`);
}

module.exports = { prepareInProcess };
