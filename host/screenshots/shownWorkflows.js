const { formCardId, sampleCardId } = require('../../simulator/sampleWorld');
const { chain, memberCard, node } = require('../workflows');

/** The nodes of small workflows that pictures show. */

const byList = (value, name) => ({ __rl: true, mode: 'list', value, cachedResultName: name });

/** What the editor saves of the columns once somebody has removed the first one. */
const column = (id, displayName, more = {}) => ({
	id,
	displayName,
	type: 'string',
	required: false,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	removed: false,
	...more,
});
const chosenColumns = [
	column('code', 'Code', { required: true, defaultMatch: true, canBeUsedToMatch: true }),
	column('card_id', 'Card ID', { removed: true }),
	column('bonus', 'Points: Set To'),
	column('record_bonus', 'Points: Reason'),
];

/** Rows of the spreadsheet of the examples, one item each. */
const spreadsheet = [
	node('Read File', 'n8n-nodes-base.readWriteFile', {
		operation: 'read',
		fileSelector: '.n8n-files/members.xlsx',
		options: {},
	}),
	node(
		'Members',
		'n8n-nodes-base.extractFromFile',
		{ operation: 'xlsx', binaryPropertyName: 'data', options: {} },
		{ typeVersion: 1.1 },
	),
];

const syncMembers = memberCard(
	'Sync Points',
	{
		resource: 'member',
		operation: 'sync',
		cardId: byList(sampleCardId, '青禾会员卡'),
		columns: {
			mappingMode: 'defineBelow',
			value: { code: '={{ $json.code }}', bonus: '={{ $json.bonus }}' },
			matchingColumns: ['code'],
			schema: chosenColumns,
		},
		options: {},
	},
	{ onError: 'continueRegularOutput' },
);

/** A paid order that earns 40 points. @param {string} code of the member's card */
const purchase = (code) => [
	node(
		'Order Paid',
		'n8n-nodes-base.set',
		{ mode: 'raw', jsonOutput: JSON.stringify({ code, points: 40 }), options: {} },
		{ typeVersion: 3.4 },
	),
	memberCard('Add Points', {
		resource: 'member',
		operation: 'update',
		cardId: byList(formCardId, '青禾茶友卡'),
		columns: {
			mappingMode: 'defineBelow',
			value: {
				code: '={{ $json.code }}',
				add_bonus: '={{ $json.points }}',
				record_bonus: '消费 40 元',
			},
			matchingColumns: ['code'],
			schema: [],
		},
		options: {},
	}),
];

const purchaseNote = node(
	'Note',
	'n8n-nodes-base.stickyNote',
	{
		content:
			'## Points for a purchase\nThe workflow adds 40 points; WeChat tells the member at once.',
		width: 580,
		height: 110,
		color: 4,
	},
	{ position: [-20, -160] },
);

/** @param {any[]} [others] of the nodes stand alone */
async function saved(session, name, nodes, others = []) {
	const chained = chain(name, nodes);
	const workflow = await session.createWorkflow({
		...chained,
		nodes: [...chained.nodes, ...others],
	});
	return { id: workflow.id, node: (wanted) => workflow.nodes.find((each) => each.name === wanted) };
}

module.exports = { purchase, purchaseNote, spreadsheet, saved, syncMembers };
