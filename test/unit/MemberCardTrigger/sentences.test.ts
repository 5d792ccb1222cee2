import { ACCOUNT, plainPush, securePush } from '../../support/push/account';
import { activate, callWebhook, type Call } from '../../support/push/webhook';

const TEXT =
	'<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>';
const ITSELF = 'https://n8n.example.com/webhook/1/webhook';

let workflows = 0;
const fresh = (call: Call): Call => ({ workflowId: `sentences ${++workflows}`, ...call });

const forwardingTo = (forwardTo: string): Call => ({ parameters: { options: { forwardTo } } });

describe('what n8n shows when the workflow cannot be activated', () => {
	const NO_URL =
		"'Forward Other Messages To' is not a URL. Enter the address that WeChat called before, starting with https:// or http://.";
	const CIRCLE =
		"'Forward Other Messages To' is the URL of this trigger itself. Enter the address that WeChat called before.";
	const BAD_KEY =
		"An Encoding AES Key in the credential is not 43 letters and digits. Copy the EncodingAESKey of WeChat's message push settings (消息推送) again, or leave it empty in plain mode (明文模式).";

	it.each<[string, Call, string]>([
		[
			'no token',
			{ credential: { verificationToken: '\n' } },
			"The credential has no Verification Token, so no push could be checked. Copy the Token of WeChat's message push settings (消息推送) into it and try again.",
		],
		['a bad key', { credential: { encodingAesKey: 'short' } }, BAD_KEY],
		['a bad key of before', { credential: { previousEncodingAesKey: 'short' } }, BAD_KEY],
		[
			'no App ID',
			{ credential: { appId: ' ' } },
			'The credential has no App ID, so encrypted pushes could not be told from those of another account. Enter the AppID of the Official Account and try again.',
		],
		['another scheme', forwardingTo('ftp://crm.example.com/?to=https://x'), NO_URL],
		['no host', forwardingTo('https://:80'), NO_URL],
		['its own address', forwardingTo(ITSELF), CIRCLE],
		['its own address with a query', forwardingTo(`${ITSELF}?a=1`), CIRCLE],
	])('for %s', async (_name, call, sentence) => {
		const error = await activate(call).catch((reason: Error) => reason);
		expect((error as Error).message).toBe(sentence);
	});

	it.each(['HTTPS://crm.example.com', 'http://crm.example.com/wechat', `${ITSELF}/2`, '  '])(
		'is nothing for %j',
		async (forwardTo) => {
			expect(await activate(forwardingTo(forwardTo))).toBe(true);
		},
	);

	it('is nothing in plain mode without an App ID', async () => {
		const credential = { appId: undefined, encodingAesKey: ' ', previousEncodingAesKey: undefined };
		expect(await activate({ credential })).toBe(true);
	});
});

describe('what stands in the log of n8n', () => {
	const logOf = async (call: Call) => (await callWebhook(fresh(call))).log;

	it.each<[string, Call, string, string]>([
		[
			'has no body',
			{ ...plainPush(TEXT), body: undefined },
			'The body has not arrived in full: please repeat it',
			'body',
		],
		[
			'could not be read',
			{ ...plainPush(TEXT), readRawBody: async () => await Promise.reject(new Error('gone')) },
			'The body has not arrived in full: please repeat it',
			'body',
		],
		[
			'is not encrypted',
			{ ...plainPush(TEXT), parameters: { options: { encryptedOnly: true } } },
			'The message is not encrypted: this trigger accepts only secure mode (安全模式)',
			'encryption',
		],
	])('of a push that %s is what its sender is told', async (_name, call, sentence, reason) => {
		const { log, answer } = await callWebhook(fresh(call));
		expect(answer.body).toBe(sentence);
		expect(log).toEqual([`WeChat push refused: ${sentence} {"reason":"${reason}"}`]);
	});

	it('of a message that cannot be read is that it was passed over', async () => {
		const log = await logOf(plainPush('hello'));
		expect(log).toEqual([
			expect.stringMatching(/^WeChat push taken for one that is not about cards: \S/),
		]);
	});

	it.each([
		[Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
		[new TypeError('x'), 'TypeError'],
		[{}, 'unknown'],
	])('of a message whose receiver fails with %p is the kind of failure', async (failure, kind) => {
		const upstream: Call['upstream'] = async () => await Promise.reject(failure as Error);
		expect(
			await logOf({ ...plainPush(TEXT), upstream, ...forwardingTo('https://crm.example.com') }),
		).toEqual([`WeChat push not forwarded: no answer (${kind}) {}`]);
	});

	it('of a circle of triggers is that it is one', async () => {
		const headers = { 'x-wechat-push-hops': '5' };
		expect(
			await logOf({ ...plainPush(TEXT), headers, ...forwardingTo('https://crm.example.com') }),
		).toEqual(['WeChat push not forwarded: it has been forwarded in a circle {}']);
	});

	it('of a burst is that events are kept', async () => {
		jest.useFakeTimers();
		const logs: string[][] = [];
		for (let event = 0; event < 8; event++)
			void callWebhook(fresh(securePush(ACCOUNT.message))).then(({ log }) => logs.push(log));
		await jest.advanceTimersByTimeAsync(60_000);
		jest.useRealTimers();
		expect(logs).toHaveLength(8);
		expect(logs.flat()).toEqual([
			expect.stringMatching(/^WeChat card events come faster than n8n starts runs/),
			expect.stringMatching(/^The WeChat card events kept in memory have all been started: /),
		]);
	});
});

describe('a message that is forwarded', () => {
	const forwarded = async (call: Call) =>
		(
			await callWebhook(
				fresh({ ...plainPush(TEXT), ...forwardingTo('https://crm.example.com'), ...call }),
			)
		).forwarded[0];

	it('has the content type of XML when it came without one', async () => {
		const headers = { 'content-type': undefined as unknown as string };
		expect((await forwarded({ headers })).headers).toMatchObject({ 'content-type': 'text/xml' });
	});

	it('keeps its address as it is when it came without a query', async () => {
		expect((await forwarded({ url: '/webhook' })).url).toBe('https://crm.example.com');
		expect((await forwarded({ url: '/webhook?' })).url).toBe('https://crm.example.com?');
	});
});
