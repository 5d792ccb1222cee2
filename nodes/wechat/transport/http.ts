import type { IAllExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import type { HttpResponse } from './response';
import { baseUrlOf, checkedBaseUrl, CREDENTIAL_NAME, originOf } from './credentials';
import { failureFactsOf, WechatFailure } from '../errors/failure';
import { buildMultipart } from './multipart';
import type { WechatRequest } from './request';
import type { Exchange } from './session';
import { describeTransportFailure } from '../errors/unreachable';
import { Ends } from './ends';

/** The part of n8n's execution and list-search contexts the client needs. */
export type HttpContext = Pick<IAllExecuteFunctions, 'getCredentials' | 'getNode' | 'helpers'>;

/** What n8n's helper looks at when it decides what ends a request: the execution's signal, or here the request's own. */
interface Cancelable {
	getExecutionCancelSignal(): AbortSignal;
}

/**
 * Sends requests through n8n, with the access token in the query. `credentialsDecrypted` is n8n's way to choose the
 * token: WeChat reports an expired one inside HTTP 200, which n8n itself never refreshes.
 *
 * @returns a function that rejects with WechatFailure only
 */
export function exchangeOver(
	context: HttpContext,
	timeoutMs: number,
	canceled?: AbortSignal,
): Exchange {
	// Once per run: n8n copies the whole node each time it is asked for it.
	const reference = context.getNode().credentials?.[CREDENTIAL_NAME];
	const ends = new Ends(canceled);
	const endedBy = contextsOf(context);
	const base = { of: undefined as string | undefined, url: '' };
	const holder = { id: reference?.id ?? '', name: reference?.name ?? '', type: CREDENTIAL_NAME };
	return async (request, credentials) => {
		try {
			if (base.of !== credentials.baseUrl || base.url === '') {
				base.url = checkedBaseUrl(credentials);
				base.of = credentials.baseUrl;
			}
			// A request without a token is two calls: n8n fetches the token first. Any other one needs no timer but its end.
			const isTwoCalls = credentials.accessToken === '';
			const timeMs = isTwoCalls ? 2 * timeoutMs : timeoutMs;
			const timeout = isTwoCalls ? timeoutMs : 0;
			return await ends.within(timeMs, (abortSignal) => {
				if (isTwoCalls) credentials.cancelSignal = abortSignal;
				return context.helpers.httpRequestWithAuthentication.call(
					endedBy(abortSignal),
					CREDENTIAL_NAME,
					httpOptions(request, base.url, { timeout, abortSignal }),
					{ credentialsDecrypted: { ...holder, data: credentials as never } },
				) as Promise<HttpResponse>;
			});
		} catch (error) {
			const failure = asFailure(error, originOf(baseUrlOf(credentials), 'the Base URL'));
			throw credentials.accessToken === '' ? withoutToken(failure) : failure;
		} finally {
			if (credentials.cancelSignal !== undefined) credentials.cancelSignal = undefined;
		}
	};
}

/** n8n's helper puts the signal of the execution in place of the one it is given. */
function contextsOf(context: HttpContext): (signal: AbortSignal) => IAllExecuteFunctions {
	const known = new WeakMap<AbortSignal, IAllExecuteFunctions>();
	return (signal) => {
		let ended = known.get(signal);
		if (ended === undefined) {
			const cancelable: Cancelable = { getExecutionCancelSignal: () => signal };
			ended = Object.assign(Object.create(context) as IAllExecuteFunctions, cancelable);
			known.set(signal, ended);
		}
		return ended;
	};
}

/** The call never left: it had no token yet. Whatever else would be sent has none either. */
function withoutToken({ facts }: WechatFailure): WechatFailure {
	if (facts.outcome !== 'unknown' && facts.class !== 'brokenAnswer')
		return new WechatFailure(facts);
	return new WechatFailure({
		...facts,
		class: facts.class === 'brokenAnswer' ? 'unreachable' : facts.class,
		outcome: 'notSent',
	});
}

/** Fetches a public picture; the access token stays at home. @throws WechatFailure */
export async function fetchOver(
	context: HttpContext,
	url: string,
	timeoutMs: number,
	canceled?: AbortSignal,
): Promise<HttpResponse> {
	try {
		return await new Ends(canceled).within(timeoutMs, async (abortSignal) => {
			const options = { url, method: 'GET', ...RAW_RESPONSE, timeout: 0, abortSignal } as const;
			return (await context.helpers.httpRequest(options)) as HttpResponse;
		});
	} catch (error) {
		throw asFailure(error, originOf(url, 'the address of the picture'));
	}
}

// Built anew for every attempt: n8n writes the token into the options it is given.
function httpOptions(
	request: WechatRequest,
	baseUrl: string,
	ends: Pick<IHttpRequestOptions, 'timeout' | 'abortSignal'>,
): IHttpRequestOptions {
	const query = request.query && `?${new URLSearchParams(request.query).toString()}`;
	const options: IHttpRequestOptions = {
		url: baseUrl + request.path + (query ?? ''),
		method: request.method ?? 'POST',
		// The API never redirects; whatever does (a captive portal, a wrong Base URL) must not get the access token.
		disableFollowRedirect: true,
		...RAW_RESPONSE,
		...ends,
	};
	if (request.file !== undefined) {
		const { body, contentType } = buildMultipart(request.file);
		options.body = body;
		options.headers = { 'Content-Type': contentType };
	} else if (request.body !== undefined) {
		// As an object n8n would drop an empty body; as bytes it goes out as it is, in UTF-8 without \u escapes (40033).
		options.body = Buffer.from(JSON.stringify(request.body));
		options.headers = { 'Content-Type': 'application/json' };
	}
	return options;
}

/** Bytes and status come back whatever they are: what they mean is decided in one place. */
const RAW_RESPONSE = {
	encoding: 'arraybuffer',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
} as const;

function asFailure(error: unknown, host: string): WechatFailure {
	const facts = failureFactsOf(error);
	return facts === undefined ? describeTransportFailure(error, host) : new WechatFailure(facts);
}
