import { readResponse, findRefusal } from '../../../nodes/wechat/transport/response';
import { cardColor } from '../../../nodes/wechat/card/enums';
import { readFormAnswers } from '../../../nodes/wechat/card/formFields';
import { failureFactsOf, refusal, WechatFailure } from '../../../nodes/wechat/errors/failure';
import { buildMultipart } from '../../../nodes/wechat/transport/multipart';
import { backOffMs, isWorthRepeating } from '../../../nodes/wechat/transport/retry';
import { describeTransportFailure } from '../../../nodes/wechat/errors/unreachable';
import { decodeUrl } from '../../../nodes/wechat/values/decodeUrl';
import {
	displayName,
	parameterName,
	toWire,
	wireName,
} from '../../../nodes/wechat/values/wireNames';

describe("WeChat's answers", () => {
	const read = (text: string, statusCode = 200) =>
		readResponse({ statusCode, body: Buffer.from(text) });

	it('are read as JSON whatever the content type, with or without a byte order mark', () => {
		expect(read('\uFEFF {"errcode":0} ')).toEqual({ errcode: 0 });
	});

	it.each([
		['<html>', 502, 'HTTP 502 with a web page instead of data'],
		['{"errcode":0,"card', 200, 'HTTP 200 with JSON that is cut off after 18 bytes'],
		['', 200, 'HTTP 200 with an empty body'],
		['busy', 200, 'HTTP 200 with text that is not JSON'],
		['[]', 200, 'HTTP 200 with text that is not JSON'],
	])('%j are a failure of unknown outcome', (text, status, what) => {
		const { facts } = read(text, status) as unknown as WechatFailure;
		expect(facts).toMatchObject({ class: 'brokenAnswer', outcome: 'unknown' });
		expect(facts.what).toContain(what);
	});

	it('are a refusal only with an errcode other than 0', () => {
		expect(findRefusal({ errcode: 0, errmsg: 'ok' })).toBeUndefined();
		expect(findRefusal({ url: 'x' })).toBeUndefined();
		expect(
			findRefusal({ errcode: 40056, errmsg: 'invalid serial code rid: 1' })?.facts,
		).toMatchObject({
			class: 'input',
			outcome: 'refused',
			errcode: 40056,
			errmsg: 'invalid serial code rid: 1',
		});
		expect(findRefusal({ errcode: -1 })?.facts).toMatchObject({
			class: 'retry',
			outcome: 'unknown',
			errmsg: '',
		});
	});

	it.each([
		[
			40164,
			'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 1',
			'203.0.113.7',
		],
		[61004, 'access clientip is not registered requestIP: 203.0.113.9 rid: 1', '203.0.113.9'],
	])('%i name the address for the allow-list', (errcode, errmsg, ip) => {
		expect(refusal(errcode, errmsg).facts.advice).toMatch(
			new RegExp(`The address WeChat saw is ${ip.replace(/\./g, '\\.')}\\.$`),
		);
	});
});

describe('what the network says', () => {
	it.each([
		['ECONNREFUSED', 'unreachable', 'notSent', 'nothing answers at that address'],
		['ENOTFOUND', 'unreachable', 'notSent', 'the host name is not known'],
		['ECONNABORTED', 'brokenAnswer', 'unknown', 'no answer came in time'],
		['ECONNRESET', 'brokenAnswer', 'unknown', 'the connection was cut'],
		['E_NEW', 'brokenAnswer', 'unknown', 'the connection did not work'],
	])('%s', (code, kind, outcome, words) => {
		const { facts } = describeTransportFailure(
			Object.assign(new Error('with a token'), { cause: { code } }),
			'https://host',
		);
		expect(facts).toMatchObject({ class: kind, outcome });
		expect(facts.what).toContain('https://host');
		expect(facts.what).toContain(words);
		expect(JSON.stringify(facts)).not.toMatch(/with a token|E[A-Z]{4,}/);
	});

	it('finds a failure behind other errors, also from another copy of the module', () => {
		const facts = refusal(40125, 'x').facts;
		expect(failureFactsOf({ cause: { cause: { facts } } })).toBe(facts);
		expect(failureFactsOf(new Error('other'))).toBeUndefined();
		expect(failureFactsOf(undefined)).toBeUndefined();
	});
});

