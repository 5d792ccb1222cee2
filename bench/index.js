const { fork } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');

const { findHttpRequestNode } = require('./httpRequestNode');
const { contenders } = require('./contenders');
const { node24 } = require('./node24');

const UPDATE_LATENCY_MS = 20;

/** Measures one contender with its own WeChat and its own n8n process. */
async function measure(contender, members, httpRequestNode) {
	const { latencyMs = UPDATE_LATENCY_MS, changed = 0 } = contenders[contender];
	const wechatProcess = fork(join(__dirname, 'wechat.js'));
	wechatProcess.send({ latencyMs, members, changed });
	const [wechat] = await once(wechatProcess, 'message');
	const runner = fork(join(__dirname, 'contender.js'), {
		execPath: node24(),
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

/** A contender that ends without a result must not keep the others waiting. */
async function endOf(runner, contender) {
	const [exitCode] = await once(runner, 'exit');
	throw new Error(`${contender} ended without a result (exit code ${exitCode})`);
}

function row({
	contender,
	members,
	ms,
	cpuMs,
	growthMb,
	peakConcurrency,
	tokenCalls,
	reads,
	writes,
}) {
	const requests = reads + writes;
	return {
		'': contenders[contender].title,
		items: members,
		seconds: (ms / 1000).toFixed(2),
		'requests/s': Math.round(requests / (ms / 1000)),
		'ms/item': (ms / members).toFixed(3),
		'CPU ms/item': (cpuMs / members).toFixed(3),
		'memory growth MB': Math.round(growthMb),
		'peak at once': peakConcurrency,
		'token calls': tokenCalls,
	};
}

async function main() {
	const counts = process.argv
		.slice(2)
		.map(Number)
		.filter((count) => count > 0);
	const sizes = counts.length > 0 ? counts : [1_000, 10_000, 50_000];
	const httpRequestNode = await findHttpRequestNode();
	const results = [];
	const run = async (contender, members) => {
		const result = await measure(contender, members, httpRequestNode);
		results.push(result);
		process.stderr.write(
			`${contenders[contender].title}, ${members} items: ${(result.ms / 1000).toFixed(2)} s\n`,
		);
		return result;
	};
	const reference = sizes.includes(10_000) ? 10_000 : sizes[0];
	const at = {};
	for (const contender of [
		'bareLoop',
		'updateMapped',
		'updateReferences',
		...(httpRequestNode ? ['httpRequestNode'] : []),
		'sync',
	]) {
		at[contender] = await run(contender, reference);
	}
	const perItem = {};
	for (const members of sizes)
		perItem[members] = members === reference ? at.updateMapped : await run('updateMapped', members);
	console.log(
		`\nRatios (${reference} items, ${UPDATE_LATENCY_MS} ms latency, 50 lanes; Node ${at.bareLoop.node})`,
	);
	console.table(ratios(at, perItem, sizes));
	console.table(results.map(row));
}

function ratios(at, perItem, sizes) {
	const { bareLoop, updateMapped, updateReferences, httpRequestNode, sync } = at;
	const floorMs = ((sync.reads + sync.writes) * sync.latencyMs) / contenders.sync.lanes;
	const list = [
		['Map Automatically ÷ bare loop, rate', bareLoop.ms / updateMapped.ms, '≥ 0.9'],
		['sync ÷ arithmetic floor, time', sync.ms / floorMs, '≤ 1.1'],
		[
			'token calls of a run',
			Math.max(updateMapped.tokenCalls, updateReferences.tokenCalls, sync.tokenCalls) - 1,
			'≤ 1',
		],
	];
	if (httpRequestNode !== undefined) {
		list.push([
			'two references ÷ HTTP Request node, rate',
			httpRequestNode.ms / updateReferences.ms,
			'≥ 1.25',
		]);
		list.push([
			'memory growth ÷ HTTP Request node',
			updateMapped.growthMb / httpRequestNode.growthMb,
			'≤ 0.5',
		]);
	}
	const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
	if (smallest !== largest) {
		const cost = ({ ms, members }) => ms / members;
		list.push([
			`cost per item at ${largest} ÷ at ${smallest}`,
			cost(perItem[largest]) / cost(perItem[smallest]),
			'≤ 1.15',
		]);
	}
	return list.map(([what, value, budget]) => ({ what, value: Number(value.toFixed(2)), budget }));
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
