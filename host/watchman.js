/**
 * Outlives the script that forked it by a few seconds, for one purpose: to end the processes that script started when it
 * could not do so itself, because it crashed or was killed. It is told of each of them by the id of its process group.
 */
const GRACE_MS = 10_000;
const LOOK_MS = 100;

const groups = new Set();

process.on('message', ({ started, ended }) => {
	if (started !== undefined) groups.add(started);
	groups.delete(ended);
});
process.on('disconnect', async () => {
	for (const group of groups) signal(group, 'SIGTERM');
	for (let waited = 0; waited < GRACE_MS && [...groups].some(isAlive); waited += LOOK_MS) {
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
	for (const group of groups) signal(group, 'SIGKILL');
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
