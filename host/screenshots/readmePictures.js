const { join } = require('node:path');

const {
	CREDENTIAL_TYPE,
	chain,
	manualTrigger,
	memberCard,
	noOp,
	trigger,
} = require('../workflows');
const { shrink } = require('./shrink');

const WEBHOOK_ID = '6f0b2c1e-5d43-4b7a-9c1f-2f6f6f1f0a11';

const FACE = {
	brandName: '青禾茶社',
	title: '青禾茶社金银卡会员卡',
	logoUrl: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo/0',
	notice: '结账时请出示会员码',
	description: '每人限领一张',
	prerogative: '会员日双倍积分',
};

async function saved(session, name, nodes) {
	const workflow = await session.createWorkflow(chain(name, nodes));
	return { id: workflow.id, node: (wanted) => workflow.nodes.find((each) => each.name === wanted) };
}

/** The pictures of the README by their file names. Each is given the open editor and leaves on screen what is shown. */
const PICTURES = {
	async lifecycle({ editor }) {
		await editor.openWorkflow('member-card-lifecycle');
		await editor.executeWorkflow('Delete Card');
		await editor.fitCanvas();
	},

	/** Follows `lifecycle`, so that the node has its input and output. */
	async 'node-panel'({ editor }) {
		await editor.openNodeOnCanvas('Update Points');
		await editor.showOutputAs('schema');
	},

	async trigger({ editor, session, wechat, url }) {
		const simulator = wechat.current;
		const cardId = simulator.addCard();
		const received = trigger(
			'Card Received',
			{ events: ['user_get_card', 'submit_membercard_user_info'], cardIds: '', options: {} },
			{ webhookId: WEBHOOK_ID },
		);
		const { id, node } = await saved(session, 'New members', [received, noOp]);
		await editor.openNode(id, node('Card Received'));
		await editor.listen();
		simulator.push.configure({ url: `${url}/webhook-test/${WEBHOOK_ID}/webhook`, mode: 'secure' });
		simulator.customer.scan({ cardId, outerStr: 'store-07' });
		await editor.outputShown();
		await editor.showOutputAs('schema');
		await editor.showProductionUrl();
	},

	async 'error-title'({ editor, session }) {
		const create = memberCard('Create Card', { resource: 'card', operation: 'create', ...FACE });
		const { id, node } = await saved(session, 'New card', [manualTrigger, create]);
		await editor.openNode(id, node('Create Card'));
		await editor.executeStep();
	},

	async 'error-allow-list'({ editor, session, guardedCredential }) {
		const cardId = { __rl: true, mode: 'id', value: 'pBq7Kt0mYv3sXe9RLw2dUoHn5ZcA' };
		const read = memberCard(
			'Read Member',
			{ resource: 'member', operation: 'get', cardId, code: '007290500123' },
			{ credentials: { [CREDENTIAL_TYPE]: guardedCredential } },
		);
		const { id, node } = await saved(session, 'One member', [manualTrigger, read]);
		await editor.openNode(id, node('Read Member'));
		await editor.executeStep();
	},
};

/**
 * Takes the pictures that the README shows.
 * @param {any} stage
 * @param {ReturnType<import('./editorPage').editorPage>} editor
 * @param {{folder: string}} options
 */
async function takeReadmePictures(stage, editor, { folder }) {
	for (const [name, show] of Object.entries(PICTURES)) {
		const file = join(folder, `${name}.png`);
		await show({ ...stage, editor });
		await editor.picture(file);
		console.log(`  ${name}: ${await shrink(file)} KB`);
	}
}

module.exports = { takeReadmePictures };
