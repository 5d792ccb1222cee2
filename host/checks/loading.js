const assert = require('node:assert/strict');

const { startEditor } = require('../editor');
const { readExamples } = require('../examples');
const { packageName } = require('../installPackage');

/** The node an editor shows, its tool variant for agents, and the trigger. */
const VARIANTS = {
	memberCard: { displayName: 'WeChat Member Card', outputs: ['main'] },
	memberCardTool: { displayName: 'WeChat Member Card Tool', outputs: ['ai_tool'] },
	memberCardTrigger: { displayName: 'WeChat Member Card Trigger', outputs: ['main'] },
};

async function checkIcons({ iconUrl }, url) {
	for (const theme of ['light', 'dark']) {
		const start = `icons/${packageName}/`;
		assert.ok(iconUrl?.[theme]?.startsWith(start), `no icon for the ${theme} theme`);
		const { status, headers } = await fetch(`${url}/${iconUrl[theme]}`);
		assert.deepEqual([status, headers.get('content-type')], [200, 'image/svg+xml'], theme);
	}
	assert.notEqual(iconUrl.light, iconUrl.dark);
}

function isBefore(version, major, minor) {
	const [ownMajor, ownMinor] = version.split('.').map(Number);
	return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/** What the search of the node panel and its groups go by. */
function checkCodex({ name, codex }, version) {
	// n8n 1, 2.0 and 2.20 keep no search words for agents' variants.
	const isLeftOut = isBefore(version, 2, 21) && name.endsWith('Tool');
	for (const alias of isLeftOut ? [] : ['WeChat', '会员卡', 'loyalty'])
		assert.ok(codex?.alias?.includes(alias), `the search does not find ${name} by ${alias}`);
	assert.ok(codex.categories.length > 0);
	assert.ok(codex.resources.primaryDocumentation[0].url.startsWith('https://'));
}

function checkVariant(name) {
	return async ({ nodes, server, session }) => {
		const found = nodes.filter((node) => node.name === `${packageName}.${name}`);
		assert.equal(found.length, 1, `n8n shows ${found.length} of it`);
		const { displayName, outputs } = found[0];
		assert.deepEqual({ displayName, outputs }, VARIANTS[name]);
		await checkIcons(found[0], server.url);
		checkCodex(found[0], session.version);
	};
}

module.exports = {
	title: 'n8n loads the package',
	onGiven: true,

	async open(stage) {
		const { server, session } = await startEditor(stage);
		return { server, session, nodes: await session.nodeTypes() };
	},

	close: async ({ server }) => await server.stop(),

	checks: {
		'the node, with both icons and its search words': checkVariant('memberCard'),
		'its variant for agents': checkVariant('memberCardTool'),
		'the trigger': checkVariant('memberCardTrigger'),

		'the node and the trigger stand in the same groups': async ({ nodes }) => {
			const categoriesOf = (wanted) =>
				nodes.find(({ name }) => name === `${packageName}.${wanted}`)?.codex?.categories;
			assert.deepEqual(categoriesOf('memberCard'), categoriesOf('memberCardTrigger'));
		},

		'it knows every node of every example': async ({ nodes }) => {
			const known = new Set(nodes.map(({ name }) => name));
			for (const { name, nodes: used } of readExamples()) {
				const unknown = used.map(({ type }) => type).filter((type) => !known.has(type));
				assert.deepEqual(unknown, [], name);
			}
		},
	},
};
