const { randomBytes } = require('node:crypto');
const { mkdir, mkdtemp } = require('node:fs/promises');
const { join } = require('node:path');

const { installPackage } = require('./installPackage');
const { startN8n } = require('./instance');
const { startPostgres } = require('./postgres');
const { startRedis } = require('./redis');

/**
 * n8n as large installations run it: one process that takes requests, workers that execute, PostgreSQL and Redis between
 * them, all on loopback. Every process has a user folder of its own, as on machines of their own.
 * @param {{program: import('./prepare').Program, folder: string, tarball: string}} stage
 * @param {{workers: number, concurrency: number, more?: Record<string, string>, workersGiveWay?: boolean}} size
 *   `concurrency` is how many jobs a worker has at once, `more` further settings of n8n; `workersGiveWay`: the process that
 *   takes requests comes first where they share the processor
 */
async function startQueueMode(
	{ program, folder, tarball },
	{ workers: count, concurrency, more = {}, workersGiveWay = false },
) {
	const endings = [];
	const stop = async () => {
		for (const end of endings.splice(0)) await end();
	};
	try {
		// Each queue begins with nothing.
		const queueFolder = await mkdtemp(join(folder, 'queue-'));
		const postgres = await startPostgres();
		endings.unshift(postgres.stop);
		const redis = await startRedis(join(queueFolder, 'redis'));
		endings.unshift(redis.stop);
		const settings = { ...queueSettings(postgres.credential, redis), ...more };

		const start = async (name, options) => {
			const userFolder = join(queueFolder, name);
			await mkdir(userFolder, { recursive: true });
			await installPackage(tarball, join(userFolder, '.n8n'));
			const server = await startN8n(program, { userFolder, settings, ...options });
			endings.unshift(server.stop);
			return server;
		};
		const startWorker = async (name) =>
			await start(name, {
				role: 'worker',
				args: [`--concurrency=${concurrency}`],
				givesWay: workersGiveWay,
			});

		/** @param {{port?: number}} [options] the port of the one before, for whoever knows its addresses */
		const startMain = async (options) => await start('main', options);

		const main = await startMain();
		const workers = [];
		for (let nth = 1; nth <= count; nth++) workers.push(await startWorker(`worker-${nth}`));
		return { main, workers, postgres, startMain, startWorker, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

function queueSettings({ host, port, database, user, password }, redis) {
	return {
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: `${redis.port}`,
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: host,
		DB_POSTGRESDB_PORT: `${port}`,
		DB_POSTGRESDB_DATABASE: database,
		DB_POSTGRESDB_USER: user,
		DB_POSTGRESDB_PASSWORD: password,
	};
}

/** How many executions a worker has begun and ended, by its own account. */
function jobsOf(worker) {
	const count = (words) => worker.output().split(words).length - 1;
	return { begun: count('Worker started execution'), ended: count('Worker finished execution') };
}

module.exports = { jobsOf, startQueueMode };
