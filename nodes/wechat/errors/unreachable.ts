import { WechatFailure, type Outcome } from './failure';

/** Node's connection codes that mean the request never arrived, each in words (n8n rewrites texts that contain the codes). */
const NEVER_ARRIVED: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'nothing answers at that address',
	ENOTFOUND: 'the host name is not known',
	EAI_AGAIN: 'the host name cannot be looked up right now',
	EHOSTUNREACH: 'there is no route to the host',
	ENETUNREACH: 'there is no route to the host',
	EADDRNOTAVAIL: 'the address cannot be used',
	CERT_HAS_EXPIRED: 'its certificate has expired',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
	ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
	ERR_INVALID_URL: 'the address is not a valid URL',
};

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
 * @param host the host that was asked, as the user entered it
 */
export function describeTransportFailure(error: unknown, host: string): WechatFailure {
	const code = codeOf(error);
	const neverArrived = NEVER_ARRIVED[code];
	const outcome: Outcome = neverArrived === undefined ? 'unknown' : 'notSent';
	return new WechatFailure({
		class: outcome === 'notSent' ? 'unreachable' : 'brokenAnswer',
		what: `n8n got no answer from ${host}: ${neverArrived ?? GAVE_UP[code] ?? 'the connection did not work'}`,
		advice:
			outcome === 'notSent'
				? 'Check the Base URL of the credential, and that this n8n may reach that host (firewall, proxy, DNS).'
				: 'Try again; if it happens often, raise Timeout or lower Max Concurrent Requests in the Options of the node.',
		outcome,
	});
}

function codeOf(error: unknown): string {
	for (let current = error; current instanceof Object; current = (current as Error).cause) {
		const { code } = current as { code?: unknown };
		if (typeof code === 'string' && (code in NEVER_ARRIVED || code in GAVE_UP)) return code;
	}
	return '';
}
