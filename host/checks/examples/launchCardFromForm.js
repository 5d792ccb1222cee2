const assert = require('node:assert/strict');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const { until } = require('../../until');
const { readPng } = require('./png');

const NAME = 'launch-card-from-form';
const LOGO = join(__dirname, '../../../examples/logo.png');
const LOGO_FIELD = 2;

/** What somebody fills in; n8n numbers the fields of its page. */
const ENTRIES = {
	0: '青禾茶社',
	1: '青禾金卡',
	3: 'Color050 violet',
	4: '会员日双倍积分',
	5: '每人限领一张',
	6: '结账时请出示会员码',
	7: '5000',
	8: 'shop@example.com',
};

/** @returns {Promise<string>} what the last page says */
async function submit(form, logo) {
	const body = new FormData();
	for (const [index, entry] of Object.entries(ENTRIES)) body.append(`field-${index}`, entry);
	body.append(`field-${LOGO_FIELD}`, new Blob([logo], { type: 'image/png' }), 'logo.png');
	const answer = await fetch(form, { method: 'POST', body });
	const text = await answer.text();
	assert.equal(answer.status, 200, text);
	const { formWaitingUrl } = JSON.parse(text);
	// While it runs, n8n does not answer the address of the page at all.
	const status = new URL(formWaitingUrl);
	status.pathname += '/n8n-execution-status';
	const [, title, message] = await until('last page of the form', async () => {
		if ((await (await fetch(status)).text()) !== 'form-waiting') return undefined;
		const page = await (await fetch(formWaitingUrl)).text();
		return /<h1>(The card is made[^<]*|No card[^<]*)<\/h1>\s*<p[^>]*>([^]*?)<\/p>/.exec(page);
	});
	// As the page itself does when it has been shown.
	await fetch(formWaitingUrl, { method: 'POST' });
	return `${title}: ${message}`;
}

/** How the form's execution and its last page end when one call of WeChat's is refused. */
async function submitWithRefusal(stage, path) {
	const { simulator, editor, url } = stage;
	const before = simulator.count('/card/create');
	simulator.faults.add({ name: 'refusal', path, effect: { errcode: 48001 } });
	const words = await submit(`${url}/form/launch-card`, await readFile(LOGO));
	simulator.faults.remove('refusal');
	const [{ id }] = await editor.executions(NAME);
	await editor.reached(id, 'success');
	return { words, cardsMade: simulator.count('/card/create') - before };
}

function checkCard(simulator, { member_card: card, form }, logo) {
	const { brand_name: brand, title, color, sku, logo_url: logoUrl } = card.base_info;
	assert.deepEqual(
		[brand, title, color, sku.quantity, card.prerogative, card.wx_activate],
		['青禾茶社', '青禾金卡', 'Color050', 5000, '会员日双倍积分', true],
	);
	assert.deepEqual(simulator.image(logoUrl).bytes, logo);
	assert.deepEqual(form.required_form.common_field_id_list, [
		'USER_FORM_INFO_FLAG_MOBILE',
		'USER_FORM_INFO_FLAG_NAME',
	]);
}

module.exports = {
	'launch a card: a form with a logo makes the card': async (stage) => {
		const { simulator, editor, url, mailbox } = stage;
		const form = `${url}/form/launch-card`;
		await editor.publish(NAME, form);
		const page = await (await fetch(form)).text();
		for (const words of ['Launch a member card', `name='field-${LOGO_FIELD}'`])
			assert.ok(page.includes(words), `${words} is missing in the form`);

		const logo = await readFile(LOGO);
		const words = await submit(form, logo);
		assert.match(words, /the poster is on its way to shop@example\.com/);
		const [{ id }] = await editor.executions(NAME);
		await editor.reached(id, 'success');
		stage.posterMail = await mailbox.take(/^QR poster/);
		stage.launchedCardId = /Card (\S+)/.exec(stage.posterMail.html)?.[1];
		checkCard(simulator, simulator.card(stage.launchedCardId), logo);
	},

	'launch a card: the mail brings a QR code that opens and works': async (stage) => {
		const { recipients, subject, attachments, html } = stage.posterMail;
		assert.deepEqual(recipients, ['shop@example.com']);
		assert.equal(subject, 'QR poster: 青禾金卡');
		const [poster, ...others] = attachments;
		assert.deepEqual([poster.cid, others], ['poster', []]);
		assert.match(poster.filename, /\.png$/);
		assert.deepEqual(readPng(poster.content), { width: 430, height: 430 });
		// The picture cannot be read here; the mail has the same address as a link.
		const link = /href="([^"]+)"/.exec(html)?.[1];
		const received = stage.simulator.customer.scan({ url: link });
		assert.equal(received.card_id, stage.launchedCardId);
		assert.equal(received.outer_str, 'poster');
	},

	'launch a card: before there is a card, a failure asks for another try': async (stage) => {
		const { words, cardsMade } = await submitWithRefusal(stage, '/cgi-bin/media/uploadimg');
		assert.match(words, /^No card was made: .*send the form again.*48001/s);
		assert.equal(cardsMade, 0);
	},

	'launch a card: after it was made, a failure names the card and warns of a second one': async (
		stage,
	) => {
		const { words, cardsMade } = await submitWithRefusal(stage, '/card/qrcode/create');
		assert.match(
			words,
			/^The card is made: do not send the form again: .*Card p\S+ is there.*48001/s,
		);
		assert.equal(cardsMade, 1);
		assert.deepEqual(stage.mailbox.left(), []);
	},
};
