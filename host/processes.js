const { fork, spawn } = require('node:child_process');
const { closeSync, createWriteStream, openSync } = require('node:fs');
const { mkdtemp } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** So much of what a server prints is kept to be shown when something goes wrong. */
const KEPT_CHARACTERS = 200_000;

/** @type {Set<{stop: () => Promise<void>}>} */
const running = new Set();
/** @type {import('node:child_process').ChildProcess | undefined} */
let watchman;

/** Without holding this process back; what it is for begins when this process is gone. */
function tellWatchman(message) {
	if (watchman === undefined) {
		watchman = fork(join(__dirname, 'watchman.js'), { detached: true, stdio: 'ignore' });
		watchman.unref();
		watchman.channel?.unref();
	}
	if (watchman.connected) watchman.send(message);
}

/**
 * Starts a program in a process group of its own, so that all it starts itself can be ended with it, and a Ctrl+C in the
 * terminal reaches only this process, which ends the others in order.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, logFile?: string, stdoutFile?: string,
 *   givesWay?: boolean}} [options] `givesWay`: to other processes of this machine; `stdoutFile` takes what it prints instead of `stdout`: a program that ends itself in the middle of much
 *   output loses the end of it in a pipe, not in a file
 */
function startProcess(command, args, { logFile, stdoutFile, givesWay = false, ...options } = {}) {
	const printed = stdoutFile === undefined ? 'pipe' : openSync(stdoutFile, 'w', 0o600);
	const behindOthers = givesWay ? ['nice', '-n', '10'] : [];
	const [program, ...words] = [...behindOthers, command, ...args];
	const child = spawn(program, words, {
		...options,
		detached: true,
		stdio: ['ignore', printed, 'pipe'],
	});
	if (printed !== 'pipe') closeSync(printed);
	const log = logFile === undefined ? undefined : createWriteStream(logFile, { flags: 'a' });
	/** @type {Promise<{code: number | null, signal: string | null}>} rejected when the program could not be started */
	const closed = new Promise((resolve, reject) => {
		child.once('error', reject);
		// What it leaves behind would keep its output open, and the port it listens on.
		child.once('exit', () => signalGroup(child.pid, 'SIGKILL'));
		child.once('close', (code, signal) => resolve({ code, signal }));
	});
	const ended = closed.finally(() => {
		started.hasEnded = true;
		running.delete(started);
		log?.end();
		if (child.pid !== undefined) tellWatchman({ ended: child.pid });
	});
	const started = { pid: child.pid, stdout: '', stderr: '', ended, hasEnded: false, stop };
	for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
		child[name]?.setEncoding('utf8').on('data', (text) => {
			started[name] += text;
			if (log !== undefined) started[name] = started[name].slice(-KEPT_CHARACTERS);
			log?.write(text);
		});
	}
	// Who does not wait for the end is not interested in why it could not start; who does gets it all the same.
	ended.catch(() => {});
	if (child.pid !== undefined) {
		tellWatchman({ started: child.pid });
		running.add(started);
	}
	return started;

	/**
	 * Asks the program to end, and ends its whole group if it does not.
	 * @param {{signal?: NodeJS.Signals, graceMs?: number}} [options]
	 */
	async function stop({ signal = 'SIGTERM', graceMs = 20_000 } = {}) {
		if (started.hasEnded) return;
		if (signal === 'SIGKILL') signalGroup(child.pid, signal);
		else child.kill(signal);
		const force = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs);
		await ended.catch(() => {});
		clearTimeout(force);
	}
}

function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch {
		// Nobody is left in it.
	}
}

/** @param {number} pid @returns {boolean} whether there is such a process, of whomever */
function isRunning(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/**
 * Runs a program to its end.
 * @returns {Promise<string>} what it printed
 * @throws {Error} with the end of its output if it failed
 */
async function run(command, args, options) {
	const program = startProcess(command, args, options);
	const { code, signal } = await program.ended;
	if (code === 0) return program.stdout;
	const words = [command.split('/').pop(), ...args].join(' ').slice(0, 200);
	throw new Error(`${words} ended with ${signal ?? code}:\n${tail(program)}`);
}

/** The last lines of what a program printed. */
function tail({ stdout, stderr }, lines = 15) {
	return `${stdout}\n${stderr}`.trim().split('\n').slice(-lines).join('\n');
}

/** @returns {Promise<string>} a folder that is gone when this process is, however it ends */
async function temporaryFolder(prefix) {
	const folder = await mkdtemp(join(tmpdir(), prefix));
	tellWatchman({ temporary: folder });
	return folder;
}

/** Ends all that this process has started, youngest first: an n8n goes before its database. */
async function stopAll() {
	for (const started of [...running].reverse()) await started.stop();
}

module.exports = { isRunning, run, startProcess, stopAll, tail, temporaryFolder };
