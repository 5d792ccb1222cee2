import type { IHttpRequestOptions } from 'n8n-workflow';

import { describeCancellation } from '../../../../nodes/wechat/transport/cancellation';
import { confirmedWrite } from '../../../../nodes/wechat/transport/confirmedWrite';
import type { WechatCredentials } from '../../../../nodes/wechat/transport/credentials';
import { readAnswer } from '../../../../nodes/wechat/transport/response';
import { fetchToken } from '../../../../nodes/wechat/transport/token';
import { takeTurn } from '../../../../nodes/wechat/transport/turns';
import { clientFor, NEVER, REJECTED, SAFE } from '../../../support/clients';
import { fakeHttp, type HttpReply } from '../../../support/fakeHttp';
import { factsOf, fakeWechat, inTurn, LOST, lost } from '../../../support/fakeWechat';

/** Whole sentences, because they are all that people get to see. */
describe('what a failure says', () => {
	it('of a canceled execution', () => {
		expect(describeCancellation('notSent').facts).toEqual({
			class: 'canceled',
			what: 'The execution was canceled or ran out of time',
			advice: 'This call was not sent.',
			outcome: 'notSent',
		});
		expect(describeCancellation('unknown').facts.advice).toBe(
			'This call was under way: look at the card or member before running the item again.',
		);
	});

	it('of a write nobody can tell the end of', async () => {
		const { client } = fakeWechat(inTurn(lost(), lost(), lost()));
		const lookUp = async () => await Promise.resolve({ state: 'unchanged' } as const);
		expect(
			await factsOf(async () => await confirmedWrite(client, { path: '/card/x' }, { lookUp })),
		).toEqual({
			...LOST,
			advice:
				'The last look showed nothing changed, but a request that got no answer may still be carried out. Wait a minute, look at the card or member, and run this item again only if nothing has changed.',
			outcome: 'unknown',
		});
	});

	it('of a line that is too long', async () => {
		const ends: Array<() => void> = [];
		const work = async () => await new Promise<void>((resolve) => ends.push(resolve));
		const waiting = Array.from({ length: 1001 }, async () => await takeTurn('long line', work));
		expect(await factsOf(async () => await takeTurn('long line', work))).toEqual({
			class: 'retry',
			what: 'More than 1000 changes of this member are waiting in this n8n',
			advice:
				'This call was not sent. Run it again later, and look for a workflow that starts itself.',
			outcome: 'notSent',
		});
		for (let turn = 0; turn < 5000; turn++) {
			ends.shift()?.();
			await Promise.resolve();
		}
		await Promise.all(waiting);
	});

	it('of a ticket that is missing', async () => {
		for (const ticket of ['', 7]) {
			const { client } = clientFor([{ body: { errcode: 0, ticket } }]);
			expect(await factsOf(async () => await client.cardTicket())).toEqual({
				class: 'brokenAnswer',
				what: 'WeChat answered the ticket call without a ticket',
				advice: 'Try again in a minute.',
				outcome: 'refused',
			});
		}
	});

	it('of a token that stays rejected', async () => {
		const { client } = clientFor([REJECTED, REJECTED, REJECTED, REJECTED]);
		expect(await factsOf(async () => await client.call(SAFE))).toMatchObject({
			class: 'credential',
			what: 'WeChat rejects even a fresh access token (errcode 40001)',
			advice:
				'Check that App ID, App Secret and Base URL of the credential belong together, and that the token server, if you use one, serves this account.',
		});
	});

	it('of a change whose answer is lost', async () => {
		const { client } = clientFor([{ statusCode: 502, body: '<html>' }]);
		expect(await factsOf(async () => await client.call(NEVER))).toEqual({
			class: 'brokenAnswer',
			what: "WeChat's answer cannot be read: HTTP 502 with a web page instead of data",
			advice:
				'It is not known whether WeChat carried this out, and a second call would act twice: look at the card or member first, and run it again only if nothing has changed.',
			outcome: 'unknown',
		});
	});
});

