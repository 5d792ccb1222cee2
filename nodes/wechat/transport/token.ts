import type { IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { tokenHolder, type WechatCredentials } from './credentials';
import { inputFailure } from '../errors/failure';
import { SingleFlight } from './singleFlight';
import { askTokenServer, askWechat, type Handout, type TokenRequest } from './tokenSource';

/** The stable token is renewed 5 minutes before its end with both tokens valid, so a small margin for clocks is enough. */
const MARGIN_MS = 60_000;
/** What WeChat says at most, and what is taken for an answer that says nothing or nonsense. */
const LONGEST_SECONDS = 7200;
/** Whatever a token server says: a token call per row would be worse than a token that is rejected a little early. */
const SHORTEST_SECONDS = 60;
/** Two forced refreshes within 30 seconds give the same token (page "Get stable access token"); 20 a day are allowed. */
const FORCE_SPACING_MS = 30_000;

export interface FreshToken extends IDataObject {
	accessToken: string;
	expiresAt: number;
	issuedTo: string;
}

const flights = new SingleFlight<FreshToken>();
/** When WeChat was last forced in this process, by account; what is older than the spacing is forgotten. */
const forcedAt = new Map<string, number>();

/**
 * An access token for the credential, fetched once however many lanes ask at the same time in this process.
 *
 * From WeChat: `stable_token` without force, which gives every n8n worker the same token (the older `token` call would
 * make workers invalidate each other's). When WeChat keeps handing out the token it has just rejected, one call with
 * `force_refresh` follows, if the run has not forced one yet and nobody in this process has within 30 seconds:
 * every forced refresh ends the tokens of all other workers.
 * From a token server: the answer of the user's own server (中控服务器), by the same rules.
 *
 * @param credentials `hasForced` is set on them when a forced refresh was made
 * @returns `expiresAt` in Unix milliseconds; the rejected token itself when there is no other one to be had
 * @throws WechatFailure; its message is shown as it is by n8n's credential test
 */
export async function fetchToken(
	http: IHttpRequestHelper,
	credentials: WechatCredentials,
): Promise<FreshToken> {
	const source = [
		tokenHolder(credentials),
		credentials.authentication,
		credentials.appSecret,
		credentials.tokenServerUrl,
		credentials.tokenServerKey,
	];
	const { rejectedToken = '', mayForce = true } = credentials;
	const key = JSON.stringify([...source, rejectedToken, mayForce]);
	return await flights.join(key, credentials.cancelSignal, async (signal) => {
		if (!credentials.appId?.trim())
			throw inputFailure('appId', 'is empty', 'Copy it from the WeChat console.');
		const ask = credentials.authentication === 'tokenServer' ? askTokenServer : askWechat;
		const request: TokenRequest = { http, credentials, signal };
		const handout = await ask(request, false);
		const isNews = !rejectedToken || handout.token !== rejectedToken;
		if (isNews || !mayForce || !takeForce(tokenHolder(credentials)))
			return freshToken(credentials, handout);
		credentials.hasForced = true;
		return freshToken(credentials, await ask(request, true));
	});
}

/** Whether a forced refresh may be made now; if so, it counts as made. */
function takeForce(account: string): boolean {
	const now = Date.now();
	for (const [known, at] of forcedAt) if (now - at >= FORCE_SPACING_MS) forcedAt.delete(known);
	if (forcedAt.has(account)) return false;
	forcedAt.set(account, now);
	return true;
}

function freshToken(credentials: WechatCredentials, { token, expiresIn }: Handout): FreshToken {
	const seconds = Number(expiresIn);
	const isSense = seconds > 0 && seconds <= LONGEST_SECONDS;
	const lifeMs = (isSense ? Math.max(seconds, SHORTEST_SECONDS) : LONGEST_SECONDS) * 1000;
	return {
		accessToken: token,
		expiresAt: Date.now() + lifeMs - Math.min(MARGIN_MS, lifeMs / 2),
		issuedTo: tokenHolder(credentials),
	};
}
