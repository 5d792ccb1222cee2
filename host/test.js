const { mkdtemp, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const { runAreas } = require('./checkList');
const { installPackage, packPackage } = require('./installPackage');
const { prepare } = require('./prepare');
const { stopAll } = require('./processes');

/** Quick ones first. `load` takes some minutes of a quiet machine and runs when asked for. */
const AREAS = ['loading', 'lifecycle', 'token', 'credential', 'trigger', 'queue'];
const ON_DEMAND = { '--load': 'load' };

function chosenAreas(words) {
	const named = words.filter((word) => AREAS.includes(word));
	const onDemand = words.map((word) => ON_DEMAND[word]).filter(Boolean);
	const unknown = words.filter((word) => !AREAS.includes(word) && !(word in ON_DEMAND));
	if (unknown.length > 0)
		throw new Error(
			`node host/test.js [${AREAS.join('|')}] [--load]: what is ${unknown.join(' ')}?`,
		);
	return [...(named.length > 0 ? named : AREAS), ...onDemand].map((name) =>
		require(`./checks/${name}`),
	);
}

/** Checks the built package in a real n8n; the last line counts what passed and what failed. */
async function main() {
	const areas = chosenAreas(process.argv.slice(2));
	const folder = await mkdtemp(join(tmpdir(), 'test-n8n-'));
	const clean = async () => {
		await stopAll();
		await rm(folder, { recursive: true, force: true });
	};
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => clean().finally(() => process.exit(130)));
	try {
		const program = await prepare();
		const tarball = await packPackage(folder);
		const userFolder = join(folder, 'n8n');
		await installPackage(tarball, userFolder);
		console.log(`n8n ${program.version}, ${program.node}\n`);
		const { passed, failed } = await runAreas(areas, { program, folder, tarball, userFolder });
		await clean();
		console.log(`\n${passed} passed, ${failed} failed`);
		process.exit(failed > 0 ? 1 : 0);
	} finally {
		await clean();
	}
}

main().catch((error) => {
	console.error(`The checks could not begin: ${error.message}`);
	console.log('\n0 passed, 1 failed');
	process.exit(1);
});
