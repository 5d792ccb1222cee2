import type { IDataObject } from 'n8n-workflow';

import { refusal, WechatFailure } from '../errors/failure';
import type { WechatCredentials } from './credentials';
import { isCutOff, parseJsonObject } from './json';
import { maskIn, mayHoldSecret } from './secrets';

export interface HttpResponse {
	statusCode: number;
	body: Buffer;
}

/** The largest answer that is read. A page of WeChat's longest list has some 50 kB, a picture less than 1 MB. */
const MAX_BYTES = 8 * 1024 * 1024;
/** How much of somebody else's answer is shown. */
const EXCERPT_LENGTH = 120;

/**
 * What an answer says about its call: the one rule for what counts as done. WeChat says `errcode` 0 or the errcode of
 * a refusal, whatever the HTTP status; a few calls say nothing when they succeed and are known by the field they bring.
 * Anything else was written by somebody in between, a gateway or proxy, and nobody knows what became of the call.
 *
 * @param knownBy the field a success has where WeChat sends no `errcode` with it
 * @param credentials whose secrets are masked, before any of the words are shown or cut short
 * @returns the answer, or the failure it stands for
 */
export function readAnswer(
	answer: HttpResponse,
	knownBy?: string,
	credentials: Partial<WechatCredentials> = {},
): IDataObject | WechatFailure {
	const text = textOf(answer);
	const response = parseResponse(answer, text);
	if (response instanceof WechatFailure) return response;
	const data = mayHoldSecret(text, credentials) ? maskIn(response, credentials) : response;
	const errcode = errcodeIn(data);
	if (errcode === 0) return data;
	if (errcode !== undefined) return refusal(errcode, String(valueOf(data, 'errmsg') ?? ''));
	if (knownBy !== undefined && isSuccessStatus(answer) && isThere(data[knownBy])) return data;
	return unreadable(answer, `JSON that is not from WeChat: ${excerptOf(data)}`);
}

/**
 * Reads the bytes of an answer as WeChat's JSON. The content type is not looked at: WeChat sends JSON as
 * `text/plain`, as `application/json; encoding=utf-8` or without a type.
 *
 * @returns the answer, or a failure of class `brokenAnswer` (outcome unknown) for a web page, cut-off JSON, nothing at
 * all, or more than can be WeChat's
 */
export function readResponse(answer: HttpResponse): IDataObject | WechatFailure {
	return parseResponse(answer, textOf(answer));
}

/** Without blanks around it, which for JavaScript include a byte order mark. */
function textOf({ body }: HttpResponse): string {
	return body.length > MAX_BYTES ? '' : body.toString('utf8').trim();
}

function parseResponse(answer: HttpResponse, text: string): IDataObject | WechatFailure {
	if (answer.body.length > MAX_BYTES)
		return unreadable(answer, `${answer.body.length} bytes, far more than WeChat sends`);
	return parseJsonObject(text) ?? unreadable(answer, describe(text));
}

/** The refusal in JSON that may as well come from somebody else, such as a token server. */
export function findRefusal(data: IDataObject): WechatFailure | undefined {
	const errcode = errcodeIn(data) ?? 0;
	return errcode === 0 ? undefined : refusal(errcode, String(valueOf(data, 'errmsg') ?? ''));
}

/** `errcode` as a number; some gateways pass it on as text, newer calls of WeChat spell it `errCode`. */
function errcodeIn(data: IDataObject): number | undefined {
	const value = valueOf(data, 'errcode');
	if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
	return typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
}

function valueOf(data: IDataObject, name: string): unknown {
	if (name in data) return data[name];
	const spelling = Object.keys(data).find((key) => key.toLowerCase() === name);
	return spelling === undefined ? undefined : data[spelling];
}

function isSuccessStatus({ statusCode }: HttpResponse): boolean {
	return statusCode >= 200 && statusCode < 300;
}

function isThere(value: unknown): boolean {
	return typeof value === 'object' ? value !== null : typeof value === 'string' && value !== '';
}

function unreadable({ statusCode }: HttpResponse, found: string): WechatFailure {
	return new WechatFailure({
		class: 'brokenAnswer',
		what: `WeChat's answer cannot be read: HTTP ${statusCode} with ${found}`,
		advice:
			'This is usually short-lived. Try again in a minute; if it stays, check the Base URL of the credential and any proxy between n8n and WeChat.',
		outcome: 'unknown',
	});
}

function describe(text: string): string {
	if (text === '') return 'an empty body';
	if (text.startsWith('<')) return 'a web page instead of data';
	if (isCutOff(text)) return `JSON that is cut off after ${Buffer.byteLength(text)} bytes`;
	return text.startsWith('{') ? 'JSON that is damaged' : 'text that is not JSON';
}

function excerptOf(data: IDataObject): string {
	const text = JSON.stringify(data);
	return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text;
}
