const { existsSync, readdirSync, rmSync } = require('node:fs');
const { chown, mkdtemp, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const { installFromDebian } = require('../../debian');
const { freePort, LOOPBACK } = require('../../ports');
const { run, startProcess, tail } = require('../../processes');
const { until } = require('../../until');

const DEBIAN = '/usr/lib/postgresql';
const USER = 'crm';
const PASSWORD = 'only-for-this-database';

/** @returns {string | undefined} where Debian's package keeps the programs of the newest server */
function programs() {
	if (!existsSync(DEBIAN)) return undefined;
	const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
	return versions
		.map((version) => join(DEBIAN, version, 'bin'))
		.find((folder) => existsSync(join(folder, 'initdb')));
}

async function installPrograms() {
	await installFromDebian('postgresql', 'PostgreSQL');
	const installed = programs();
	if (installed === undefined) throw new Error(`There is no PostgreSQL server below ${DEBIAN}`);
	return installed;
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
async function unprivileged() {
	if (process.getuid?.() !== 0) return {};
	const id = async (flag) => Number(await run('id', [flag, 'postgres']));
	return { uid: await id('-u'), gid: await id('-g') };
}

/** A folder of that user's with an empty database; not in the folder of the checks, which only their own user may enter. */
async function createDatabase(bin, who) {
	const folder = await mkdtemp(join(tmpdir(), 'crm-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const passwordFile = join(folder, 'password');
	await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
	for (const path of [folder, passwordFile])
		if (who.uid !== undefined) await chown(path, who.uid, who.gid);
	const login = [`--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
	const kind = ['--encoding=UTF8', '--locale=C', '--no-sync'];
	await run(join(bin, 'initdb'), [`--pgdata=${join(folder, 'data')}`, ...login, ...kind], {
		...who,
		cwd: folder,
	});
	return folder;
}

function startServer(bin, who, folder, port) {
	const settings = [
		`listen_addresses=${LOOPBACK}`,
		`port=${port}`,
		`unix_socket_directories=${folder}`,
		'fsync=off',
	];
	return startProcess(
		join(bin, 'postgres'),
		['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
		{ ...who, cwd: folder },
	);
}

/** A PostgreSQL of its own on loopback. */
async function startPostgres() {
	const bin = programs() ?? (await installPrograms());
	const who = await unprivileged();
	const folder = await createDatabase(bin, who);
	const port = await freePort();
	const server = startServer(bin, who, folder, port);

	/** @param {string} select @returns {Promise<any[]>} the rows as JSON */
	async function rows(select) {
		const place = [
			`--host=${LOOPBACK}`,
			`--port=${port}`,
			`--username=${USER}`,
			'--dbname=postgres',
		];
		const query = `SELECT coalesce(json_agg(answer), '[]') FROM (${select}) AS answer`;
		const answer = await run(
			join(bin, 'psql'),
			[...place, '--no-psqlrc', '--tuples-only', '--no-align', `--command=${query}`],
			{ env: { ...process.env, PGPASSWORD: PASSWORD } },
		);
		return JSON.parse(answer);
	}

	async function stop() {
		// "Fast": without waiting for n8n to give its connections back.
		await server.stop({ signal: 'SIGINT' });
		rmSync(folder, { recursive: true, force: true });
	}

	try {
		await until('an answer of PostgreSQL', async () => {
			if (server.hasEnded) throw new Error(`PostgreSQL ended:\n${tail(server)}`);
			return await rows('SELECT 1').catch(() => undefined);
		});
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		/** What n8n's Postgres credential needs. */
		credential: {
			host: LOOPBACK,
			port,
			database: 'postgres',
			user: USER,
			password: PASSWORD,
			ssl: 'disable',
		},
		rows,
		stop,
	};
}

module.exports = { startPostgres };
