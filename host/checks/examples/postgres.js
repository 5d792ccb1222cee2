const { existsSync, readdirSync } = require('node:fs');
const { chown, mkdtemp, rm, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const { freePort, LOOPBACK } = require('../../ports');
const { run, startProcess, tail } = require('../../processes');
const { until } = require('./until');

const DEBIAN = '/usr/lib/postgresql';
const SUPERUSER = 'crm';
const PASSWORD = 'only-for-this-database';

/** Where Debian's package keeps the programs of the newest version; the package is installed first if need be. */
async function programs() {
	if (!existsSync(DEBIAN)) await install();
	const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
	const bin = versions.map((version) => join(DEBIAN, version, 'bin'));
	const found = bin.find((folder) => existsSync(join(folder, 'initdb')));
	if (found === undefined) throw new Error(`There is no PostgreSQL server below ${DEBIAN}`);
	return found;
}

async function install() {
	if (process.getuid() !== 0)
		throw new Error('PostgreSQL is missing: install it with `apt-get install postgresql`');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-qq'], { env });
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { env });
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
async function unprivileged() {
	if (process.getuid() !== 0) return {};
	const id = async (flag) => Number(await run('id', [flag, 'postgres']));
	return { uid: await id('-u'), gid: await id('-g') };
}

/** A PostgreSQL of its own in a temporary folder, on loopback. */
async function startPostgres() {
	const bin = await programs();
	const who = await unprivileged();
	const folder = await mkdtemp(join(tmpdir(), 'crm-'));
	const passwordFile = join(folder, 'password');
	await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
	for (const path of [folder, passwordFile])
		if (who.uid !== undefined) await chown(path, who.uid, who.gid);
	const data = join(folder, 'data');
	const options = { ...who, cwd: folder };
	await run(
		join(bin, 'initdb'),
		[
			`--pgdata=${data}`,
			`--username=${SUPERUSER}`,
			`--pwfile=${passwordFile}`,
			'--auth=scram-sha-256',
			'--encoding=UTF8',
			'--locale=C',
			'--no-sync',
		],
		options,
	);
	const port = await freePort();
	const settings = [
		`listen_addresses=${LOOPBACK}`,
		`unix_socket_directories=${folder}`,
		'fsync=off',
	];
	const server = startProcess(
		join(bin, 'postgres'),
		['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])],
		options,
	);
	const login = { host: LOOPBACK, port, database: 'postgres', user: SUPERUSER, password: PASSWORD };

	/** @param {string} select @returns {Promise<any[]>} the rows as JSON */
	async function rows(select) {
		const answer = await run(
			join(bin, 'psql'),
			[
				`--host=${LOOPBACK}`,
				`--port=${port}`,
				`--username=${SUPERUSER}`,
				'--dbname=postgres',
				'--no-psqlrc',
				'--tuples-only',
				'--no-align',
				`--command=SELECT coalesce(json_agg(answer), '[]') FROM (${select}) AS answer`,
			],
			{ env: { ...process.env, PGPASSWORD: PASSWORD } },
		);
		return JSON.parse(answer);
	}

	async function stop() {
		// "Fast": without waiting for n8n to give its connections back.
		await server.stop({ signal: 'SIGINT' });
		await rm(folder, { recursive: true, force: true });
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
	return { credential: { ...login, ssl: 'disable' }, rows, stop };
}

module.exports = { startPostgres };
