const { join } = require('node:path');

const { sampleCardId } = require('../../../simulator/sampleWorld');
const { OWNER } = require('../../editor');
const { startPostgres } = require('../../postgres');
const { databaseCredential } = require('../../workflows');
const { openWorld } = require('../../world');
const { editorOf } = require('./editor');

/**
 * The world of `npm run n8n`, with a clock that can be moved.
 * @param {{program: import('../../prepare').Program, folder: string, tarball: string}} given
 */
async function openStage({ program, folder, tarball }) {
	const home = join(folder, 'examples');
	const clock = { shiftMs: 0 };
	const database = await startPostgres();
	const world = await openWorld({
		program,
		tarball,
		home,
		owner: async () => OWNER,
		simulatorOptions: { now: () => Date.now() + clock.shiftMs },
		// The one folder that n8n 2 may read is in the home folder of its user.
		settings: { HOME: home },
		copySamples: true,
		moreCredentials: [databaseCredential(database)],
	}).catch(async (error) => {
		await database.stop();
		throw error;
	});
	const { session } = world;
	if (session === undefined) throw new Error('The owner of a fresh n8n could not sign in');
	const close = async () => {
		await world.close();
		await database.stop();
	};
	return {
		...world,
		cardId: sampleCardId,
		close,
		clock,
		database,
		url: world.server.url,
		editor: editorOf(session),
	};
}

const closeStage = async ({ close }) => await close();

module.exports = { closeStage, openStage };
