const { randomBytes } = require('node:crypto');
const { beijingDate } = require('./clock');
const { Refusal } = require('./refusal');

const FORCED_REFRESHES_PER_DAY = 20;
/** Old and new plain token both work this long. */
const OVERLAP_SECONDS = 300;
/** Real tokens are longer than a hundred characters and hold only these; anything else is "malformed". */
const TOKEN_SHAPE = /^\d{1,4}_[A-Za-z0-9_-]{40,509}$/;

/**
 * @typedef {object} Token
 * @property {string} value
 * @property {'stable' | 'plain'} kind
 * @property {number} expiresAt Unix seconds
 * @property {'valid' | 'revoked' | 'rejected' | 'expired'} state
 * @property {boolean} [superseded] a newer plain token was issued
 */

/**
 * Access tokens of one account, both kinds: `cgi-bin/token` retires its previous token, `cgi-bin/stable_token`
 * returns the same one while it lives (pages "Get access token" and "Get stable access token").
 * @param {ReturnType<import('./account').completeOptions>} options
 */
function createTokens(options) {
	/** @type {Map<string, Token>} */
	const issued = new Map();
	/** @type {{stable?: Token, plain?: Token}} */
	const current = {};
	const forced = { day: '', count: 0, at: -Infinity };
	const replacing = { every: Infinity, calls: 0 };
	const seconds = () => options.now() / 1000;

	/** @param {Token['kind']} kind */
	function issue(kind) {
		/** @type {Token} */
		const token = {
			value: `92_${randomBytes(100).toString('base64url')}`.slice(0, 136),
			kind,
			expiresAt: seconds() + options.tokenLifeSeconds,
			state: 'valid',
		};
		issued.set(token.value, token);
		current[kind] = token;
		return token;
	}

	/** @param {Token} token */
	const answer = (token) => ({
		access_token: token.value,
		expires_in: Math.max(0, Math.floor(token.expiresAt - seconds())),
	});

	// "rejected" still counts as living: that is the reported case in which WeChat returns a token it refuses elsewhere.
	function livingStable() {
		const token = current.stable;
		if (!token || token.state === 'revoked' || token.state === 'expired') return undefined;
		const renewal = Math.min(OVERLAP_SECONDS, options.tokenLifeSeconds / 24);
		return token.expiresAt - seconds() > renewal ? token : undefined;
	}

	function mayForce() {
		const today = beijingDate(seconds());
		if (forced.day !== today) Object.assign(forced, { day: today, count: 0 });
		return (
			forced.count < FORCED_REFRESHES_PER_DAY &&
			options.now() - forced.at >= options.forceRefreshSpacingMs
		);
	}

	function forget() {
		for (const [value, token] of issued) {
			if (token.expiresAt + 86400 < seconds()) issued.delete(value);
		}
	}

	return {
		/**
		 * @param {boolean} forceRefresh a refused force (20 a day, spacing) returns the living token unchanged
		 * @returns {{access_token: string, expires_in: number}}
		 */
		stable(forceRefresh) {
			const living = livingStable();
			if (living && !(forceRefresh && mayForce())) return answer(living);
			if (living && forceRefresh) {
				living.state = 'revoked';
				forced.count += 1;
				forced.at = options.now();
			}
			forget();
			return answer(issue('stable'));
		},

		/** @returns {{access_token: string, expires_in: number}} always a new token */
		plain() {
			const previous = current.plain;
			if (previous) previous.expiresAt = Math.min(previous.expiresAt, seconds() + OVERLAP_SECONDS);
			const token = issue('plain');
			// A superseded token is "not latest" (40001) rather than "expired" once the overlap is over.
			if (previous) previous.superseded = true;
			forget();
			return answer(token);
		},

		/**
		 * @param {string | undefined} value `access_token` of a business call
		 * @throws {Refusal} 41001, 40014, 42001, 40001
		 */
		check(value) {
			if (!value) throw new Refusal(41001);
			const token = issued.get(value);
			if (!token) throw new Refusal(TOKEN_SHAPE.test(value) ? 40001 : 40014);
			if (token.state === 'expired') throw new Refusal(42001);
			if (token.state !== 'valid') throw new Refusal(40001);
			if (token.expiresAt <= seconds()) throw new Refusal(token.superseded ? 40001 : 42001);
			replacing.calls += 1;
			if (replacing.calls % replacing.every === 0) setState('revoked');
		},

		/**
		 * Another program forces a refresh after every so many calls, which ends the token everybody uses.
		 * @param {number} calls
		 */
		replaceEvery(calls) {
			Object.assign(replacing, { every: calls, calls: 0 });
		},

		/** The current tokens are refused with 40001 from now on; the next stable call issues a new one. */
		revoke: () => setState('revoked'),
		/** Refused with 40001, yet normal stable calls keep returning the same token until a forced refresh. */
		reject: () => setState('rejected'),
		/** Refused with 42001; the next stable call issues a new one. */
		expire: () => setState('expired'),

		toJSON: () => ({
			issued: [...issued.values()],
			stable: current.stable?.value,
			plain: current.plain?.value,
		}),
		/** @param {{issued: any[], stable?: string, plain?: string}} saved */
		restore(saved) {
			for (const token of saved.issued) issued.set(token.value, token);
			current.stable = issued.get(saved.stable ?? '');
			current.plain = issued.get(saved.plain ?? '');
		},
	};

	/** @param {Token['state']} state */
	function setState(state) {
		if (current.stable) current.stable.state = state;
		if (current.plain) current.plain.state = state;
	}
}

module.exports = { createTokens };
