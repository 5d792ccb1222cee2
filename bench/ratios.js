const { contenders } = require('./contenders');

/** @param {number[]} values */
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

/**
 * What the benchmark is about, as rows of a table. Contenders are compared within their round.
 *
 * @param {{rounds: Array<Record<string, any>>, sync: any, bySize: Record<number, any[]>}} measured
 */
function ratios({ rounds, sync, bySize }) {
	const over = (ratio) => median(rounds.map(ratio));
	const floorMs = ((sync.reads + sync.writes) * sync.latencyMs) / contenders.sync.lanes;
	// The benchmark itself makes one call, to have a token for those contenders that know nothing of them.
	const tokenCalls = [...rounds.flatMap((round) => Object.values(round)), sync]
		.filter(({ contender }) => contenders[contender].fetchesToken)
		.map(({ tokenCalls: calls }) => calls - 1);

	/** @type {Array<[what: string, value: number, budget: string]>} */
	const list = [
		[
			'Map Automatically ÷ bare loop, rate',
			over(({ bareLoop, updateMapped }) => bareLoop.ms / updateMapped.ms),
			'≥ 0.95',
		],
		[
			'two references ÷ HTTP Request node, rate',
			over(({ httpRequestNode, updateReferences }) => httpRequestNode.ms / updateReferences.ms),
			'≥ 1.35',
		],
		[
			'memory growth ÷ HTTP Request node',
			over(({ httpRequestNode, updateMapped }) => updateMapped.growthMb / httpRequestNode.growthMb),
			'≤ 0.35',
		],
		[
			'memory growth ÷ bare loop with the same request options',
			over(
				({ bareLoopAskingAsWeDo, updateMapped }) =>
					updateMapped.growthMb / bareLoopAskingAsWeDo.growthMb,
			),
			'≤ 1.1',
		],
		['sync ÷ arithmetic floor, time', sync.ms / floorMs, '≤ 1.05'],
		['token calls of a run, at most', Math.max(...tokenCalls), '≤ 1'],
	];
	const sizes = Object.keys(bySize).map(Number);
	const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
	if (smallest !== largest) {
		const cost = (size) => median(bySize[size].map(({ ms }) => ms)) / size;
		list.push([
			`cost per item at ${largest} ÷ at ${smallest}`,
			cost(largest) / cost(smallest),
			'< 1',
		]);
	}
	return list.map(([what, value, budget]) => ({ what, value: Number(value.toFixed(2)), budget }));
}

module.exports = { median, ratios };
