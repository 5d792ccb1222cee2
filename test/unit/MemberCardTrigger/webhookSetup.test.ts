import vectors from '../../support/push/fixtures/vectors.json';
import { callWebhook, type Call } from '../../support/push/webhook';

describe('the verification request', () => {
	const { token, timestamp, nonce, signature, echostr } = vectors['D-1'];
	let workflows = 0;
	/** In a workflow of its own, because the credential is remembered for a while. */
	const setup = (query: Call['query'], credential = {}) =>
		callWebhook({
			webhook: 'setup',
			workflowId: `setup test ${++workflows}`,
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
