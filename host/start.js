const { existsSync } = require('node:fs');
const { parseArgs } = require('node:util');

const { startSimulator } = require('../simulator');
const { n8nCommands } = require('./commands');
const { readExamples } = require('./examples');
const { openHome } = require('./home');
const { installPackage, packageName, packPackage } = require('./installPackage');
const { startN8n } = require('./instance');
const { freePortFrom } = require('./ports');
const { prepare } = require('./prepare');
const { stopAll, tail } = require('./processes');
const { copySampleFiles, filesFolder, seedSampleWorld } = require('./sampleWorld');
const { openSession } = require('./session');
const { exampleCredential } = require('./workflows');

const EDITOR_PORT = 5678;
const SIMULATOR_PORT = 7070;

/** The one URL an account's events go to: that of the first example with a trigger. */
function pushUrl(examples, editorUrl) {
	const isTrigger = ({ type }) => type === `${packageName}.memberCardTrigger`;
	const [example] = examples.filter(({ nodes }) => nodes.some(isTrigger));
	const { webhookId } = example?.nodes.find(isTrigger) ?? {};
	return webhookId && { example, url: `${editorUrl}/webhook/${webhookId}/webhook` };
}

/** Examples that are new or have changed; what the user has made of the others stays. */
async function importExamples(commands, home, examples) {
	const known = await home.imported();
	const news = examples.filter(({ id, hash }) => known[id] !== hash);
	await commands.importWorkflows(news);
	const hashes = Object.fromEntries(examples.map(({ id, hash }) => [id, hash]));
	await home.rememberImported({ ...known, ...hashes });
}

const greeting = ({ editor, owner, simulator, files, examples, push }) => `
n8n                     ${editor.url}
  sign in with          ${owner.email}
  password              ${owner.password}
  the credential        WeChat Member Card account, ready to use
  workflows             ${examples.map(({ name }) => name).join(', ')}

Simulated WeChat        ${simulator.url}
  what has happened     ${simulator.url}/simulator/
  sample data           a card with the members of examples/data; their spreadsheets are in
                        ${files}

Begin with "Member card lifecycle": open it and click Execute workflow.

Play a customer: open the "url" that Create QR Code answers in a browser, receive the card and fill in its form. Or
without a browser:
  curl -X POST <url>
  curl -X POST ${simulator.url}/simulator/customer/scan -H 'content-type: application/json' -d '{"cardId":"…"}'
${
	push
		? `Events go to the production URL of the trigger in "${push.example.name}" (${push.url}).
Publish that workflow to receive them.`
		: `To receive events, publish a workflow with the trigger and tell the simulator its production URL:
  curl -X POST ${simulator.url}/simulator/push -H 'content-type: application/json' -d '{"url":"…","mode":"secure"}'`
}

Ctrl+C ends both. The next start goes on where this one ended; \`npm run n8n -- --fresh\` begins anew.
`;

async function main() {
	const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
	let close = stopAll;
	let isEnding = false;
	const end = async (code) => {
		if (isEnding) return;
		isEnding = true;
		await close();
		process.exit(code);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));

	const program = await prepare();
	const home = await openHome(values);
	console.log('Starting n8n …');
	const isNew = !existsSync(home.simulatorState);
	const simulator = await startSimulator({
		port: await freePortFrom(SIMULATOR_PORT),
		stateFile: home.simulatorState,
	});
	close = async () => {
		await stopAll();
		await simulator.close();
		await home.leave();
	};

	if (isNew) seedSampleWorld(simulator);
	const files = filesFolder(home.folder);
	if (!existsSync(files)) await copySampleFiles(home.folder);
	const port = await freePortFrom(EDITOR_PORT);
	await home.enter(`http://127.0.0.1:${port}`);
	await installPackage(await packPackage(home.folder), home.folder);
	const commands = n8nCommands(program, { userFolder: home.folder });
	const examples = readExamples();
	await commands.importCredentials([exampleCredential(simulator)]);
	await importExamples(commands, home, examples);

	// The sample files are not in the home folder of this user.
	const settings = { N8N_RESTRICT_FILE_ACCESS_TO: files };
	const editor = await startN8n(program, { userFolder: home.folder, port, settings });
	const owner = await home.owner();
	// Whoever has chosen another password signs in with that one.
	await openSession(program, editor.url, owner).catch((error) => {
		if (error.status !== 401) throw error;
		owner.password = 'the one you have chosen';
	});
	const push = pushUrl(examples, editor.url);
	if (push) simulator.push.configure({ url: push.url, mode: 'secure' });
	console.log(greeting({ editor, owner, simulator, files, examples, push }));

	await editor.ended;
	if (isEnding) return;
	console.error(`n8n has ended:\n${tail({ stdout: editor.output(), stderr: '' })}`);
	await end(1);
}

main().catch(async (error) => {
	console.error(error.message);
	await stopAll();
	process.exit(1);
});
