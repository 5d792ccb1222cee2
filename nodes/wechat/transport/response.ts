import type { IDataObject } from 'n8n-workflow';

import { refusal, WechatFailure } from '../errors/failure';

export interface HttpResponse {
	statusCode: number;
	body: Buffer;
}

/**
 * Reads the bytes of an answer as WeChat's JSON. The content type is not looked at: WeChat sends JSON as
 * `text/plain`, as `application/json; encoding=utf-8` or without a type.
 *
 * @throws WechatFailure of class `brokenAnswer` (outcome unknown) for a web page, cut-off JSON or nothing at all
 */
export function readResponse({ statusCode, body }: HttpResponse): IDataObject {
	const text = body
		.toString('utf8')
		.replace(/^\uFEFF/, '')
		.trim();
	const data = parseObject(text);
	if (data !== undefined) return data;
	throw new WechatFailure({
		class: 'brokenAnswer',
		what: `WeChat's answer cannot be read: HTTP ${statusCode} with ${describe(text)}`,
		advice:
			'This is usually short-lived. Try again in a minute; if it stays, check the Base URL of the credential and any proxy between n8n and WeChat.',
		outcome: 'unknown',
	});
}

function parseObject(text: string): IDataObject | undefined {
	if (!text.startsWith('{')) return undefined;
	try {
		return JSON.parse(text) as IDataObject;
	} catch {
		return undefined;
	}
}

function describe(text: string): string {
	if (text === '') return 'an empty body';
	if (text.startsWith('<')) return 'a web page instead of data';
	if (text.startsWith('{')) return `JSON that is cut off after ${Buffer.byteLength(text)} bytes`;
	return 'text that is not JSON';
}

/** The refusal an answer stands for, or undefined. Success is `errcode` 0 or none at all (`datacube`, `uploadimg`). */
export function findRefusal(answer: IDataObject): WechatFailure | undefined {
	const errcode = Number(answer.errcode ?? 0);
	return errcode === 0 ? undefined : refusal(errcode, String(answer.errmsg ?? ''));
}
