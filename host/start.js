const { join } = require('node:path');
const { parseArgs } = require('node:util');

const { formCardId } = require('../simulator/sampleWorld');
const { openHome } = require('./home');
const { packPackage } = require('./installPackage');
const { freePortFrom } = require('./ports');
const { hasPostgres, startPostgres } = require('./postgres');
const { prepare } = require('./prepare');
const { stopAll, tail } = require('./processes');
const { createProgress } = require('./progress');
const { databaseCredential } = require('./workflows');
const { openWorld } = require('./world');

const EDITOR_PORT = 5678;
const SIMULATOR_PORT = 7070;
const FIRST_WORKFLOW = 'member-card-lifecycle';

/** Of the examples those that are new or have changed; what the user has made of the others stays. */
const newExamples = (home) => async (examples) => {
	const known = await home.imported();
	return examples.filter(({ id, hash }) => known[id] !== hash);
};

/** One example needs a database, which is not installed for it: the others go without. */
function aboutDatabase(database) {
	if (database === undefined)
		return `"Points for orders" needs PostgreSQL, and none was found. Install it (Debian, Ubuntu: apt install
          postgresql) and start again; all other examples work without.`;
	const life = database.isKept ? 'it is kept' : 'for root it is a new one at every start';
	return `PostgreSQL for "Points for orders"; the credential Postgres account is ready (${life})`;
}

const greeting = ({ server, owner, simulator, files }, database) => `
Open      ${server.url}/workflow/${FIRST_WORKFLOW}
          sign in as ${owner.email}, password ${owner.password}
          click Execute workflow: the whole life of a card, step by step

Phone     ${simulator.url}/receive/${formCardId}
          receive a card as a customer; its points change while you look
WeChat    ${simulator.url}
          cards, members, events and what n8n answered, faults to switch on
Mail      ${simulator.url}/mail
          what the workflows send; the credential SMTP account is ready
Files     ${files}
          the spreadsheets of the examples; put your own there
Database  ${aboutDatabase(database)}

Publish "New member to CRM" and receive a card: the event is in its executions, the member in a Data Table.
Publish "Nightly points sync" and open ${server.url}/form/sync-points: points from an Excel of your own.
Every published workflow with the trigger gets the events, and so does one that listens for a test event.

Ctrl+C ends everything. The next start goes on where this one ended; \`npm run n8n -- --fresh\` begins anew.
`;

async function main() {
	const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
	const progress = createProgress();
	let close = stopAll;
	let isEnding = false;
	const end = async (code) => {
		if (isEnding) return;
		isEnding = true;
		progress.endLine();
		await close();
		process.exit(code);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));

	const program = await prepare(progress);
	const home = await openHome(values);
	const port = await freePortFrom(EDITOR_PORT);
	await home.enter(`http://127.0.0.1:${port}`);
	close = async () => {
		await stopAll();
		await home.leave();
	};
	const waiting = setInterval(
		() => progress.show('Starting n8n, the simulator and the mailbox'),
		1000,
	);
	const database = hasPostgres()
		? await startPostgres({ keepIn: join(home.folder, 'postgres') })
		: undefined;
	const world = await openWorld({
		program,
		tarball: await packPackage(home.folder),
		home: home.folder,
		owner: home.owner,
		choose: newExamples(home),
		simulatorOptions: {
			port: await freePortFrom(SIMULATOR_PORT),
			stateFile: home.simulatorState,
		},
		ports: { n8n: port },
		moreCredentials: database ? [databaseCredential(database)] : [],
	}).finally(() => clearInterval(waiting));
	close = async () => {
		await world.close();
		await database?.stop();
		await stopAll();
		await home.leave();
	};
	const hashes = Object.fromEntries(world.examples.map(({ id, hash }) => [id, hash]));
	await home.rememberImported({ ...(await home.imported()), ...hashes });
	if (!world.session) {
		world.owner.password = 'the one you have chosen';
		progress.say(
			'You have changed the password: events go nowhere until you enter a URL on the page of the simulator.',
		);
	}
	progress.endLine();
	console.log(greeting(world, database));

	await world.server.ended;
	if (isEnding) return;
	console.error(`n8n has ended:\n${tail({ stdout: world.server.output(), stderr: '' })}`);
	await end(1);
}

main().catch(async (error) => {
	console.error(`\n${error.message}`);
	await stopAll();
	process.exit(1);
});
