import type { IDataObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { checkedBaseUrl, originOf, type WechatCredentials } from './credentials';
import { inputFailure, WechatFailure } from '../errors/failure';
import { describeTransportFailure } from '../errors/unreachable';
import { readResponse, findRefusal, type HttpResponse } from './response';
import { maskIn } from './secrets';
import { Ends } from './ends';

/** Until the whole answer is here; a run that allows less stops waiting earlier. */
const TIMEOUT_MS = 20_000;

/** What a source of tokens answers; `expiresIn` as it says it. */
export interface Handout {
	token: string;
	expiresIn: unknown;
}

export interface TokenRequest {
	http: IHttpRequestHelper;
	credentials: WechatCredentials;
	/** Ends the call. */
	signal: AbortSignal;
}

/** A token from `stable_token`. @throws WechatFailure */
export async function askWechat(request: TokenRequest, force: boolean): Promise<Handout> {
	const { credentials } = request;
	if (!credentials.appSecret?.trim())
		throw inputFailure('appSecret', 'is empty', 'Copy it from the WeChat console.');
	const answer = await send(request, {
		method: 'POST',
		url: `${checkedBaseUrl(credentials)}/cgi-bin/stable_token`,
		body: {
			grant_type: 'client_credential',
			appid: credentials.appId.trim(),
			secret: credentials.appSecret.trim(),
			force_refresh: force,
		},
	});
	const data = readTokenAnswer(request, answer);
	// 40001 on the token call itself means a wrong App Secret (older answers); newer ones say 40125.
	if (data instanceof WechatFailure)
		throw data.facts.errcode === 40001 ? refusalOfSecret(data) : data;
	const { access_token: token, expires_in: expiresIn } = data;
	if (typeof token === 'string' && token !== '') return { token, expiresIn };
	throw new WechatFailure({
		class: 'brokenAnswer',
		what: 'WeChat answered the token call without a token',
		advice: 'Try again in a minute and check the Base URL of the credential.',
		outcome: 'notSent',
	});
}

/** A token from the user's own server. @throws WechatFailure */
export async function askTokenServer(request: TokenRequest, force: boolean): Promise<Handout> {
	const { credentials } = request;
	checkedBaseUrl(credentials);
	const url = credentials.tokenServerUrl?.trim();
	if (!url)
		throw inputFailure('tokenServerUrl', 'is empty', 'Enter the address of your token server.');
	const key = credentials.tokenServerKey?.trim();
	const answer = await send(request, {
		method: 'GET',
		url,
		qs: { appid: credentials.appId.trim(), ...(force && { force_refresh: 'true' }) },
		headers: key ? { Authorization: `Bearer ${key}` } : {},
	});
	const body = answer.body.toString('utf8').trim();
	if (answer.statusCode >= 300) throw tokenServerFailure(`answered HTTP ${answer.statusCode}`);
	if (/^[\w-]{16,}$/.test(body)) return { token: body, expiresIn: undefined };
	const data = body.startsWith('{') ? readTokenAnswer(request, answer) : {};
	if (data instanceof WechatFailure) throw data;
	const holder = (
		typeof data.data === 'object' && data.data !== null ? data.data : data
	) as IDataObject;
	const { access_token: token, expires_in: expiresIn } = holder;
	if (typeof token !== 'string' || token === '') throw tokenServerFailure('sent no access_token');
	return { token, expiresIn };
}

/** No `errcode` comes with a token: the token itself is what shows that it worked. */
function readTokenAnswer(
	{ credentials }: TokenRequest,
	answer: HttpResponse,
): IDataObject | WechatFailure {
	const data = readResponse(answer);
	const failure = data instanceof WechatFailure ? data : findRefusal(data);
	if (failure === undefined) return data as IDataObject;
	const { facts } = maskIn(failure, credentials);
	return new WechatFailure(facts.outcome === 'unknown' ? { ...facts, outcome: 'notSent' } : facts);
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

function tokenServerFailure(what: string): WechatFailure {
	return new WechatFailure({
		class: 'credential',
		what: `The token server ${what}`,
		advice:
			'It must answer a GET with JSON such as {"access_token":"…","expires_in":7200}, or with the bare token. Check the Token Server URL and Key.',
		outcome: 'notSent',
	});
}

async function send(
	{ http, signal }: TokenRequest,
	options: IHttpRequestOptions,
): Promise<HttpResponse> {
	try {
		return await new Ends(signal).within(
			TIMEOUT_MS,
			async (abortSignal) =>
				(await http.helpers.httpRequest({
					...options,
					// A redirect would carry App Secret or key to a host nobody entered.
					disableFollowRedirect: true,
					encoding: 'arraybuffer',
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					timeout: TIMEOUT_MS,
					abortSignal,
				})) as HttpResponse,
		);
	} catch (error) {
		throw markNotSent(error, originOf(options.url, 'the address of the token server'));
	}
}

/** Whatever happened on the way to a token, the call it was for has not been sent. */
function markNotSent(error: unknown, host: string): WechatFailure {
	const { facts } = describeTransportFailure(error, host);
	return new WechatFailure({ ...facts, outcome: 'notSent' });
}
