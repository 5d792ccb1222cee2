import type { IAllExecuteFunctions, IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { HttpResponse } from './response';
import { baseUrlOf, CREDENTIAL_NAME, type WechatCredentials } from './credentials';
import { failureFactsOf, WechatFailure } from '../errors/failure';
import { buildMultipart } from './multipart';
import type { WechatRequest } from './request';
import type { Exchange } from './session';
import { describeTransportFailure } from '../errors/unreachable';

/** The part of n8n's execution and list-search contexts the client needs. */
export type HttpContext = Pick<IAllExecuteFunctions, 'getCredentials' | 'getNode' | 'helpers'>;

/**
 * Sends requests through n8n, with the access token in the query. `credentialsDecrypted` is n8n's way to choose the
 * token: WeChat reports an expired one inside HTTP 200, which n8n itself never refreshes.
 *
 * @returns a function that rejects with WechatFailure only
 */
export function exchangeOver(context: HttpContext, timeoutMs: number): Exchange {
	// Once per run: n8n copies the whole node each time it is asked for it.
	const reference = context.getNode().credentials?.[CREDENTIAL_NAME];
	const holder = { id: reference?.id ?? '', name: reference?.name ?? '', type: CREDENTIAL_NAME };
	return async (request, credentials) => {
		try {
			return (await context.helpers.httpRequestWithAuthentication.call(
				context as IAllExecuteFunctions,
				CREDENTIAL_NAME,
				httpOptions(request, credentials, timeoutMs),
				{ credentialsDecrypted: { ...holder, data: credentials } },
			)) as HttpResponse;
		} catch (error) {
			throw asFailure(error, baseUrlOf(credentials));
		}
	};
}

/** Fetches a public picture; the access token stays at home. @throws WechatFailure */
export async function fetchOver(
	context: HttpContext,
	url: string,
	timeoutMs: number,
): Promise<HttpResponse> {
	try {
		return (await context.helpers.httpRequest({
			url,
			method: 'GET',
			...rawResponse(timeoutMs),
		})) as HttpResponse;
	} catch (error) {
		throw asFailure(error, hostOf(url));
	}
}

// Built anew for every attempt: n8n writes the token into the options it is given.
function httpOptions(
	request: WechatRequest,
	credentials: WechatCredentials,
	timeoutMs: number,
): IHttpRequestOptions {
	const options: IHttpRequestOptions = {
		url: baseUrlOf(credentials) + request.path,
		method: request.method ?? 'POST',
		qs: { ...request.query } as IDataObject,
		// The API never redirects; whatever does (a captive portal, a wrong Base URL) must not get the access token.
		disableFollowRedirect: true,
		...rawResponse(timeoutMs),
	};
	if (request.file !== undefined) {
		const { body, contentType } = buildMultipart(request.file);
		return { ...options, body, headers: { 'Content-Type': contentType } };
	}
	// As an object n8n would drop an empty body; as bytes it goes out as it is, in UTF-8 without \u escapes (40033).
	return request.body === undefined
		? options
		: {
				...options,
				body: Buffer.from(JSON.stringify(request.body)),
				headers: { 'Content-Type': 'application/json' },
			};
}

/** Bytes and status come back whatever they are: what they mean is decided in one place. */
function rawResponse(timeoutMs: number) {
	return {
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout: timeoutMs,
	} as const;
}

function asFailure(error: unknown, host: string): WechatFailure {
	const facts = failureFactsOf(error);
	return facts === undefined ? describeTransportFailure(error, host) : new WechatFailure(facts);
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).origin : 'the address of the picture';
}
