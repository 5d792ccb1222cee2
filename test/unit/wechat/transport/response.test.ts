import { readResponse, findRefusal } from '../../../../nodes/wechat/transport/response';
import { factsOf } from '../../../support/fakeWechat';

const read = (text: string, statusCode = 200) =>
	readResponse({ statusCode, body: Buffer.from(text) });

describe('the answer of WeChat', () => {
	it.each([
		['{"errcode":0,"errmsg":"ok"}', { errcode: 0, errmsg: 'ok' }],
		[' \n{"a":"会员"}\r\n', { a: '会员' }],
		['\uFEFF{"a":1}', { a: 1 }],
		['{"a":"\uFEFF"}', { a: '\uFEFF' }],
	])('%j is read as JSON', (text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it('counts whatever the HTTP status is', () => {
		expect(read('{"errcode":-1}', 500)).toEqual({ errcode: -1 });
	});

	it.each([
		['<html>', 502, 'HTTP 502 with a web page instead of data'],
		['  <!DOCTYPE html>', 200, 'HTTP 200 with a web page instead of data'],
		['', 200, 'HTTP 200 with an empty body'],
		[' \n ', 204, 'HTTP 204 with an empty body'],
		['{"a":"会', 200, 'HTTP 200 with JSON that is cut off after 9 bytes'],
		['busy', 503, 'HTTP 503 with text that is not JSON'],
		['null', 200, 'HTTP 200 with text that is not JSON'],
		['7', 200, 'HTTP 200 with text that is not JSON'],
		['"{}"', 200, 'HTTP 200 with text that is not JSON'],
		['[{"a":1}]', 200, 'HTTP 200 with text that is not JSON'],
	])('%j cannot be read, so nobody knows what became of the call', async (text, status, words) => {
		expect(await factsOf(() => read(text, status))).toEqual({
			class: 'brokenAnswer',
			what: `WeChat's answer cannot be read: ${words}`,
			advice:
				'This is usually short-lived. Try again in a minute; if it stays, check the Base URL of the credential and any proxy between n8n and WeChat.',
			outcome: 'unknown',
		});
	});
});

describe('a refusal in an answer', () => {
	it.each([[{}], [{ errcode: 0, errmsg: 'ok' }], [{ errcode: '0' }]])('is none in %j', (answer) => {
		expect(findRefusal(answer)).toBeUndefined();
	});

	it.each([
		[{ errcode: 40056, errmsg: 'invalid serial code' }, 40056, 'invalid serial code'],
		[{ errcode: '40056' }, 40056, ''],
		[{ errcode: -1, errmsg: null }, -1, ''],
	])('is in %j', (answer, errcode, errmsg) => {
		expect(findRefusal(answer)?.facts).toMatchObject({ errcode, errmsg });
	});
});
