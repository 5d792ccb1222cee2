import { WechatFailure, type Outcome } from './failure';

/** Node's connection codes that mean the request never arrived, each in words (n8n rewrites texts that contain the codes). */
const NEVER_ARRIVED: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'nothing answers at that address',
	ENOTFOUND: 'the host name is not known',
	EAI_AGAIN: 'the host name cannot be looked up right now',
	EHOSTUNREACH: 'there is no route to the host',
	ENETUNREACH: 'there is no route to the host',
	EADDRNOTAVAIL: 'the address cannot be used',
};

/** Codes that stay as they are until a person changes something: nothing was sent, and a second try is the same. */
const NEVER_WILL: Readonly<Record<string, string>> = {
	CERT_HAS_EXPIRED: 'its certificate has expired',
	CERT_NOT_YET_VALID: 'its certificate is not valid yet',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that n8n does not trust',
	UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that n8n does not trust',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
		'its certificate comes from an authority that n8n does not trust',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it does not send the whole chain of its certificate',
	ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
	HOSTNAME_MISMATCH: 'its certificate is for another host',
	EPROTO: 'it does not speak HTTPS as it should',
	ERR_INVALID_URL: 'the address is not a valid URL',
	ERR_INVALID_PROTOCOL: 'the address begins with something else than https:// or http://',
	ERR_UNESCAPED_CHARACTERS: 'the address holds characters it must not hold',
};

/** What OpenSSL and Node.js call the other troubles with a certificate or the handshake. */
const OF_TLS =
	/^(?:CERT_|CRL_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$)/;

const GAVE_UP: Readonly<Record<string, string>> = {
	ECONNABORTED: 'no answer came in time',
	ETIMEDOUT: 'no answer came in time',
	ESOCKETTIMEDOUT: 'no answer came in time',
	ECONNRESET: 'the connection was cut before the answer came',
	EPIPE: 'the connection was cut before the answer came',
};

/**
 * What a thrown HTTP failure means. Built from the code alone: the raw error holds the request URL, and with it the
 * access token, so none of its text is kept.
 *
 * @param host the host that was asked, without what may be secret in its address
 */
export function describeTransportFailure(error: unknown, host: string): WechatFailure {
	const code = codeOf(error);
	const found = (words: string) => `n8n got no answer from ${host}: ${words}`;
	if (isFinal(code)) {
		return new WechatFailure({
			class: 'credential',
			what: found(NEVER_WILL[code] ?? 'its certificate is not accepted'),
			advice:
				'Nothing was sent. Check the Base URL of the credential, and the certificate of that host or of a proxy on the way.',
			outcome: 'notSent',
		});
	}
	const neverArrived = NEVER_ARRIVED[code];
	const outcome: Outcome = neverArrived === undefined ? 'unknown' : 'notSent';
	return new WechatFailure({
		class: outcome === 'notSent' ? 'unreachable' : 'brokenAnswer',
		what: found(neverArrived ?? GAVE_UP[code] ?? 'the connection did not work'),
		advice:
			outcome === 'notSent'
				? 'Check the Base URL of the credential, and that this n8n may reach that host (firewall, proxy, DNS).'
				: 'Try again; if it happens often, raise Timeout or lower Max Concurrent Requests in the Options of the node.',
		outcome,
	});
}

function isFinal(code: string): boolean {
	return code in NEVER_WILL || OF_TLS.test(code);
}

function codeOf(error: unknown): string {
	for (let current = error; current instanceof Object; current = (current as Error).cause) {
		const { code } = current as { code?: unknown };
		if (typeof code !== 'string') continue;
		if (code in NEVER_ARRIVED || code in GAVE_UP || isFinal(code)) return code;
	}
	return '';
}
