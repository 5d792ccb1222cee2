const { parseArgs } = require('node:util');

const { contenders, UPDATE_LATENCY_MS } = require('./contenders');
const { writeResults } = require('./document');
const { prepareInProcess } = require('./inProcess');
const { prepareN8n } = require('./inN8n');
const { median, ratios } = require('./ratios');

const REFERENCE = 10_000;
const SIZES = [1_000, REFERENCE, 50_000];
const COMPARED = [
	'bareLoop',
	'bareLoopAskingAsWeDo',
	'updateMapped',
	'updateReferences',
	'httpRequestNode',
];
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

/**
 * One whole run: everybody in rounds, the sync, and one contender at all sizes.
 *
 * @param {(contender: string, members: number) => Promise<any>} measure
 * @param {number[]} sizes
 */
async function runOnce(measure, sizes) {
	const reference = sizes.includes(REFERENCE) ? REFERENCE : sizes[0];
	const run = async (contender, members) => {
		const result = await measure(contender, members);
		const seconds = (result.ms / 1000).toFixed(2);
		process.stderr.write(`${contenders[contender].title}, ${members} items: ${seconds} s\n`);
		return result;
	};

	const rounds = [];
	for (let round = 0; round < ROUNDS; round++) {
		const results = {};
		// Every other round backwards: nobody always runs right after the same other.
		for (const contender of round % 2 === 0 ? COMPARED : [...COMPARED].reverse())
			results[contender] = await run(contender, reference);
		rounds.push(results);
	}
	const sync = await run('sync', reference);
	/** @type {Record<number, any[]>} */
	const bySize = {};
	for (const members of sizes.filter((size) => size !== reference))
		bySize[members] = [await run('updateMapped', members)];
	bySize[reference] = rounds.map(({ updateMapped }) => updateMapped);
	return {
		node: sync.node,
		reference,
		ratios: ratios({ rounds, sync, bySize }),
		rows: [
			...COMPARED.map((contender) => row(middle(rounds.map((results) => results[contender])))),
			row(middle([sync])),
			...Object.entries(bySize)
				.filter(([members]) => Number(members) !== reference)
				.map(([, results]) => row(middle(results))),
		],
	};
}

/** `npm run bench -- [sizes] [--in-process] [--runs 3 --document]` */
async function main() {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: {
			'in-process': { type: 'boolean', default: false },
			runs: { type: 'string', default: '1' },
			document: { type: 'boolean', default: false },
		},
	});
	const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
	const stage = values['in-process'] ? await prepareInProcess() : await prepareN8n();
	const runs = [];
	try {
		for (let run = 0; run < Number(values.runs); run++) {
			runs.push(await runOnce(stage.measure, sizes));
			const { reference, node } = runs[run];
			console.log(
				`\nRatios (${reference} items, ${UPDATE_LATENCY_MS} ms latency, 50 lanes, middle of ${ROUNDS} rounds; ${stage.title}, Node ${node})`,
			);
			console.table(runs[run].ratios);
			console.table(runs[run].rows);
		}
	} finally {
		await stage.close();
	}
	if (values.document) writeResults({ title: stage.title, runs });
}

main().then(
	() => process.exit(),
	(error) => {
		console.error(error);
		process.exit(1);
	},
);
