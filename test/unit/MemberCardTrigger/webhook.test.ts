import vectors from '../../support/push/fixtures/vectors.json';
import samples from '../../support/push/fixtures/events.json';
import { ACCOUNT, plainPush, securePush } from '../../support/push/account';
import { callWebhook, type Call } from '../../support/push/webhook';

const EVENT = ACCOUNT.message;
const TEXT =
	'<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>';

let workflows = 0;
/** Each test gets a workflow of its own, because repeats are remembered for the life of the process. */
const fresh = (call: Call): Call => ({ workflowId: `webhook test ${++workflows}`, ...call });

const SUCCESS = { status: 200, contentType: undefined, body: 'success' };

describe('a selected event', () => {
	it.each([
		['plain', plainPush(EVENT), { encodingAesKey: '' }],
		['secure', securePush(EVENT), {}],
		['compatible', securePush(EVENT, { outer: EVENT.replace(/<\/?xml>/g, '') }), {}],
		[
			'secure, with the previous key',
			securePush(EVENT),
			{
				encodingAesKey: vectors['D-5'].encodingAesKey,
				previousEncodingAesKey: ACCOUNT.encodingAesKey,
			},
		],
	])('starts one run with one item in %s mode', async (_name, push, credential) => {
		const { returned } = await callWebhook(fresh({ ...push, credential }));
		expect(returned).toEqual({
			workflowData: [
				[
					{
						json: {
							event: 'user_get_card',
							card_id: 'pTestCardId000000000000000001',
							code: '007290500123',
							openid: 'oTestOpenId0000000000000001',
							created_at: '2026-01-01T00:00:00.000Z',
							key: 'user_get_card|oTestOpenId0000000000000001|1767225600|pTestCardId000000000000000001|007290500123',
							ToUserName: 'gh_0123456789ab',
							FromUserName: 'oTestOpenId0000000000000001',
							CreateTime: '1767225600',
							MsgType: 'event',
							Event: 'user_get_card',
							CardId: 'pTestCardId000000000000000001',
							IsGiveByFriend: '0',
							UserCardCode: '007290500123',
							OuterStr: '门店A',
						},
					},
				],
			],
		});
	});

	it('leaves the answer to n8n, which gives it once the run is accepted', async () => {
		const { response } = await callWebhook(fresh(securePush(EVENT)));
		expect(response.sent).toBeUndefined();
		expect(response.writableEnded).toBe(false);
	});

	it.each(Object.entries(samples))('of type %s starts a run', async (name, xml) => {
		const { item } = await callWebhook(
			fresh({ ...securePush(xml), parameters: { events: [name] } }),
		);
		expect(item?.event).toBe(name);
	});

	it('is read from the raw bytes, also if n8n has them already', async () => {
		const push = plainPush(EVENT);
		const { item } = await callWebhook(
			fresh({ ...push, headers: { 'content-type': 'application/octet-stream' } }),
		);
		expect(item?.CardId).toBe('pTestCardId000000000000000001');
	});
});

describe('what is not selected', () => {
	it.each<[string, string, Call['parameters']]>([
		['another event', EVENT, { events: ['user_del_card'] }],
		['a text message', TEXT, {}],
		['an event that is not about cards', EVENT.replace('user_get_card', 'subscribe'), {}],
		['an event of another card', EVENT, { cardIds: 'pOther' }],
		['any event if none is chosen', EVENT, { events: [] }],
	])('gets success and starts no run: %s', async (_name, xml, parameters) => {
		const { answer, item, returned } = await callWebhook(fresh({ ...securePush(xml), parameters }));
		expect(item).toBeUndefined();
		expect(answer).toEqual(SUCCESS);
		expect(returned.workflowData).toBeUndefined();
	});
});

describe("a push that is not WeChat's", () => {
	const secure = securePush(EVENT);
	const plain = plainPush(EVENT);

	it.each<[string, Call, number]>([
		[
			'with a tampered body',
			{ ...secure, body: Buffer.from(secure.body.toString().replace('aCSx', 'aCSy')) },
			401,
		],
		['with the wrong token', securePush(EVENT, { token: 'other' }), 401],
		['with the wrong token in plain mode', plainPush(EVENT, 'other'), 401],
		['without a signature', { ...plain, query: {} }, 401],
		['for another App ID', securePush(EVENT, { appId: 'wx0000000000000000' }), 401],
		[
			'encrypted with another key',
			securePush(EVENT, { encodingAesKey: vectors['D-5'].encodingAesKey }),
			401,
		],
		['encrypted, without a key to open it', { ...secure, credential: { encodingAesKey: '' } }, 401],
		[
			'signed with an empty token',
			{ ...plainPush(EVENT, ''), credential: { verificationToken: '' } },
			401,
		],
		[
			'with a repeated signature',
			{ ...plain, query: { ...plain.query, signature: [plain.query.signature as string, 'x'] } },
			400,
		],
		['that is no XML, with the wrong token', plainPush('hello', 'other'), 401],
		[
			'that is no XML, marked as encrypted, with the wrong token',
			{ ...securePush(EVENT, { token: 'other' }), body: Buffer.from('hello') },
			401,
		],
		['without a body', { ...plain, body: undefined }, 503],
		[
			'whose body n8n cannot read',
			{ ...plain, readRawBody: async () => await Promise.reject(new Error('aborted')) },
			503,
		],
		[
			'unencrypted, when only encrypted ones are wanted',
			{ ...plain, parameters: { options: { encryptedOnly: true } } },
			401,
		],
	])('is refused %s: no run, nothing forwarded', async (_name, call, status) => {
		const options = {
			forwardTo: 'https://crm.example.com',
			...(call.parameters?.options as object),
		};
		const { answer, returned, forwarded, log } = await callWebhook(
			fresh({ ...call, parameters: { options } }),
		);
		expect(answer).toEqual({
			status,
			contentType: 'text/plain',
			body: expect.any(String) as string,
		});
		expect(answer.body).not.toContain('success');
		expect(returned).toEqual({ noWebhookResponse: true });
		expect(forwarded).toEqual([]);
		expect(log).toHaveLength(1);
	});

	it('is refused without naming a token, a key or the signature, neither to the caller nor in the log', async () => {
		const calls = [
			securePush(EVENT, { token: 'other' }),
			securePush(EVENT, { appId: 'wx0000000000000000' }),
			securePush(EVENT, { encodingAesKey: vectors['D-5'].encodingAesKey }),
			plainPush(EVENT, 'other'),
		];
		for (const call of calls) {
			const { answer, log } = await callWebhook(fresh(call));
			const said = `${String(answer.body)} ${log.join(' ')}`;
			const secrets = [
				ACCOUNT.token,
				ACCOUNT.encodingAesKey,
				call.query.signature,
				call.query.msg_signature,
			];
			expect(secrets.filter((secret) => secret && said.includes(secret as string))).toEqual([]);
		}
	});

	it('does not hide an event that comes afterwards with the right signature', async () => {
		const workflowId = `webhook test ${++workflows}`;
		await callWebhook({ ...securePush(EVENT, { token: 'other' }), workflowId });
		expect((await callWebhook({ ...secure, workflowId })).item).toBeDefined();
	});

	it('passes "encrypted only" if it is encrypted', async () => {
		const call = fresh({ ...secure, parameters: { options: { encryptedOnly: true } } });
		expect((await callWebhook(call)).item).toBeDefined();
	});
});
