const { beginAnew } = require('../newcomer');
const { readExample } = require('../examples');
const { formCardId, sampleCardId } = require('../../simulator/sampleWorld');
const { CREDENTIAL_TYPE, manualTrigger, memberCard, noOp, trigger } = require('../workflows');
const { saved, spreadsheet, syncMembers } = require('./shownWorkflows');

const WEBHOOK_ID = '6f0b2c1e-5d43-4b7a-9c1f-2f6f6f1f0a11';
const MEMBER = '000481207351';
const MARGIN = 24;
/** The tabs above the canvas overlap it. */
const TABS = 36;
/** What stands below a node: its name in two lines, and what it does. */
const NAMES = 64;
/** Beside the nodes, where a connection turns to the next row. */
const LINES = 36;

const FACE = {
	brandName: '青禾茶社',
	title: '青禾茶社金银卡会员卡',
	logoUrl: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo/0',
	notice: '结账时请出示会员码',
	description: '每人限领一张',
	prerogative: '会员日双倍积分',
};

const byId = (id) => ({ __rl: true, mode: 'id', value: id });

/** @returns {Promise<any>} everything on the canvas, with the names under the nodes */
async function canvasArea({ page, test, areaOf }) {
	const parts = ['canvas-node', 'sticky'];
	const { x, y, width, height } = await areaOf(
		parts.map((id) => page.locator(test(id))),
		MARGIN,
	);
	return { x: x - LINES, y, width: width + 2 * LINES, height: height + NAMES };
}

/** The panels of an open node, down to the last thing that is of interest. */
async function panelsArea({ page, test, areaOf }, panels, last, below = MARGIN) {
	const { y, ...area } = await areaOf(panels.map((id) => page.locator(test(id))));
	const end = await areaOf([page.locator(last).last()]);
	return { ...area, y, height: Math.min(area.height, end.y + end.height + below - y) };
}

/**
 * The pictures of the documents by their file names. Each leaves on screen what is shown and gives its area.
 */
const PICTURES = {
	async lifecycle(_scene, editor) {
		await editor.openWorkflow('member-card-lifecycle', { width: 1300, height: 1450 });
		await editor.executeWorkflow('Delete Card');
		await editor.fitCanvas();
		return await canvasArea(editor);
	},

	async 'node-panel'({ session }, editor) {
		const { id, node: of } = await saved(session, 'Points of the day', [
			manualTrigger,
			...spreadsheet,
			syncMembers,
		]);
		await editor.openNode(id, of('Sync Points'), { width: 1280, height: 1000 });
		await editor.executeStep();
		await editor.showInputAs('table');
		return await panelsArea(
			editor,
			['ndv-input-panel', 'node-parameters'],
			'text=Points: Reason',
			50,
		);
	},

	async 'sync-report'(scene, editor) {
		// The picture before has synced them already.
		await beginAnew(scene);
		const { session } = scene;
		const { nodes } = readExample('nightly-points-sync');
		const report = nodes.find(({ name }) => name === 'Report Rows');
		const { id, node: of } = await saved(session, 'Report', [
			manualTrigger,
			...spreadsheet,
			syncMembers,
			report,
		]);
		await editor.openNode(id, of('Report Rows'), { width: 2240, height: 1000 });
		await editor.executeStep();
		await editor.showOutputAs('table');
		return await panelsArea(editor, ['output-panel'], `${editor.test('output-panel')} table`);
	},

	async trigger({ session, simulator }, editor) {
		const received = trigger(
			'Card Received',
			{ events: ['user_get_card', 'submit_membercard_user_info'], options: {} },
			{ webhookId: WEBHOOK_ID },
		);
		const { id, node: of } = await saved(session, 'New members', [received, noOp]);
		await editor.openNode(id, of('Card Received'));
		await editor.listen();
		simulator.customer.scan({ cardId: formCardId, outerStr: 'store-07' });
		await editor.outputShown();
		await editor.showOutputAs('schema');
		await editor.showProductionUrl();
		return await panelsArea(
			editor,
			['node-parameters', 'output-panel'],
			editor.test('parameter-input-simplify'),
			48,
		);
	},

	async 'error-title'({ session }, editor) {
		const create = memberCard('Create Card', { resource: 'card', operation: 'create', ...FACE });
		const { id, node: of } = await saved(session, 'New card', [manualTrigger, create]);
		await editor.openNode(id, of('Create Card'), { width: 1280, height: 800 });
		await editor.executeStep();
		return await panelsArea(
			editor,
			['node-parameters', 'output-panel'],
			editor.test('parameter-input-title'),
		);
	},

	async 'error-allow-list'({ session, guardedCredential }, editor, file) {
		const read = memberCard(
			'Read Member',
			{ resource: 'member', operation: 'get', cardId: byId(sampleCardId), code: MEMBER },
			{ credentials: { [CREDENTIAL_TYPE]: guardedCredential } },
		);
		const { id } = await saved(session, 'One member', [manualTrigger, read]);
		await editor.openWorkflow(id, { width: 940, height: 760 });
		await editor.executeWorkflow('Read Member');
		await editor.showLogs();
		await editor.fitCanvas();
		const { page, test, areaOf } = editor;
		const { x, y, width, height } = await areaOf([
			page.locator(test('canvas')),
			page.locator(test('logs-panel')),
		]);
		await editor.picture(file, { x, y: y + TABS, width, height: height - TABS });
	},
};

module.exports = { README_PICTURES: PICTURES };
