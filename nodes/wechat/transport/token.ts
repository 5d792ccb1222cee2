import type { IDataObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { readResponse, findRefusal, type HttpResponse } from './response';
import { baseUrlOf, tokenHolder, type WechatCredentials } from './credentials';
import { inputFailure, WechatFailure } from '../errors/failure';
import { describeTransportFailure } from '../errors/unreachable';

const TIMEOUT_MS = 20_000;
/** The stable token is renewed 5 minutes before its end with both tokens valid, so a small margin for clocks is enough. */
const MARGIN_MS = 60_000;
const DEFAULT_LIFE_SECONDS = 7200;

export interface FreshToken extends IDataObject {
	accessToken: string;
	expiresAt: number;
	issuedTo: string;
}

const inFlight = new Map<string, Promise<FreshToken>>();

/**
 * An access token for the credential, fetched once however many lanes ask at the same time in this process.
 *
 * From WeChat: `stable_token` without force, which gives every n8n worker the same token (the older `token` call would
 * make workers invalidate each other's). When WeChat keeps handing out the token it has just rejected, one call with
 * `force_refresh` follows; it is limited to 20 a day, so it is never the first step.
 * From a token server: the answer of the user's own server (中控服务器).
 *
 * @returns `expiresAt` in Unix milliseconds
 * @throws WechatFailure; its message is shown as it is by n8n's credential test
 */
export async function fetchToken(
	http: IHttpRequestHelper,
	credentials: WechatCredentials,
): Promise<FreshToken> {
	const key = JSON.stringify([
		tokenHolder(credentials),
		credentials.authentication,
		credentials.appSecret,
		credentials.tokenServerUrl,
		credentials.rejectedToken,
	]);
	const pending = inFlight.get(key);
	if (pending !== undefined) return await pending;
	const request = fetchFrom(http, credentials).finally(() => inFlight.delete(key));
	inFlight.set(key, request);
	return await request;
}

async function fetchFrom(
	http: IHttpRequestHelper,
	credentials: WechatCredentials,
): Promise<FreshToken> {
	if (!credentials.appId?.trim())
		throw inputFailure('appId', 'is empty', 'Copy it from the WeChat console.');
	const fetchOnce = credentials.authentication === 'tokenServer' ? fromTokenServer : fromWechat;
	const token = await fetchOnce(http, credentials, false);
	const rejected = credentials.rejectedToken;
	return rejected && token.accessToken === rejected
		? await fetchOnce(http, credentials, true)
		: token;
}

async function fromWechat(
	http: IHttpRequestHelper,
	credentials: WechatCredentials,
	force: boolean,
): Promise<FreshToken> {
	if (!credentials.appSecret?.trim())
		throw inputFailure('appSecret', 'is empty', 'Copy it from the WeChat console.');
	const baseUrl = baseUrlOf(credentials);
	const answer = await send(http, baseUrl, {
		method: 'POST',
		url: `${baseUrl}/cgi-bin/stable_token`,
		body: {
			grant_type: 'client_credential',
			appid: credentials.appId.trim(),
			secret: credentials.appSecret.trim(),
			force_refresh: force,
		},
	});
	const data = readTokenAnswer(answer);
	// 40001 on the token call itself means a wrong App Secret (older answers); newer ones say 40125.
	if (data instanceof WechatFailure)
		throw data.facts.errcode === 40001 ? refusalOfSecret(data) : data;
	return freshToken(credentials, data.access_token, data.expires_in);
}

/** No `errcode` comes with a token: the token itself is what shows that it worked. */
function readTokenAnswer(answer: HttpResponse): IDataObject | WechatFailure {
	const data = readResponse(answer);
	const failure = data instanceof WechatFailure ? data : findRefusal(data);
	if (failure === undefined) return data;
	return failure.facts.outcome === 'unknown' ? notSent(failure) : failure;
}

function refusalOfSecret(failure: WechatFailure): WechatFailure {
	return new WechatFailure({
		...failure.facts,
		class: 'credential',
		what: 'WeChat did not accept the App Secret (errcode 40001)',
		advice:
			'Copy the App Secret from the WeChat console again; a reset there makes the old one invalid.',
	});
}

async function fromTokenServer(
	http: IHttpRequestHelper,
	credentials: WechatCredentials,
	force: boolean,
): Promise<FreshToken> {
	const url = credentials.tokenServerUrl?.trim();
	if (!url)
		throw inputFailure('tokenServerUrl', 'is empty', 'Enter the address of your token server.');
	const key = credentials.tokenServerKey?.trim();
	const answer = await send(http, url, {
		method: 'GET',
		url,
		qs: { appid: credentials.appId.trim(), ...(force && { force_refresh: 'true' }) },
		headers: key ? { Authorization: `Bearer ${key}` } : {},
	});
	const body = answer.body.toString('utf8').trim();
	if (answer.statusCode >= 300) throw tokenServerFailure(`answered HTTP ${answer.statusCode}`);
	if (/^[\w-]{16,}$/.test(body)) return freshToken(credentials, body, undefined);
	const data = body.startsWith('{') ? readTokenAnswer(answer) : {};
	if (data instanceof WechatFailure) throw data;
	const holder = (
		typeof data.data === 'object' && data.data !== null ? data.data : data
	) as IDataObject;
	if (typeof holder.access_token !== 'string') throw tokenServerFailure('sent no access_token');
	return freshToken(credentials, holder.access_token, holder.expires_in);
}

function tokenServerFailure(what: string): WechatFailure {
	return new WechatFailure({
		class: 'credential',
		what: `The token server ${what}`,
		advice:
			'It must answer a GET with JSON such as {"access_token":"…","expires_in":7200}, or with the bare token. Check the Token Server URL and Key.',
		outcome: 'notSent',
	});
}

function freshToken(
	credentials: WechatCredentials,
	token: unknown,
	expiresIn: unknown,
): FreshToken {
	if (typeof token !== 'string' || token === '') {
		throw new WechatFailure({
			class: 'brokenAnswer',
			what: 'WeChat answered the token call without a token',
			advice: 'Try again in a minute and check the Base URL of the credential.',
			outcome: 'notSent',
		});
	}
	const lifeMs = (Number(expiresIn) || DEFAULT_LIFE_SECONDS) * 1000;
	return {
		accessToken: token,
		expiresAt: Date.now() + lifeMs - Math.min(MARGIN_MS, lifeMs / 2),
		issuedTo: tokenHolder(credentials),
	};
}

async function send(
	http: IHttpRequestHelper,
	host: string,
	options: IHttpRequestOptions,
): Promise<HttpResponse> {
	try {
		return (await http.helpers.httpRequest({
			...options,
			// A redirect would carry App Secret or key to a host nobody entered.
			disableFollowRedirect: true,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: TIMEOUT_MS,
		})) as HttpResponse;
	} catch (error) {
		throw notSent(describeTransportFailure(error, host));
	}
}

/** Whatever happened on the way to a token, the call it was for has not been sent. */
function notSent({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({ ...facts, outcome: 'notSent' });
}
