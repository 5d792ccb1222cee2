const { join } = require('node:path');

const { runAreas } = require('./checkList');
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
	'--load': () => {
		const { atDefaults, whenNeeded } = require('./checks/load');
		return [atDefaults, whenNeeded];
	},
	'--load-in-queue': () => require('./checks/burstInQueue').larger,
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

/** Areas and single checks that name what this n8n lacks for them are not tried; a line says so. */
function possibleAreas(areas, { version }) {
	const isPossible = (title, { lacks }) => {
		const lacking = lacks?.(version);
		if (lacking) console.log(`left out: ${title}: n8n ${version} has no ${lacking}`);
		return !lacking;
	};
	return areas
		.filter((area) => isPossible(area.title, area))
		.map((area) => ({
			...area,
			checks: Object.fromEntries(
				Object.entries(area.checks).filter(([statement, check]) => isPossible(statement, check)),
			),
		}));
}

/** Checks the built package in a real n8n; the last line counts what passed and what failed. */
async function main() {
	const areas = chosenAreas(process.argv.slice(2));
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => stopAll().finally(() => process.exit(130)));
	try {
		const folder = await temporaryFolder('test-n8n-');
		const program = await prepare();
		const tarball = await packPackage(folder);
		const userFolder = join(folder, 'n8n');
		await installPackage(tarball, join(userFolder, '.n8n'));
		const settings = Object.entries(program.settings).map(([name, value]) => `, ${name}=${value}`);
		console.log(`n8n ${program.version}, ${program.node}${settings.join('')}\n`);
		const { passed, failed } = await runAreas(possibleAreas(areas, program), {
			program,
			folder,
			tarball,
			userFolder,
		});
		await stopAll();
		console.log(`\n${passed} passed, ${failed} failed`);
		process.exit(failed > 0 ? 1 : 0);
	} finally {
		await stopAll();
	}
}

main().catch((error) => {
	console.error(`The checks could not begin: ${error.message}`);
	console.log('\n0 passed, 1 failed');
	process.exit(1);
});
