import { encrypt, envelope, ACCOUNT, plainPush, type SignedPush } from '../../support/push/account';
import strange from '../../support/push/fixtures/strangeMessages.json';
import { generateXml, seeded } from '../../support/push/generatedXml';
import { callWebhook } from '../../support/push/webhook';

const GENERATED = 2000;
const URL_BEFORE = 'https://crm.example.com/wechat';

/** One message signed as in each of WeChat's modes, at each of the places where it can be unreadable. */
const MODES: Record<string, (xml: string) => SignedPush> = {
	plain: (xml) => plainPush(xml),
	compatible: (xml) =>
		envelope(encrypt(xml), { token: ACCOUNT.token, outer: xml.replace(/^<xml>|<\/xml>$/g, '') }),
	secure: (xml) => envelope(encrypt(xml), { token: ACCOUNT.token, outer: '' }),
	'secure, broken outside': (xml) => ({
		...envelope(encrypt(xml), { token: ACCOUNT.token, outer: '' }),
		body: Buffer.from(xml),
	}),
};

function generatedMessages(): string[] {
	const random = seeded(2026);
	return Array.from({ length: GENERATED }, () => generateXml(random));
}

let workflows = 0;
const fresh = () => `any message ${++workflows}`;

/** An Encrypt that `msg_signature` does not cover is not WeChat's: customers do not get at the envelope of secure mode. */
const messagesFor = (mode: string) =>
	Object.entries(strange).filter(
		([, xml]) => mode !== 'secure, broken outside' || !xml.includes('<Encrypt>'),
	);

describe.each(Object.entries(MODES))('a signed message in %s mode', (mode, sign) => {
	it.each(messagesFor(mode))(
		'is answered success and named in the log if it cannot be read: %s',
		async (_name, xml) => {
			const { answer, item, log } = await callWebhook({ ...sign(xml), workflowId: fresh() });
			expect(item).toBeUndefined();
			expect([answer.status, answer.body]).toEqual([200, 'success']);
			for (const line of log) expect(line).toMatch(/taken for one that is not about cards/);
		},
	);

	it.each(messagesFor(mode))('is handed on byte by byte: %s', async (_name, xml) => {
		const push = sign(xml);
		const parameters = { options: { forwardTo: URL_BEFORE } };
		const { forwarded, item } = await callWebhook({ ...push, parameters, workflowId: fresh() });
		expect(item).toBeUndefined();
		expect(forwarded).toEqual([expect.objectContaining({ body: push.body })]);
	});

	it(`is never answered as if WeChat had done something wrong, whatever it holds (${GENERATED})`, async () => {
		const wrong: string[] = [];
		for (const xml of generatedMessages()) {
			const push = sign(xml);
			const parameters = { events: [], options: { forwardTo: URL_BEFORE } };
			const outcome = await callWebhook({ ...push, parameters, workflowId: fresh() });
			if (outcome.answer.status !== 200 || outcome.forwarded[0]?.body !== push.body)
				wrong.push(`${outcome.answer.status} ${String(outcome.answer.body)}: ${xml}`);
		}
		expect(wrong).toEqual([]);
	});
});

describe('a stranger', () => {
	const sent = ['plain', 'compatible', 'secure', 'secure, broken outside'].flatMap((mode) =>
		Object.values(strange).map((xml) => {
			const { query, body } = MODES[mode](xml);
			return { body, query: { ...query, signature: '0'.repeat(40), msg_signature: 'x' } };
		}),
	);

	it('gets the same answer whether the credential has a key or not, whatever he sends', async () => {
		for (const push of sent) {
			const answers = [];
			for (const encodingAesKey of [ACCOUNT.encodingAesKey, '']) {
				const call = { ...push, credential: { encodingAesKey }, workflowId: fresh() };
				answers.push((await callWebhook(call)).answer);
			}
			expect(answers[0]).toEqual(answers[1]);
			expect(answers[0].status).toBe(401);
		}
	});
});
