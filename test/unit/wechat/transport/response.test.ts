import { readAnswer, readResponse, findRefusal } from '../../../../nodes/wechat/transport/response';
import { WechatFailure } from '../../../../nodes/wechat/errors/failure';

const read = (text: string, statusCode = 200) =>
	readResponse({ statusCode, body: Buffer.from(text) });
const judge = (text: string, knownBy?: string, statusCode = 200) =>
	readAnswer({ statusCode, body: Buffer.from(text) }, knownBy);
const factsIn = (result: unknown) => {
	if (result instanceof WechatFailure) return result.facts;
	throw new Error(`no failure: ${JSON.stringify(result)}`);
};
const unreadable = (words: string) => ({
	class: 'brokenAnswer',
	what: `WeChat's answer cannot be read: ${words}`,
	advice:
		'This is usually short-lived. Try again in a minute; if it stays, check the Base URL of the credential and any proxy between n8n and WeChat.',
	outcome: 'unknown',
});

describe('the answer of WeChat', () => {
	it.each([
		['{"errcode":0,"errmsg":"ok"}', { errcode: 0, errmsg: 'ok' }],
		[' \n{"a":"会员"}\r\n', { a: '会员' }],
		['\uFEFF{"a":1}', { a: 1 }],
		['{"a":"\uFEFF"}', { a: '\uFEFF' }],
	])('%j is read as JSON', (text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it.each([
		['<html>', 502, 'HTTP 502 with a web page instead of data'],
		['  <!DOCTYPE html>', 200, 'HTTP 200 with a web page instead of data'],
		['', 200, 'HTTP 200 with an empty body'],
		[' \n ', 204, 'HTTP 204 with an empty body'],
		['{"a":"会', 200, 'HTTP 200 with JSON that is cut off after 9 bytes'],
		['{"a":1}}', 200, 'HTTP 200 with JSON that is damaged'],
		['busy', 503, 'HTTP 503 with text that is not JSON'],
		['null', 200, 'HTTP 200 with text that is not JSON'],
		['7', 200, 'HTTP 200 with text that is not JSON'],
		['"{}"', 200, 'HTTP 200 with text that is not JSON'],
		['[{"a":1}]', 200, 'HTTP 200 with text that is not JSON'],
	])('%j cannot be read, so nobody knows what became of the call', (text, status, words) => {
		expect(factsIn(read(text, status))).toEqual(unreadable(words));
	});

	it('is not even looked at when it is larger than anything WeChat sends', () => {
		const largest = `{"errcode":0,"a":"${'x'.repeat(8 * 1024 * 1024 - 20)}"}`;
		expect(judge(largest)).not.toBeInstanceOf(WechatFailure);
		expect(factsIn(judge(`${largest} `))).toEqual(
			unreadable('HTTP 200 with 8388609 bytes, far more than WeChat sends'),
		);
	});
});

describe('a call is done', () => {
	it.each<[string, number]>([
		['{"errcode":0,"errmsg":"ok"}', 200],
		['{"errcode":"0"}', 200],
		['{"errCode":0}', 200],
		['{"errcode":0}', 500],
	])('when WeChat says so: %s with HTTP %i', (text, status) => {
		expect(judge(text, undefined, status)).toEqual(JSON.parse(text));
	});

	it.each(['{"list":[]}', '{"list":{}}', '{"list":"x"}'])(
		'when it brings the field it is known by: %s',
		(text) => {
			expect(judge(text, 'list')).toEqual(JSON.parse(text));
			expect(judge('{"errcode":0}', 'list')).toEqual({ errcode: 0 });
		},
	);

	it.each<[string, string | undefined, number]>([
		['{}', undefined, 200],
		['{"list":[]}', undefined, 200],
		['{"list":[]}', 'list', 300],
		['{"list":[]}', 'list', 502],
		['{"list":[]}', 'list', 199],
		['{"list":null}', 'list', 200],
		['{"list":""}', 'list', 200],
		['{"list":7}', 'list', 200],
		['{"errcode":null}', undefined, 200],
		['{"errcode":true}', undefined, 200],
		['{"errcode":""}', undefined, 200],
		['{"errcode":"none"}', undefined, 200],
		['{"errcode":0.5}', undefined, 200],
		['{"errcode":[0]}', undefined, 200],
	])('not by %s, known by %s, with HTTP %i', (text, knownBy, status) => {
		expect(factsIn(judge(text, knownBy, status))).toEqual(
			unreadable(`HTTP ${status} with JSON that is not from WeChat: ${text}`),
		);
	});

	it('not by a long answer of somebody else, of which the beginning is shown', () => {
		const { what } = factsIn(judge(`{"message":"${'m'.repeat(200)}"}`));
		expect(what).toMatch(/not from WeChat: \{"message":"m{108}…$/);
	});

	it.each([
		['{"errcode":40056,"errmsg":"invalid serial code"}', 40056, 'invalid serial code'],
		['{"errcode":"40056"}', 40056, ''],
		['{"ErrCode":40056,"ErrMsg":"no"}', 40056, 'no'],
		['{"errcode":-1,"errmsg":null}', -1, ''],
	])('not when WeChat refuses it: %s', (text, errcode, errmsg) => {
		expect(factsIn(judge(text))).toMatchObject({ errcode, errmsg });
		expect(factsIn(judge(text, 'errcode', 500))).toMatchObject({ errcode, errmsg });
		expect(findRefusal(JSON.parse(text) as object as never)?.facts).toMatchObject({ errcode });
	});

	it.each([[{}], [{ errcode: 0, errmsg: 'ok' }], [{ errcode: '0' }], [{ code: 7 }]])(
		'by somebody else too when there is no refusal in %j',
		(answer) => {
			expect(findRefusal(answer)).toBeUndefined();
		},
	);
});
