const assert = require('node:assert/strict');
const { readdir, readFile } = require('node:fs/promises');
const { join, relative } = require('node:path');

const { startSimulator } = require('../../simulator');

/** An access token as the simulator makes it. */
const TOKEN = /92_[A-Za-z0-9_-]{100}/;

/** Everything n8n has written in the checks before: databases, logs, stored executions and files. */
async function writtenFiles(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((file) => !file.includes('/node_modules/') && !file.endsWith('.tgz'));
}

module.exports = {
	title: 'what all this has left behind on disk',

	async open({ folder }) {
		const simulator = await startSimulator({});
		await simulator.close();
		const files = await writtenFiles(folder);
		return { folder, files, simulator };
	},

	checks: {
		'no file holds a secret or a token in clear': async ({ folder, files, simulator }) => {
			assert.ok(
				files.some((file) => file.endsWith('database.sqlite')),
				'there is no database',
			);
			const { appSecret, encodingAesKey } = simulator;
			for (const file of files) {
				const text = await readFile(file, 'latin1');
				const place = relative(folder, file);
				for (const secret of [appSecret, encodingAesKey])
					assert.ok(!text.includes(secret), `${place} holds a secret of the credential`);
				assert.ok(!TOKEN.test(text), `${place} holds an access token`);
			}
			return `${files.length} files`;
		},
	},
};
