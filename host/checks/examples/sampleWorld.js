const { copyFile, mkdir } = require('node:fs/promises');
const { join } = require('node:path');

const SAMPLES = join(__dirname, '../../../examples/data');

/**
 * The members of `examples/data/members.xlsx` as WeChat has them before the first sync. The last row of the file is
 * broken on purpose.
 */
const MEMBERS = [
	{ code: '000481207351', bonus: 1150 },
	{ code: '018830264417', bonus: 350 },
	{ code: '207715038846', bonus: 0 },
	{ code: '035562918204', bonus: 2400 },
	{ code: '461180027395', bonus: 0 },
	{ code: '009274415580', bonus: 600 },
	{ code: '552093718460', bonus: 90 },
];

/**
 * Gives a simulator the card and the members of the sample files. The first card of a fresh simulator has the id that
 * the examples carry.
 * @param {any} simulator
 * @returns {string} card_id
 */
function seedSampleWorld(simulator) {
	const cardId = simulator.addCard();
	simulator.addMembers({
		cardId,
		codes: MEMBERS.map(({ code }) => code),
		bonus: (index) => MEMBERS[index].bonus,
	});
	return cardId;
}

/**
 * Puts the sample files where an n8n 2 may read them.
 * @param {string} home home folder of the user n8n runs as
 * @returns {Promise<string>} the folder
 */
async function copySampleFiles(home) {
	const folder = join(home, '.n8n-files');
	await mkdir(folder, { recursive: true });
	for (const name of ['members.xlsx', 'leavers.xlsx'])
		await copyFile(join(SAMPLES, name), join(folder, name));
	return folder;
}

module.exports = { copySampleFiles, seedSampleWorld };
