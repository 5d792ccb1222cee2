import vectors from './fixtures/vectors.json';
import samples from './fixtures/events.json';
import { ACCOUNT, envelope, plainPush, securePush } from './support/account';
import { callWebhook, type Call } from './support/webhook';

const EVENT = ACCOUNT.message;
const TEXT =
	'<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>';

let workflows = 0;
/** Each test gets a workflow of its own, because repeats are remembered for the life of the process. */
const fresh = (call: Call): Call => ({ workflowId: `webhook test ${++workflows}`, ...call });

const SUCCESS = { status: 200, contentType: undefined, body: 'success' };

describe('the verification request', () => {
	const { token, timestamp, nonce, signature, echostr } = vectors['D-1'];
	const setup = (query: Call['query'], credential = {}) =>
		callWebhook({
			webhook: 'setup',
			query,
			credential: { verificationToken: token, ...credential },
		});
	const query = { signature, timestamp, nonce, echostr };

	it('is answered with exactly the echostr as plain text', async () => {
		const { answer, returned } = await setup(query);
		expect(answer).toEqual({ status: 200, contentType: 'text/plain', body: echostr });
		expect(returned).toEqual({ noWebhookResponse: true });
	});

	it('is answered even if the token was pasted with blanks', async () => {
		expect((await setup(query, { verificationToken: ` ${token}\n` })).answer.body).toBe(echostr);
	});

	it.each<[string, NonNullable<Call['query']>, number]>([
		['a wrong signature', { ...query, signature: signature.replace(/^f/, 'e') }, 401],
		['no parameters, as from a browser', {}, 400],
		['no echostr', { signature, timestamp, nonce }, 400],
		['a repeated signature', { ...query, signature: [signature, signature] }, 400],
		['a repeated echostr', { ...query, echostr: [echostr, echostr] }, 400],
	])('with %s is refused in plain text and without a run', async (_name, given, status) => {
		const { answer, returned } = await setup(given);
		expect(answer).toEqual({
			status,
			contentType: 'text/plain',
			body: expect.any(String) as string,
		});
		expect(answer.body).not.toContain(echostr);
		expect(returned).toEqual({ noWebhookResponse: true });
	});

	it.each(['', ' '])(
		'is refused while the credential has the empty token %j',
		async (verificationToken) => {
			expect((await setup(query, { verificationToken })).answer.status).toBe(401);
		},
	);

	it('is ours even when other messages are forwarded', async () => {
		const { answer, forwarded } = await callWebhook({
			webhook: 'setup',
			query,
			credential: { verificationToken: token },
			parameters: { options: { forwardTo: 'https://crm.example.com' } },
		});
		expect(answer.body).toBe(echostr);
		expect(forwarded).toEqual([]);
	});
});

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
		['with a document type', plainPush(`<!DOCTYPE x [<!ENTITY e "e">]>${EVENT}`), 400],
		['that is no XML', plainPush('hello'), 400],
		['without a body', { ...plain, body: undefined }, 400],
		[
			'whose body n8n cannot read',
			{ ...plain, readRawBody: async () => await Promise.reject(new Error('aborted')) },
			400,
		],
		['of more than 64 KiB', plainPush(' '.repeat(65537)), 413],
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

describe('a repeated event', () => {
	const push = securePush(EVENT);

	it('gets success and starts no second run, whatever its timestamp and nonce', async () => {
		const workflowId = `webhook test ${++workflows}`;
		const first = await callWebhook({ ...push, workflowId });
		first.response.answerLikeN8n(200);
		expect(first.item).toBeDefined();
		const again = envelope(ACCOUNT.encrypt, {
			token: ACCOUNT.token,
			outer: '',
			timestamp: '1767225606',
			nonce: '5',
		});
		for (const repeat of [push, again, plainPush(EVENT)]) {
			const { answer, item } = await callWebhook({ ...repeat, workflowId });
			expect(item).toBeUndefined();
			expect(answer).toEqual(SUCCESS);
		}
	});

	it('is not forwarded: the workflow has it', async () => {
		const call = fresh({
			...push,
			parameters: { options: { forwardTo: 'https://crm.example.com' } },
		});
		(await callWebhook(call)).response.answerLikeN8n(200);
		expect((await callWebhook(call)).forwarded).toEqual([]);
	});

	it('starts a run if n8n could not start the first one', async () => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(500);
		expect((await callWebhook(call)).item).toBeDefined();
	});

	it.each<[string, Partial<Call>]>([
		['to another workflow', { workflowId: 'another workflow' }],
		['to another trigger of the workflow', { nodeId: 'node-2' }],
		['when repeats are wanted', { parameters: { options: { dropRepeats: false } } }],
		['while somebody listens for a test event', { mode: 'manual' }],
	])('starts a run %s', async (_name, difference) => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(200);
		expect((await callWebhook({ ...call, ...difference })).item).toBeDefined();
	});

	it('is not an event of another customer in the same second', async () => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(200);
		const other = securePush(
			EVENT.replace('oTestOpenId0000000000000001', 'oTestOpenId0000000000000002'),
		);
		expect((await callWebhook({ ...call, ...other })).item?.openid).toBe(
			'oTestOpenId0000000000000002',
		);
	});

	it('is not a second card received by the same customer in the same second', async () => {
		const call = fresh(push);
		(await callWebhook(call)).response.answerLikeN8n(200);
		const other = securePush(EVENT.replace('007290500123', '007290500124'));
		expect((await callWebhook({ ...call, ...other })).item?.code).toBe('007290500124');
	});

	it('is told to come again while n8n is still busy with the first', async () => {
		jest.useFakeTimers();
		try {
			const call = fresh(push);
			await callWebhook(call);
			const repeat = callWebhook(call);
			await jest.advanceTimersByTimeAsync(4100);
			expect((await repeat).answer).toMatchObject({ status: 503, contentType: 'text/plain' });
			expect((await repeat).item).toBeUndefined();
		} finally {
			jest.useRealTimers();
		}
	});
});
