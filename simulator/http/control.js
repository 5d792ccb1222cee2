const { decideReview, requireCard } = require('../cards');
const { fieldsOf } = require('./formFields');
const { refreshStatus } = require('../members');
const { addCard, addMembers } = require('../seeding');
const { findMember } = require('../state');
const { decideSubMerchant } = require('../subMerchantReview');

/** @import { Service } from '../service' */

/** @param {Service} service */
function overview(service) {
	const { figures, counts } = service.recorder;
	const { appId, accountId, review } = service.options;
	return {
		what: 'WeChat member card simulator',
		url: service.url,
		appId,
		accountId,
		review,
		cards: [...service.state.cards.values()].map((card) => ({
			card_id: card.card_id,
			title: card.member_card.base_info.title,
			status: card.status,
			quantity: card.quantity,
		})),
		members: service.state.members.size,
		counts: Object.fromEntries(counts),
		tokenCalls: figures.tokenCalls,
		forcedTokenCalls: figures.forcedTokenCalls,
		peakConcurrency: figures.peak,
		ledger: service.ledger.entries.length,
		faults: service.faults.list(),
		push: service.push.target() ?? null,
		pushed: service.push.log.length,
	};
}

const asText = (bytes) => bytes.toString('utf8');

/**
 * Raw bytes are told as text; of a file only its size.
 *
 * @param {import('./recorder').RecordedRequest} request
 */
function showRequest({ rawBody, file, ...rest }) {
	const shown = file && { ...file, bytes: file.bytes.length };
	return { ...rest, rawBody: file ? undefined : asText(rawBody), file: shown };
}

/** @param {Service} service */
function findForControl(service, code, cardId) {
	const member = findMember(service.state, code, cardId);
	return member && refreshStatus(service, member);
}

const TOKEN_ACTIONS = ['revoke', 'reject', 'expire'];
const DECISIONS = ['approve', 'reject'];

const unknown = (reply, names) =>
	reply.code(404).send({ errmsg: `the last part is one of ${names.join(', ')}` });

/**
 * HTTP interface for tests and tools in other processes, under `/simulator/`. Bodies are JSON.
 * @param {any} app
 * @param {Service} service
 */
function addControlRoutes(app, service) {
	app.get('/simulator', () => overview(service));
	app.get('/simulator/', () => overview(service));
	app.get('/simulator/ledger', () => service.ledger.entries);
	app.get('/simulator/requests', () => service.recorder.requests.map(showRequest));
	app.get('/simulator/pushed', () => service.push.log);
	app.get('/simulator/members/:code', (request, reply) => {
		const member = findForControl(service, request.params.code, request.query.card_id);
		return (
			member ?? reply.code(404).send({ errmsg: `no member has the code ${request.params.code}` })
		);
	});

	app.post('/simulator/token/:action', (request, reply) => {
		const { action } = request.params;
		if (!TOKEN_ACTIONS.includes(action)) return unknown(reply, TOKEN_ACTIONS);
		service.tokens[action]();
		return { token: action };
	});

	app.post('/simulator/faults', (request, reply) => {
		const fault = fieldsOf(request);
		if (!fault.path || !fault.effect)
			return reply.code(400).send({ errmsg: 'a fault needs path and effect' });
		service.faults.add(/** @type {import('../faults').Fault} */ (fault));
		return { faults: service.faults.list() };
	});
	app.delete('/simulator/faults', () => {
		service.faults.clear();
		return { faults: [] };
	});

	app.post('/simulator/cards', (request) => ({ card_id: addCard(service, fieldsOf(request)) }));
	app.post('/simulator/cards/:cardId/:decision', (request, reply) => {
		const { cardId, decision } = request.params;
		if (!DECISIONS.includes(decision)) return unknown(reply, DECISIONS);
		const card = requireCard(service, cardId);
		decideReview(service, card, decision === 'approve', fieldsOf(request).reason);
		return { card_id: cardId, status: card.status };
	});
	app.post('/simulator/submerchants/:merchantId/:decision', (request, reply) => {
		const { merchantId, decision } = request.params;
		if (!DECISIONS.includes(decision)) return unknown(reply, DECISIONS);
		decideSubMerchant(
			service,
			Number(merchantId),
			decision === 'approve',
			fieldsOf(request).reason,
		);
		return { merchant_id: Number(merchantId) };
	});
	app.post('/simulator/members', (request) => ({
		codes: addMembers(service, /** @type {any} */ (fieldsOf(request))),
	}));

	app.post('/simulator/push', (request) => {
		const target = fieldsOf(request);
		service.push.configure(
			target.url ? /** @type {import('../account').PushTarget} */ (target) : undefined,
		);
		return { push: service.push.target() ?? null };
	});
	app.post('/simulator/push/deliver', (request) => service.push.deliver(fieldsOf(request)));
	app.post('/simulator/push/settled', async () => {
		await service.push.settled();
		return { pushed: service.push.log.length };
	});

	app.post('/simulator/customer/:action', (request, reply) => {
		const { action } = request.params;
		if (!Object.hasOwn(service.customer, action))
			return unknown(reply, Object.keys(service.customer));
		return service.customer[action](fieldsOf(request));
	});

	app.post('/simulator/reset', () => {
		service.reset();
		return overview(service);
	});
}

module.exports = { addControlRoutes };
