const { copyFile, mkdir } = require('node:fs/promises');
const { join } = require('node:path');

const members = require('../examples/data/simulator-members.json');

const SAMPLES = join(__dirname, '../examples/data');

/**
 * Gives a fresh simulator the card and the members of the sample files: its first card has the id that the examples
 * carry.
 * @param {any} simulator
 * @returns {string} card_id
 */
function seedSampleWorld(simulator) {
	const cardId = simulator.addCard();
	if (cardId !== members.cardId)
		throw new Error(
			`The first card of the simulator is ${cardId}, the examples say ${members.cardId}`,
		);
	simulator.addMembers(members);
	return cardId;
}

const filesFolder = (home) => join(home, '.n8n-files');

/**
 * Puts the sample files where the examples look for them.
 * @param {string} home folder n8n is started in; n8n 2 may read them if it is the home folder of the user n8n runs as
 * @returns {Promise<string>} the folder
 */
async function copySampleFiles(home) {
	const folder = filesFolder(home);
	await mkdir(folder, { recursive: true });
	for (const name of ['members.xlsx', 'leavers.xlsx'])
		await copyFile(join(SAMPLES, name), join(folder, name));
	return folder;
}

module.exports = { copySampleFiles, filesFolder, seedSampleWorld };
