const { createChanges } = require('./changes');
const { createWaits } = require('./clock');
const { createFaults } = require('./faults');
const { createLedger } = require('./ledger');
const { createPush } = require('./push/deliveries');
const { createQuota } = require('./quota');
const { createIdMaker, createRandom } = require('./random');
const { createRecorder } = require('./http/recorder');
const { seedSampleWorld } = require('./sampleWorld');
const { createSeal } = require('./sealedText');
const { createState } = require('./state');
const { createTokens } = require('./token');

/** @typedef {ReturnType<typeof createService>} Service */

/**
 * Everything one account consists of, without any HTTP.
 * @param {ReturnType<import('./account').completeOptions>} options
 */
function createService(options) {
	const random = createRandom(`${options.seed} ${options.appId}`);
	const ids = createIdMaker(random);
	const waits = createWaits();
	const latencies = createRandom(`${options.seed} latencies`);
	const changes = createChanges();
	const service = {
		options,
		state: createState(),
		random,
		ids,
		waits,
		/** Set once the port is known. */
		url: '',
		/** The account number inside links of the open-card plugin; a real one keeps its `==`. */
		biz: Buffer.from(`3${options.appId.replace(/\D/g, '').padEnd(9, '0').slice(0, 9)}`).toString(
			'base64',
		),
		seal: createSeal(`${options.appId} ${options.appSecret}`),
		tokens: createTokens(options),
		quota: createQuota(options),
		// Separate sequences: adding a fault must not change the ids that follow.
		faults: createFaults(createRandom(`${options.seed} faults`)),
		push: createPush(
			options,
			createRandom(`${options.seed} nonces`),
			waits,
			ids.openId(),
			changes.announce,
		),
		ledger: createLedger(options.now),
		recorder: createRecorder(options.recordRequests),
		/** @returns {number} Unix seconds */
		seconds: () => Math.floor(options.now() / 1000),
		/** @returns {number} milliseconds this call takes */
		latency: () => options.latencyMs * (1 + options.latencySpread * (2 * latencies.next() - 1)),
		/** What a person can do on the phone, set once everything else is there. @type {Record<string, (input?: any) => any>} */
		customer: {},
		changes,
		/** Called after every change. */
		touch: changes.announce,
		/** `rid` of an error text: time and two random parts in hex. */
		rid: () => `${service.seconds().toString(16)}-${hex(random)}-${hex(random)}`,
		/** Forgets cards, members, calls and faults; tokens stay valid. */
		reset() {
			Object.assign(service.state, createState());
			service.ledger.clear();
			service.recorder.clear();
			service.faults.clear();
			service.push.log.length = 0;
			if (options.sampleWorld) seedSampleWorld(service);
			service.touch();
		},
	};
	return service;
}

const hex = (random) =>
	Math.floor(random.next() * 0x100000000)
		.toString(16)
		.padStart(8, '0');

module.exports = { createService };
