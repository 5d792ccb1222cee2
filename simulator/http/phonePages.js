const { decideReview, requireCard } = require('../cards');
const { faultsIn } = require('../customer/questions');
const { flatten, openQuestions } = require('../customer/submission');
const { findDistribution } = require('../distribution');
const { refreshStatus } = require('../members');
const { cardPage } = require('../pages/phone/cardPage');
const { formPage } = require('../pages/phone/formPage');
const { merchantPage } = require('../pages/phone/merchantPage');
const { receivePage } = require('../pages/phone/receivePage');
const { shelfPage } = require('../pages/phone/shelfPage');
const { walletPage } = require('../pages/phone/walletPage');
const { Refusal } = require('../refusal');
const { findMember } = require('../state');
const { fieldsOf, isForm } = require('./formFields');
const { sendPage } = require('./sendPage');

const COOKIE = /(?:^|;\s*)openid=([\w-]+)/;
const WALLET_ACTIONS = ['view', 'enterSession', 'remove', 'restore'];

const NEXT = {
	afterSubmit: `Your workflow reads activate_ticket with "Activation Form: Get Submission", encrypt_code with
"Code: Decrypt", and activates the card with "Member: Activate".`,
	activate:
		'Your workflow reads encrypt_code with "Code: Decrypt" and activates the card with "Member: Activate".',
};

const openidOf = (request) => COOKIE.exec(request.headers.cookie ?? '')?.[1] ?? '';
const pathOf = ({ card_id: cardId, code }) => `${cardId}/${encodeURIComponent(code)}`;

/**
 * The customer's phone: receiving a card, its form, the card in the wallet. Every form also takes JSON and then answers
 * JSON, so that a workflow can play the customer.
 * @param {any} app
 * @param {import('../service').Service} service
 */
function addPhonePages(app, service) {
	function held({ cardId, code }) {
		const card = requireCard(service, cardId);
		const member = findMember(service.state, code, cardId);
		if (!member) throw new Refusal(40056);
		return { card, member: refreshStatus(service, member) };
	}

	function offer(request, reply, cards) {
		const openid = openidOf(request);
		return sendPage(reply, receivePage(service, { cards, action: request.url, openid }));
	}

	function receive(request, reply, hint) {
		const { openid, nickname } = fieldsOf(request);
		const received = service.customer.scan({ ...hint, openid, nickname });
		if (!isForm(request)) return received;
		reply.header('set-cookie', `openid=${received.openid}; Path=/; SameSite=Lax; HttpOnly`);
		const page = received.form_url && !received.has_active ? 'form' : 'wallet';
		return reply.redirect(`/${page}/${pathOf(received)}`, 303);
	}

	app.get('/q/:id', (request, reply) => {
		const { cards } = findDistribution(service, { id: request.params.id });
		const found = cards.map((entry) => requireCard(service, entry.card_id));
		return offer(request, reply, found);
	});
	app.post('/q/:id', (request, reply) => receive(request, reply, { id: request.params.id }));

	app.get('/receive/:cardId', (request, reply) =>
		offer(request, reply, [requireCard(service, request.params.cardId)]),
	);
	app.post('/receive/:cardId', (request, reply) =>
		receive(request, reply, { cardId: request.params.cardId }),
	);

	app.get('/bizmall/activatemembercard', (request, reply) => {
		const cardId = service.seal.open(request.query.encrypt_card_id ?? '');
		return offer(request, reply, [requireCard(service, cardId)]);
	});
	app.post('/bizmall/activatemembercard', (request, reply) =>
		receive(request, reply, { url: service.url + request.url }),
	);

	app.post('/review/:cardId', (request, reply) => {
		const { back = '/', decision = 'approve', reason } = fieldsOf(request);
		const card = requireCard(service, request.params.cardId);
		decideReview(service, card, decision === 'approve', reason);
		const { pathname, search } = new URL(back, service.url);
		return reply.redirect(pathname + search, 303);
	});

	app.get('/form/:cardId/:code', (request, reply) => {
		const { card, member } = held(request.params);
		const questions = openQuestions(card, member);
		if (questions.length === 0) throw new Refusal(member.has_active ? 73214 : 72026);
		const answers = answersOf(member.form);
		return sendPage(
			reply,
			formPage(service, { card, member, questions, answers, action: request.url }),
		);
	});
	app.post('/form/:cardId/:code', (request, reply) => {
		const { cardId, code } = request.params;
		const answers = fieldsOf(request);
		if (!isForm(request)) return service.customer.submitForm({ card_id: cardId, code, answers });
		const { card, member } = held(request.params);
		const questions = openQuestions(card, member);
		const faults = faultsIn(questions, flatten(answers));
		if (faults.length > 0) {
			const again = { card, member, questions, answers, faults, action: request.url };
			return sendPage(reply, formPage(service, again), 422);
		}
		const done = service.customer.submitForm({ card_id: cardId, code, answers });
		const to = done.redirect_url
			? `/merchant?next=afterSubmit&link=${encodeURIComponent(done.redirect_url)}`
			: `/wallet/${pathOf(done)}`;
		return reply.redirect(to, 303);
	});

	app.get('/wallet', (request, reply) =>
		sendPage(reply, walletPage(service, { openid: openidOf(request) })),
	);
	app.get('/wallet/:cardId/:code', (request, reply) =>
		sendPage(reply, cardPage(service, held(request.params))),
	);
	app.post('/wallet/:cardId/:code', (request, reply) => {
		const { cardId, code } = request.params;
		const { action } = fieldsOf(request);
		if (!WALLET_ACTIONS.includes(action))
			throw new Refusal(40035, { text: `action is one of ${WALLET_ACTIONS.join(', ')}` });
		service.customer[action]({ card_id: cardId, code });
		return reply.redirect(request.url, 303);
	});
	app.get('/wallet/:cardId/:code/activate', (request, reply) => {
		const { cardId, code } = request.params;
		const { url } = service.customer.openActivateLink({ card_id: cardId, code });
		if (!URL.canParse(url)) throw new Refusal(40048);
		return reply.redirect(`/merchant?next=activate&link=${encodeURIComponent(url)}`, 303);
	});

	app.get('/merchant', (request, reply) => {
		const { link, next } = request.query;
		if (!URL.canParse(link)) throw new Refusal(40048);
		return sendPage(reply, merchantPage({ link, next: NEXT[next] ?? '' }));
	});

	app.get('/shelf/:pageId', (request, reply) => {
		const shelf = service.state.landingPages.get(Number(request.params.pageId));
		if (!shelf) throw new Refusal(40053, { text: 'there is no such shelf' });
		return sendPage(reply, shelfPage(service, shelf));
	});
}

/** A submitted form by field name. */
function answersOf(form) {
	const fields = [...(form?.common_field_list ?? []), ...(form?.custom_field_list ?? [])];
	return Object.fromEntries(
		fields.map(({ name, value, value_list: values }) => [name, values?.length ? values : value]),
	);
}

module.exports = { addPhonePages };
