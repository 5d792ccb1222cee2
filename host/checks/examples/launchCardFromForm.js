const assert = require('node:assert/strict');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const { readPng } = require('./png');

const NAME = 'launch-card-from-form';
const LOGO = join(__dirname, '../../../examples/logo.png');

/** In the order of the form; n8n numbers the fields of its page. */
const ENTRIES = [
	'青禾茶社',
	'青禾金卡',
	undefined,
	'Color050 violet',
	'会员日双倍积分',
	'每人限领一张',
	'结账时请出示会员码',
	'5000',
	'shop@example.com',
];

/** Somebody fills in the form in a browser; a card with the logo exists, and the mail brings a QR code that works. */
async function run({ simulator, editor, mailbox, url, cardId: otherCardId }) {
	await editor.publish(NAME);
	const form = `${url}/form/launch-card`;
	const page = await fetch(form);
	const html = await page.text();
	assert.equal(page.status, 200, html);
	assert.match(html, /Launch a member card/);

	const logo = await readFile(LOGO);
	const body = new FormData();
	ENTRIES.forEach((entry, index) => {
		if (entry !== undefined) body.append(`field-${index}`, entry);
		else body.append(`field-${index}`, new Blob([logo], { type: 'image/png' }), 'logo.png');
	});
	const answer = await fetch(form, { method: 'POST', body });
	const said = await answer.text();
	assert.equal(answer.status, 200, said);
	assert.match(said, /The card has been created/);
	const [execution] = await editor.executions(NAME);
	await editor.reached(execution.id, 'success');

	const mail = await mailbox.take('the poster');
	assert.deepEqual(mail.recipients, ['shop@example.com']);
	assert.equal(mail.subject, 'QR poster: 青禾金卡');
	const cardId = /Card (\S+)/.exec(mail.html)[1];
	assert.notEqual(cardId, otherCardId);
	const card = simulator.card(cardId);
	assert.deepEqual(look(card), {
		brand_name: '青禾茶社',
		title: '青禾金卡',
		color: 'Color050',
		quantity: 5000,
		prerogative: '会员日双倍积分',
		wx_activate: true,
	});
	assert.deepEqual(simulator.image(card.member_card.base_info.logo_url).bytes, logo);
	assert.deepEqual(card.form.required_form.common_field_id_list, [
		'USER_FORM_INFO_FLAG_MOBILE',
		'USER_FORM_INFO_FLAG_NAME',
	]);

	const link = /href="([^"]+)"/.exec(mail.html)[1];
	assert.equal(simulator.customer.scan({ url: link }).card_id, cardId);
	assert.equal(mail.attachments.length, 2);
	const poster = mail.attachments.find(({ contentDisposition }) => contentDisposition === 'attachment');
	const inline = mail.attachments.find(({ cid }) => cid === 'poster');
	assert.deepEqual(poster.content, inline.content);
	const { width, height } = readPng(poster.content);
	assert.deepEqual([width, height], [430, 430]);
}

function look({ member_card: { base_info: base, prerogative, wx_activate } }) {
	const { brand_name, title, color, sku } = base;
	return { brand_name, title, color, quantity: sku.quantity, prerogative, wx_activate };
}

module.exports = { title: 'Launch a card from a form', run };
