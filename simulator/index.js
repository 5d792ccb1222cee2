const { completeOptions } = require('./account');
const { decideReview, requireCard } = require('./cards');
const { addControlRoutes } = require('./http/control');
const { createCustomer } = require('./customer');
const { refreshStatus } = require('./members');
const { addAssetRoutes } = require('./http/assets');
const { addHomePage } = require('./http/homePage');
const { addPhonePages } = require('./http/phonePages');
const { seedSampleWorld } = require('./sampleWorld');
const { addCard, addMembers } = require('./seeding');
const { createServer } = require('./http/server');
const { createService } = require('./service');
const { findMember } = require('./state');
const { keepInFile } = require('./stateFile');
const { decideSubMerchant } = require('./subMerchantReview');

const LOOPBACK = '127.0.0.1';
const LISTENS_EVERYWHERE = ['0.0.0.0', '::'];

/**
 * Starts a small WeChat Official Account member-card service, on 127.0.0.1 unless `host` says otherwise.
 *
 * It refuses what WeChat refuses, keeps its state in memory (or in `stateFile`), pushes events, and plays the customer.
 * @param {import('./account').SimulatorOptions} [given]
 */
async function startSimulator(given) {
	const options = completeOptions(given);
	const service = createService(options);
	const file = options.stateFile ? keepInFile(service, options.stateFile) : undefined;
	if (options.sampleWorld && service.state.cards.size === 0) seedSampleWorld(service);
	const customer = createCustomer(service);
	service.customer = customer;
	const app = createServer(service, [
		addControlRoutes,
		addAssetRoutes,
		addHomePage,
		addPhonePages,
		...options.extraPages.map(({ addRoutes }) => addRoutes),
	]);
	await app.listen({ port: options.port, host: options.host });
	const { port } = /** @type {import('node:net').AddressInfo} */ (app.server.address());
	service.url =
		options.url ??
		`http://${LISTENS_EVERYWHERE.includes(options.host) ? LOOPBACK : options.host}:${port}`;

	return {
		url: service.url,
		appId: options.appId,
		appSecret: options.appSecret,
		verificationToken: options.verificationToken,
		encodingAesKey: options.encodingAesKey,
		accountId: options.accountId,

		requests: service.recorder.requests,
		/** @param {string} path @returns {number} calls so far */
		count: (path) => service.recorder.counts.get(path) ?? 0,
		/** Token calls without `force_refresh`, on both token endpoints. */
		get tokenCalls() {
			return service.recorder.figures.tokenCalls;
		},
		get forcedTokenCalls() {
			return service.recorder.figures.forcedTokenCalls;
		},
		/** Calls whose answer has not left yet, and whose connection is there. */
		get openCalls() {
			return service.recorder.open();
		},
		/** Most calls open at the same time. */
		get peakConcurrency() {
			return service.recorder.figures.peak;
		},
		ledger: service.ledger.entries,

		/** Business calls with the current token answer 40001; the next stable_token call issues a new one. */
		revokeToken: () => service.tokens.revoke(),
		/** The same, but stable_token keeps returning the refused token until `force_refresh`. */
		rejectCurrentToken: () => service.tokens.reject(),
		/** Somebody else replaces the token after every so many business calls. @param {number} calls */
		replaceTokenEvery: (calls) => service.tokens.replaceEvery(calls),
		/** Business calls answer 42001; stable_token issues a new one. */
		expireToken: () => service.tokens.expire(),

		faults: service.faults,

		/** @param {string} cardId */
		approve: (cardId) => decideReview(service, requireCard(service, cardId), true),
		/** @param {string} cardId @param {string} [reason] */
		reject: (cardId, reason) => decideReview(service, requireCard(service, cardId), false, reason),

		/** @param {number} merchantId @param {boolean} approved @param {string} [reason] */
		decideSubMerchant: (merchantId, approved, reason) =>
			decideSubMerchant(service, merchantId, approved, reason),

		/** @param {any} [memberCard] @returns {string} card_id of an approved card */
		addCard: (memberCard) => addCard(service, memberCard),
		/** @param {Parameters<typeof addMembers>[1]} input @returns {string[]} codes */
		addMembers: (input) => addMembers(service, input),
		/**
		 * @param {string} code
		 * @param {string} [cardId]
		 * @returns {import('./state').MemberRecord | undefined} the live record
		 */
		member(code, cardId) {
			const member = findMember(service.state, code, cardId);
			return member && refreshStatus(service, member);
		},
		/** @param {string} cardId @returns {import('./state').CardRecord | undefined} */
		card: (cardId) => service.state.cards.get(cardId),
		/** @param {string} url as answered by uploadimg */
		image: (url) => service.state.images.get(url),

		customer,
		push: service.push,
		pushed: service.push.log,

		/** Tells open pages that something of this world outside the simulator has changed. */
		announceChange: service.changes.announce,

		/** Forgets cards, members, calls and faults; tokens stay valid. */
		reset: () => service.reset(),
		async close() {
			service.waits.forgetAll();
			service.push.close();
			await app.close();
			service.waits.forgetAll();
			file?.save();
		},
	};
}

module.exports = { startSimulator };
