const { rmSync } = require('node:fs');

/**
 * Outlives the script that forked it by a few seconds, to clear away what that script could not, because it crashed or
 * was killed: the processes it started, of which it is told the ids of their process groups, and its temporary folders.
 */
const GRACE_MS = 10_000;
const LOOK_MS = 100;

const groups = new Set();
const folders = new Set();

process.on('message', ({ started, ended, temporary }) => {
	if (started !== undefined) groups.add(started);
	if (temporary !== undefined) folders.add(temporary);
	groups.delete(ended);
});
process.on('disconnect', async () => {
	for (const group of groups) signal(group, 'SIGTERM');
	for (let waited = 0; waited < GRACE_MS && [...groups].some(isAlive); waited += LOOK_MS) {
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
	for (const group of groups) signal(group, 'SIGKILL');
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	process.exit();
});

function isAlive(group) {
	return signal(group, 0);
}

/** @returns {boolean} false when nobody of the group is left */
function signal(group, name) {
	try {
		return process.kill(-group, name);
	} catch {
		return false;
	}
}
