const { parseArgs } = require('node:util');

const { contenders, UPDATE_LATENCY_MS } = require('./contenders');
const { measure } = require('./measure');
const { prepareN8n } = require('./n8n');
const { median, ratios } = require('./ratios');

const REFERENCE = 10_000;
const SIZES = [1_000, REFERENCE, 50_000];
const COMPARED = ['bareLoop', 'updateMapped', 'updateReferences', 'httpRequestNode'];
/** What is compared runs this often, in turn, so that a slow moment of the machine meets everybody. */
const ROUNDS = 3;

function row({ contender, members, rounds, ...result }) {
	const { ms, cpuMs, growthMb, peakConcurrency, tokenCalls, reads, writes } = result;
	return {
		'': contenders[contender].title,
		items: members,
		rounds,
		seconds: (ms / 1000).toFixed(2),
		'requests/s': Math.round((reads + writes) / (ms / 1000)),
		'ms/item': (ms / members).toFixed(3),
		'CPU ms/item': (cpuMs / members).toFixed(3),
		'memory growth MB': Math.round(growthMb),
		'peak at once': peakConcurrency,
		'token calls': tokenCalls,
	};
}

/** The middle of each figure over the rounds. */
function middle(results) {
	const [first] = results;
	const figures = Object.keys(first).filter((name) => typeof first[name] === 'number');
	const middles = figures.map((name) => [name, median(results.map((result) => result[name]))]);
	return { ...first, ...Object.fromEntries(middles), rounds: results.length };
}

async function main() {
	const { positionals } = parseArgs({ allowPositionals: true });
	const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
	const reference = sizes.includes(REFERENCE) ? REFERENCE : sizes[0];
	const n8n = await prepareN8n();

	const run = async (contender, members) => {
		const result = await measure(contender, members, n8n);
		const seconds = (result.ms / 1000).toFixed(2);
		process.stderr.write(`${contenders[contender].title}, ${members} items: ${seconds} s\n`);
		return result;
	};

	const rounds = [];
	for (let round = 0; round < ROUNDS; round++) {
		const results = {};
		// Every other round backwards: nobody always runs right after the same other.
		for (const contender of round % 2 === 0 ? COMPARED : COMPARED.toReversed())
			results[contender] = await run(contender, reference);
		rounds.push(results);
	}
	const sync = await run('sync', reference);
	/** @type {Record<number, any[]>} */
	const bySize = {};
	for (const members of sizes.filter((size) => size !== reference))
		bySize[members] = [await run('updateMapped', members)];
	bySize[reference] = rounds.map(({ updateMapped }) => updateMapped);

	const { node } = sync;
	console.log(
		`\nRatios (${reference} items, ${UPDATE_LATENCY_MS} ms latency, 50 lanes, middle of ${ROUNDS} rounds; Node ${node})`,
	);
	console.table(ratios({ rounds, sync, bySize }));
	console.table([
		...COMPARED.map((contender) => row(middle(rounds.map((results) => results[contender])))),
		row(middle([sync])),
		...Object.entries(bySize)
			.filter(([members]) => Number(members) !== reference)
			.map(([, results]) => row(middle(results))),
	]);
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