describe('repeating', () => {
	const facts = (kind: string, outcome: string) =>
		({ class: kind, outcome, what: '', advice: '' }) as never;

	it.each([
		['retry', 'refused', 'never', true],
		['retry', 'unknown', 'never', false],
		['retry', 'unknown', 'safe', true],
		['brokenAnswer', 'unknown', 'safe', true],
		['brokenAnswer', 'unknown', 'never', false],
		['unreachable', 'notSent', 'never', true],
		['input', 'refused', 'safe', false],
		['quota', 'refused', 'safe', false],
		['permission', 'refused', 'safe', false],
		['conflict', 'unknown', 'safe', false],
	] as const)(
		'%s with outcome %s on a request that is repeated %s: %s',
		(kind, outcome, repeat, expected) => {
			expect(isWorthRepeating(facts(kind, outcome), { repeat })).toBe(expected);
		},
	);

	it('waits longer each time, and much longer at the per-minute limit', () => {
		for (let round = 0; round < 200; round++) {
			for (const [attempt, base] of [
				[0, 1000],
				[1, 2000],
				[2, 4000],
			]) {
				const ms = backOffMs({ class: 'retry' }, attempt);
				expect(ms).toBeGreaterThanOrEqual(base * 0.75);
				expect(ms).toBeLessThanOrEqual(base * 1.25);
			}
			expect(backOffMs({ class: 'retry', errcode: 45011 }, 0)).toBeGreaterThanOrEqual(7500);
		}
	});
});

describe('names and values on the wire', () => {
	it.each([
		['cardId', 'card_id', 'Card ID'],
		['customFieldValue1', 'custom_field_value1', 'Custom Field Value1'],
		['isNotifyCustomField1', 'is_notify_custom_field1', 'Is Notify Custom Field1'],
		['needVerifyCod', 'need_verify_cod', 'Need Verify Cod'],
		['logoUrl', 'logo_url', 'Logo URL'],
	])('%s is %s', (parameter, wire, shown) => {
		expect(wireName(parameter)).toBe(wire);
		expect(parameterName(wire)).toBe(parameter);
		expect(displayName(wire)).toBe(shown);
		expect(displayName(parameter)).toBe(shown);
	});

	it('lose the group names of n8n', () => {
		expect(
			toWire({
				bonusRule: { values: { initBonus: 0 } },
				timeLimit: { values: [{ beginHour: 9 }] },
				empty: {},
				canShare: false,
				rich: { values: 'a', name: 'b' },
			}),
		).toEqual({
			bonus_rule: { init_bonus: 0 },
			time_limit: [{ begin_hour: 9 }],
			empty: undefined,
			can_share: false,
			rich: { values: 'a', name: 'b' },
		});
	});

	it.each([
		['fDZv9eMQAFfrNr3XBoqhb6demo==', 'fDZv9eMQAFfrNr3XBoqhb6demo=='],
		['fDZ%2B9e%2Fb6%3D%3D', 'fDZ+9e/b6=='],
		['fDZ 9e/b6==', 'fDZ+9e/b6=='],
		['100%', '100%'],
	])('%s is decoded once', (given, expected) => {
		expect(decodeUrl(given)).toBe(expected);
	});

	it('colors are known by name and by hex, in any case', () => {
		expect(cardColor('Color010')).toBe('Color010');
		expect(cardColor(' #63B359 ')).toBe('Color010');
		expect(cardColor('#5e6671')).toBe('Color102');
		expect(cardColor('#10AD61')).toBeUndefined();
	});

	it('answers of the form get short names; check boxes stay lists', () => {
		expect(
			readFormAnswers({
				common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '138' }],
				custom_field_list: [
					{ name: '茶', value: '', value_list: ['绿茶'] },
					{ name: '推荐人', value: '小禾', value_list: [] },
				],
			}),
		).toEqual({ mobile: '138', 茶: ['绿茶'], 推荐人: '小禾' });
		expect(readFormAnswers(undefined)).toEqual({});
	});

	it('a picture is one part called media, with its length known', () => {
		const { body, contentType } = buildMultipart({
			bytes: Buffer.from([1, 2, 3]),
			fileName: 'a"\r\nb.png',
			mimeType: 'image/png',
		});
		const boundary = contentType.split('boundary=')[1];
		expect(body.toString('latin1')).toBe(
			`--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="a%22  b.png"\r\nContent-Type: image/png\r\n\r\n\x01\x02\x03\r\n--${boundary}--\r\n`,
		);
	});
});