describe('what an answer is called that nobody can read', () => {
	const said = (body: string, knownBy?: string, statusCode = 200) => {
		const answer = readAnswer({ statusCode, body: Buffer.from(body) }, knownBy);
		return answer instanceof Error ? answer.message.split('. ')[0] : 'nothing';
	};
	const advice =
		'This is usually short-lived. Try again in a minute; if it stays, check the Base URL of the credential and any proxy between n8n and WeChat.';

	it.each([
		['', 'an empty body'],
		[' \n', 'an empty body'],
		['<html>', 'a web page instead of data'],
		['{"errcode":0,"a":"会', 'JSON that is cut off after 21 bytes'],
		['{"errcode":0]', 'JSON that is damaged'],
		['errcode', 'text that is not JSON'],
		['{"ok":true}', 'JSON that is not from WeChat: {"ok":true}'],
	])('%j is %s', (body, name) => {
		expect(said(body)).toBe(`WeChat's answer cannot be read: HTTP 200 with ${name}`);
	});

	it('is shown by its first 120 characters', () => {
		const text = (length: number) => JSON.stringify({ a: 'x'.repeat(length - 8) });
		expect(said(text(120))).toMatch(/"\}$/);
		expect(said(text(121))).toMatch(/x"…$/);
	});

	it('comes with what to do', () => {
		const answer = readAnswer({ statusCode: 504, body: Buffer.from('') });
		expect(answer).toMatchObject({ facts: { class: 'brokenAnswer', advice, outcome: 'unknown' } });
	});

	it('may be one that is known by a field, with a status of success', () => {
		expect(said('{"url":"x"}', 'url')).toBe('nothing');
		expect(said('{"url":"x"}', 'url', 299)).toBe('nothing');
		expect(said('{"url":"x"}', 'url', 300)).toContain('HTTP 300 with JSON that is not from WeChat');
		expect(said('{"url":"x"}', 'url', 199)).toContain('HTTP 199');
		for (const url of ['""', 'null', '7', 'true'])
			expect(said(`{"url":${url}}`, 'url')).toContain('JSON that is not from WeChat');
		expect(said('{"list":[]}', 'list')).toBe('nothing');
	});
});

describe('what a token call says that brings none', () => {
	const BASE = { appId: 'wx-sentences', appSecret: 'secret-of-account' };
	const ask = async (credentials: object, reply: HttpReply) => {
		const { http, requests } = fakeHttp(() => reply);
		const facts = await factsOf(
			async () => await fetchToken(http, { ...BASE, ...credentials } as WechatCredentials),
		);
		return { facts, requests: requests as IHttpRequestOptions[] };
	};
	const server = { authentication: 'tokenServer', tokenServerUrl: 'https://tokens.example.com' };
	const SERVER_ADVICE =
		'It must answer a GET with JSON such as {"access_token":"…","expires_in":7200}, or with the bare token. Check the Token Server URL and Key.';

	it.each([
		[{ appId: ' ' }, 'appId', 'is empty', 'Copy it from the WeChat console.'],
		[{ appSecret: ' ' }, 'appSecret', 'is empty', 'Copy it from the WeChat console.'],
		[
			{ ...server, tokenServerUrl: ' ' },
			'tokenServerUrl',
			'is empty',
			'Enter the address of your token server.',
		],
	])('with %j', async (credentials, field, what, advice) => {
		const { facts, requests } = await ask(credentials, { body: {} });
		expect(facts).toMatchObject({ class: 'input', field, what, advice, outcome: 'notSent' });
		expect(requests).toEqual([]);
	});

	it('for WeChat', async () => {
		for (const body of [{}, { access_token: '' }, { access_token: 7 }])
			expect((await ask({}, { body })).facts).toEqual({
				class: 'brokenAnswer',
				what: 'WeChat answered the token call without a token',
				advice: 'Try again in a minute and check the Base URL of the credential.',
				outcome: 'notSent',
			});
		expect((await ask({}, { body: { errcode: 40001, errmsg: 'x' } })).facts).toMatchObject({
			class: 'credential',
			what: 'WeChat did not accept the App Secret (errcode 40001)',
			advice:
				'Copy the App Secret from the WeChat console again; a reset there makes the old one invalid.',
		});
	});

	it.each([
		[{ statusCode: 300, body: 'x' }, 'answered HTTP 300'],
		[{ body: { access_token: '' } }, 'sent no access_token'],
		[{ body: { data: null } }, 'sent no access_token'],
		[{ body: { data: { access_token: 7 } } }, 'sent no access_token'],
		[{ body: 'too-short' }, 'sent no access_token'],
		[{ body: 'not a token, but a sentence' }, 'sent no access_token'],
	])('for a token server that sends %j', async (reply, what) => {
		expect((await ask(server, reply)).facts).toEqual({
			class: 'credential',
			what: `The token server ${what}`,
			advice: SERVER_ADVICE,
			outcome: 'notSent',
		});
	});
});
