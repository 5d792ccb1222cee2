/** Invented values a newcomer can type into a credential. */
const DEFAULTS = {
	appId: 'wx5a1e0c7d9b3f2846',
	appSecret: '3f9d1c7ab2e84065b1d7c90f5e2a6843',
	verificationToken: 'MemberCardSimulator',
	encodingAesKey: 'SimulatorKeyForMemberCardPushes0123456789Ab',
};

const ALL_PERMISSIONS = {
	card: true,
	customCode: true,
	balance: true,
	pay: true,
	subMerchant: true,
	// Field reports say that redeeming a member card answers 40071; the general redeem page does not exclude it.
	consumeMemberCard: false,
};

/**
 * @typedef {object} SimulatorOptions
 * @property {number} [port] 0 (default) picks a free one
 * @property {string} [host] where it listens; 127.0.0.1 unless a container has to let others in
 * @property {string} [url] how others reach it, if not under the address it listens on
 * @property {string} [appId]
 * @property {string} [appSecret]
 * @property {string} [verificationToken] 3–32 letters and digits
 * @property {string} [encodingAesKey] 43 characters
 * @property {number} [latencyMs] every WeChat call is answered this much later
 * @property {number} [latencySpread] 0..1, default 0: single answers take up to this share more or less, evenly spread, as
 *   those of a real service do; the mean stays
 * @property {number} [tokenLifeSeconds] default 7200
 * @property {number} [forceRefreshSpacingMs] WeChat wants 30 000 between forced refreshes; default 0
 * @property {'immediate' | 'manual'} [review] `immediate` approves a created card at once; a change that sends a card back to
 *   review waits in either case, for `approve` or the button on the card's page
 * @property {string[]} [allowedIps] when set, token calls from elsewhere answer 40164
 * @property {{card?: boolean, customCode?: boolean, balance?: boolean, pay?: boolean, subMerchant?: boolean,
 *   consumeMemberCard?: boolean}} [permissions]
 * @property {Record<string, number>} [dailyQuota] calls per path and Beijing day, then 45009
 * @property {Record<string, number>} [minuteQuota] calls per path and minute, then 45011
 * @property {string[]} [hosts] further names under which it is reached, as in a network of containers
 * @property {boolean} [recordRequests] default true
 * @property {string} [stateFile] JSON file the state is kept in
 * @property {Array<{title: string, path: string, addRoutes: (app: any, service: any) => void}>} [extraPages] of other servers
 *   of the same world, such as a mailbox; the home page links them
 * @property {boolean} [sampleWorld] begins, and begins again after a reset, with the cards and members of the examples
 * @property {() => number} [now] milliseconds, as Date.now
 * @property {number} [seed] the same seed gives the same ids
 * @property {PushTarget} [push]
 */

/**
 * @typedef {object} PushTarget
 * @property {string} [url] where events are POSTed
 * @property {string} [testUrl] is tried beside it, once: a 404 means that nobody is listening and is not logged
 * @property {() => Promise<Array<{url: string, workflow?: string, isTest?: boolean}>>} [recipients] in place of both: asked
 *   anew for every event
 * @property {'plain' | 'compatible' | 'secure'} [mode] default plain
 * @property {number} [repeatAfterMs] default 5000
 * @property {number} [repeats] attempts after the first one, default 2
 */

/**
 * Options with every default filled in.
 * @param {SimulatorOptions} [given]
 */
function completeOptions(given = {}) {
	const encodingAesKey = given.encodingAesKey ?? DEFAULTS.encodingAesKey;
	if (!/^[A-Za-z0-9]{43}$/.test(encodingAesKey)) {
		throw new Error('encodingAesKey must be 43 letters and digits, as WeChat demands');
	}
	const appId = given.appId ?? DEFAULTS.appId;
	return {
		port: given.port ?? 0,
		host: given.host ?? '127.0.0.1',
		url: given.url,
		appId,
		appSecret: given.appSecret ?? DEFAULTS.appSecret,
		verificationToken: given.verificationToken ?? DEFAULTS.verificationToken,
		encodingAesKey,
		accountId: `gh_${appId.slice(2, 14).padEnd(12, '0')}`,
		latencyMs: given.latencyMs ?? 0,
		latencySpread: given.latencySpread ?? 0,
		tokenLifeSeconds: given.tokenLifeSeconds ?? 7200,
		forceRefreshSpacingMs: given.forceRefreshSpacingMs ?? 0,
		review: given.review ?? 'immediate',
		allowedIps: given.allowedIps,
		permissions: { ...ALL_PERMISSIONS, ...given.permissions },
		dailyQuota: given.dailyQuota ?? {},
		minuteQuota: given.minuteQuota ?? {},
		hosts: given.hosts ?? [],
		recordRequests: given.recordRequests ?? true,
		stateFile: given.stateFile,
		extraPages: given.extraPages ?? [],
		sampleWorld: given.sampleWorld ?? false,
		now: given.now ?? (() => Date.now()),
		seed: given.seed ?? 1,
		push: given.push,
	};
}

module.exports = { completeOptions };
