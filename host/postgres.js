const { existsSync, readdirSync, rmSync } = require('node:fs');
const { chown, mkdir, mkdtemp, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { delimiter, join } = require('node:path');

const { installFromDebian } = require('./debian');
const { freePort, LOOPBACK } = require('./ports');
const { run, startProcess, tail } = require('./processes');
const { until } = require('./until');

const DEBIAN = '/usr/lib/postgresql';
const USER = 'crm';
const PASSWORD = 'only-for-this-database';

/** Where Debian's package keeps the programs, the newest server first: not in the PATH. */
function debianFolders() {
	if (!existsSync(DEBIAN)) return [];
	const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
	return versions.map((version) => join(DEBIAN, version, 'bin'));
}

/** @returns {string | undefined} the folder of the server's programs, if there is one on this machine */
function programs() {
	return [...debianFolders(), ...(process.env.PATH ?? '').split(delimiter)].find((folder) =>
		existsSync(join(folder, 'initdb')),
	);
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

/**
 * A folder that the server's user may enter, and what is done with it at the end. The folders of the checks and of
 * `npm run n8n` belong to whoever runs them; for root, who cannot run the server, it is a temporary one.
 */
async function openFolder(who, keepIn) {
	if (keepIn !== undefined && who.uid === undefined) {
		await mkdir(keepIn, { recursive: true, mode: 0o700 });
		return { folder: keepIn, isKept: true, forget() {} };
	}
	const folder = await mkdtemp(join(tmpdir(), 'crm-'));
	const forget = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', forget);
	return { folder, isKept: false, forget };
}

/** An empty database in the folder. */
async function createDatabase(bin, who, folder) {
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
}

function startServer(bin, who, { folder, isKept }, port) {
	const settings = [
		`listen_addresses=${LOOPBACK}`,
		`port=${port}`,
		`unix_socket_directories=${folder}`,
		`fsync=${isKept ? 'on' : 'off'}`,
	];
	return startProcess(
		join(bin, 'postgres'),
		['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
		{ ...who, cwd: folder },
	);
}

/**
 * A PostgreSQL of its own on loopback; it is installed if there is none.
 * @param {{keepIn?: string}} [options] `keepIn` is a folder for what must be there at the next start
 */
async function startPostgres({ keepIn } = {}) {
	const bin = programs() ?? (await installPrograms());
	const who = await unprivileged();
	const place = await openFolder(who, keepIn);
	if (!existsSync(join(place.folder, 'data'))) await createDatabase(bin, who, place.folder);
	const port = await freePort();
	const server = startServer(bin, who, place, port);

	/** @param {string} statement */
	async function execute(statement) {
		const target = [
			`--host=${LOOPBACK}`,
			`--port=${port}`,
			`--username=${USER}`,
			'--dbname=postgres',
		];
		const plain = ['--no-psqlrc', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1'];
		return await run(join(bin, 'psql'), [...target, ...plain, `--command=${statement}`], {
			env: { ...process.env, PGPASSWORD: PASSWORD },
		});
	}

	/** @param {string} select @returns {Promise<any[]>} the rows as JSON */
	async function rows(select) {
		return JSON.parse(
			await execute(`SELECT coalesce(json_agg(answer), '[]') FROM (${select}) AS answer`),
		);
	}

	async function stop() {
		// "Fast": without waiting for n8n to give its connections back.
		await server.stop({ signal: 'SIGINT' });
		place.forget();
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
		/** Whether the next start finds what is in it. */
		isKept: place.isKept,
		/** What n8n's Postgres credential needs. */
		credential: {
			host: LOOPBACK,
			port,
			database: 'postgres',
			user: USER,
			password: PASSWORD,
			ssl: 'disable',
		},
		execute,
		rows,
		stop,
	};
}

const hasPostgres = () => programs() !== undefined;

module.exports = { hasPostgres, startPostgres };
