const { randomUUID } = require('node:crypto');
const { readFile, rm, writeFile } = require('node:fs/promises');
const { join } = require('node:path');

const { n8nEnvironment } = require('./environment');
const { freePort } = require('./ports');
const { run, temporaryFolder } = require('./processes');

/**
 * n8n's command line on one user folder.
 *
 * A command that writes must not run while a server is still shutting down on the same SQLite database.
 * @param {import('./prepare').Program} program from `prepare`
 * @param {{userFolder: string, settings?: Record<string, string>}} options
 */
function n8nCommands(program, { userFolder, settings }) {
	/** @param {{stdoutFile?: string}} [options] */
	async function command(args, options) {
		const env = n8nEnvironment(program, {
			userFolder,
			port: await freePort(),
			brokerPort: await freePort(),
			settings,
		});
		return await run(program.node, [program.n8n, ...args], { env, cwd: userFolder, ...options });
	}

	/** Hands data over in a file only this user can read, and expects n8n to say that it took it. */
	async function importAll(what, data) {
		if (data.length === 0) return;
		await withFile(async (file) => {
			await writeFile(file, JSON.stringify(data), { mode: 0o600 });
			const said = await command([`import:${what}`, `--input=${file}`]);
			// Of some failures the exit code says nothing.
			if (!said.includes(`Successfully imported ${data.length} `))
				throw new Error(`n8n did not import the ${what}:\n${said.slice(-2000)}`);
		});
	}

	return {
		/** @param {Array<{id: string, name: string, type: string, data: object}>} credentials in clear */
		importCredentials: async (credentials) => await importAll('credentials', credentials),
		/** @param {Array<{id: string, name: string, nodes: object[], connections: object}>} workflows */
		importWorkflows: async (workflows) =>
			await importAll(
				'workflow',
				// The first n8n 2 does not give one itself, and fails.
				workflows.map((workflow) => ({ versionId: randomUUID(), ...workflow })),
			),
		/**
		 * @param {string} id
		 * @returns {Promise<Record<string, any[]>>} the runs of each node by its name
		 * @throws {Error} when a node failed
		 */
		async execute(id) {
			return await withFile(async (stdoutFile) => {
				const told = await command(['execute', `--id=${id}`, '--rawOutput'], { stdoutFile }).catch(
					(error) => error,
				);
				const said = await readFile(stdoutFile, 'utf8');
				if (told instanceof Error) throw new Error(`${told.message}\n${said.slice(-2000)}`);
				return resultIn(said).data.resultData.runData;
			});
		},
	};
}

/** n8n prints the JSON through its logger, between lines of its own. */
function resultIn(said) {
	const from = said.search(/^\{$/m);
	const to = said.search(/^\}$/m);
	if (from === -1 || to === -1) throw new Error(`n8n printed no result:\n${said.slice(-2000)}`);
	return JSON.parse(said.slice(from, to + 1));
}

async function withFile(work) {
	const folder = await temporaryFolder('n8n-exchange-');
	try {
		return await work(join(folder, 'data.json'));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

module.exports = { n8nCommands };
