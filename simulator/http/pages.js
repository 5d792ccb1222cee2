const { decideReview, isApproved, modeOf, requireCard } = require('../cards');
const { findDistribution } = require('../distribution');
const { fieldsOf, isForm } = require('./formFields');
const html = require('./pageHtml');
const { refreshStatus } = require('../members');
const { Refusal } = require('../refusal');
const { findMember } = require('../state');
const { questionsOf } = require('../customer/submission');

/** @import { Service } from '../service' */

const HTML = 'text/html; charset=utf-8';
const COOKIE = /(?:^|;\s*)openid=([^;]+)/;
const WALLET_ACTIONS = ['view', 'enterSession', 'remove', 'restore'];

/**
 * The pages a person sees in place of WeChat: receiving a card, its form, the card in the wallet. Every form also takes
 * JSON and then answers JSON, so that a workflow can play the customer.
 * @param {any} app
 * @param {Service} service
 */
function addPageRoutes(app, service) {
	const imageSource = (url) =>
		service.state.images.has(url) ? url?.replace('http://mmbiz.qpic.cn', '') : undefined;
	const send = (reply, title, content) => reply.type(HTML).send(html.layout(title, content));
	const walletOf = ({ card_id: cardId, code }) => `/wallet/${cardId}/${encodeURIComponent(code)}`;

	function memberOf({ cardId, code }) {
		const card = requireCard(service, cardId);
		const member = findMember(service.state, code, cardId);
		if (!member) throw new Refusal(40056);
		return { card, member: refreshStatus(service, member) };
	}

	function receivePage(request, reply, cards) {
		const openid = COOKIE.exec(request.headers.cookie ?? '')?.[1] ?? '';
		const faces = cards.map((card) => html.face(card, imageSource)).join('');
		const waiting = cards.filter((card) => !isApproved(card));
		const approvals = waiting.map((card) =>
			html.form(
				`/review/${card.card_id}`,
				`<p>This card is ${html.escape(card.status)}. At WeChat a reviewer decides.</p>${html.hidden('back', request.url)}`,
				'Approve it now',
				'quiet',
			),
		);
		const who = `<label>Your openid (empty: a new customer)<input name="openid" value="${html.escape(openid)}"></label>
<label>Nickname<input name="nickname"></label>`;
		return send(
			reply,
			'Receive a card',
			faces + approvals.join('') + html.form(request.url, who, 'Receive'),
		);
	}

	function receive(request, reply, hint) {
		const fields = fieldsOf(request);
		const received = service.customer.scan({
			...hint,
			openid: fields.openid,
			nickname: fields.nickname,
		});
		if (!isForm(request)) return received;
		reply.header('set-cookie', `openid=${received.openid}; Path=/; SameSite=Lax`);
		const next = received.form_url && !received.has_active ? received.form_url : walletOf(received);
		return reply.redirect(next, 303);
	}

	app.get('/q/:id', (request, reply) => {
		const { cards } = findDistribution(service, { id: request.params.id });
		return receivePage(
			request,
			reply,
			cards.map((entry) => requireCard(service, entry.card_id)),
		);
	});
	app.post('/q/:id', (request, reply) => receive(request, reply, { id: request.params.id }));

	app.get('/bizmall/activatemembercard', (request, reply) => {
		const cardId = service.seal.open(request.query.encrypt_card_id ?? '');
		return receivePage(request, reply, [requireCard(service, cardId)]);
	});
	app.post('/bizmall/activatemembercard', (request, reply) =>
		receive(request, reply, { url: service.url + request.url }),
	);

	app.post('/review/:cardId', (request, reply) => {
		decideReview(service, requireCard(service, request.params.cardId), true);
		return reply.redirect(new URL(fieldsOf(request).back ?? '/', service.url).pathname, 303);
	});

	app.get('/form/:cardId/:code', (request, reply) => {
		const { card, member } = memberOf(request.params);
		const questions = questionsOf(card).map(html.field).join('');
		return send(
			reply,
			'Activate',
			html.face(card, imageSource, member.code) + html.form(request.url, questions, 'Activate'),
		);
	});
	app.post('/form/:cardId/:code', (request, reply) => {
		const { cardId, code } = request.params;
		const done = service.customer.submitForm({ card_id: cardId, code, answers: fieldsOf(request) });
		if (!isForm(request)) return done;
		return reply.redirect(done.redirect_url ?? walletOf(done), 303);
	});

	app.get('/wallet/:cardId/:code', (request, reply) => {
		const { card, member } = memberOf(request.params);
		const shown = html.facts({
			Points: card.member_card.supply_bonus ? member.bonus : undefined,
			'Balance (fen)': card.member_card.supply_balance ? member.balance : undefined,
			'Membership number': member.membership_number,
			'Field 1': member.custom_field_value1,
			'Field 2': member.custom_field_value2,
			'Field 3': member.custom_field_value3,
			...{
				Status: member.user_card_status,
				Active: member.has_active ? 'yes' : 'no',
				Openid: member.openid,
			},
		});
		const isRemoved = member.user_card_status === 'DELETE';
		const offered = isRemoved ? ['restore'] : ['view', 'enterSession', 'remove'];
		const buttons = offered.map((action) =>
			html.form(request.url, html.hidden('action', action), action, 'quiet'),
		);
		const mode = modeOf(card);
		const link =
			mode === 'api' && !member.has_active
				? service.customer.openActivateLink(member).url
				: undefined;
		const activate = link
			? `<section><a href="${html.escape(link)}">Activate at the merchant</a></section>`
			: '';
		return send(
			reply,
			'Your card',
			html.face(card, imageSource, member.code) + shown + activate + buttons.join(''),
		);
	});
	app.post('/wallet/:cardId/:code', (request, reply) => {
		const { action } = fieldsOf(request);
		if (!WALLET_ACTIONS.includes(action))
			return reply.code(404).send({ errmsg: `action is one of ${WALLET_ACTIONS.join(', ')}` });
		service.customer[action]({ card_id: request.params.cardId, code: request.params.code });
		return reply.redirect(request.url, 303);
	});

	app.get('/shelf/:pageId', (request, reply) => {
		const shelf = service.state.landingPages.get(Number(request.params.pageId));
		if (!shelf)
			return reply
				.code(404)
				.type(HTML)
				.send(html.layout('Not found', '<p>There is no such shelf.</p>'));
		const cards = shelf.entries.map((entry) => {
			const card = requireCard(service, entry.card_id);
			return `<a href="/q/${entry.distribution_id}">${html.face(card, imageSource)}</a>`;
		});
		return send(reply, shelf.title, `<h1>${html.escape(shelf.title)}</h1>${cards.join('')}`);
	});

	// The pictures behind the mmbiz.qpic.cn URLs, so that pages can show them.
	app.get('/:folder(^mmbiz_\\w+$)/:id/0', (request, reply) => {
		const image = service.state.images.get(`http://mmbiz.qpic.cn${request.url}`);
		return image ? reply.type(image.contentType).send(image.bytes) : reply.code(404).send();
	});
}

module.exports = { addPageRoutes };
