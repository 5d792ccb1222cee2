const { join } = require('node:path');

const { runAreas } = require('./checkList');
const { givenN8n } = require('./givenN8n');
const { installPackage, packPackage } = require('./installPackage');
const { prepare } = require('./prepare');
const { stopAll, temporaryFolder } = require('./processes');

/** Quick ones first. */
const AREAS = [
	'loading',
	'lifecycle',
	'credential',
	'trigger',
	'token',
	'examples',
	'newcomer',
	'agent',
	'queue',
	'ledger',
	'company',
	'companyInQueue',
	'burst',
	'burstInQueue',
	'changes',
	'world',
	'secrets',
];
/** Many minutes each, and of a machine that does nothing else. */
const ON_DEMAND = {
	'--load': () => require('./checks/load'),
	'--load-in-queue': () => require('./checks/burstInQueue').larger,
	'--scale': () => [require('./checks/scale')],
};

function chosenAreas(words) {
	const named = words.filter((word) => AREAS.includes(word));
	const onDemand = words.filter((word) => word in ON_DEMAND);
	const unknown = words.filter((word) => !AREAS.includes(word) && !(word in ON_DEMAND));
	if (unknown.length > 0)
		throw new Error(
			`node host/test.js [${[...AREAS, ...Object.keys(ON_DEMAND)].join(' | ')}]: what is ${unknown.join(' ')}?`,
		);
	return [
		...(words.length > 0 ? named : AREAS).map((name) => require(`./checks/${name}`)),
		...onDemand.flatMap((word) => ON_DEMAND[word]()),
	];
}

/**
 * Areas and single checks that name what this n8n lacks for them, or that are not for an n8n of others, are not tried; a
 * line says so.
 */
function possibleAreas(areas, { version, isGiven }) {
	const isPossible = (title, { lacks }, isWelcome) => {
		const lacking = lacks?.(version);
		const reason =
			(lacking && `n8n ${version} has no ${lacking}`) ||
			(isGiven && !isWelcome && 'it needs an n8n that it may start, stop, set up or disturb');
		if (reason) console.log(`left out: ${title}: ${reason}`);
		return !reason;
	};
	return areas
		.filter((area) => isPossible(area.title, area, area.onGiven ?? false))
		.map((area) => ({
			...area,
			checks: Object.fromEntries(
				Object.entries(area.checks).filter(([statement, check]) =>
					isPossible(statement, check, check.onGiven ?? true),
				),
			),
		}));
}

/** An n8n to be started by the areas, with the package of this clone as npm would publish it. */
async function prepareStage() {
	const folder = await temporaryFolder('test-n8n-');
	const program = await prepare();
	const tarball = await packPackage(folder);
	const userFolder = join(folder, 'n8n');
	await installPackage(tarball, join(userFolder, '.n8n'));
	const settings = Object.entries(program.settings).map(([name, value]) => `, ${name}=${value}`);
	console.log(`n8n ${program.version}, ${program.node}${settings.join('')}\n`);
	return { program, folder, tarball, userFolder };
}

/** Checks the built package in a real n8n, or what stands in a given one; the last line counts what passed and what failed. */
async function main() {
	const areas = chosenAreas(process.argv.slice(2));
	/** @type {import('./givenN8n').GivenN8n | undefined} */
	let given;
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, async () => {
			await Promise.allSettled([stopAll(), given?.session.removeCreated()]);
			process.exit(130);
		});
	try {
		given = await givenN8n();
		const stage = given ? { given } : await prepareStage();
		const version = given ? given.session.version : stage.program.version;
		if (given) console.log(`n8n ${version} at ${given.url}\n`);
		const { passed, failed } = await runAreas(
			possibleAreas(areas, { version, isGiven: given !== undefined }),
			stage,
		);
		// An area that could not be opened has not taken away what it had made by then.
		await given?.session.removeCreated();
		await stopAll();
		console.log(`\n${passed} passed, ${failed} failed`);
		process.exit(failed > 0 || passed === 0 ? 1 : 0);
	} finally {
		await stopAll();
	}
}

main().catch((error) => {
	console.error(`The checks could not begin: ${error.message}`);
	console.log('\n0 passed, 1 failed');
	process.exit(1);
});
