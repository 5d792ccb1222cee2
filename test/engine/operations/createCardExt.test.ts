import type { IDataObject } from 'n8n-workflow';

import { byId, credentialsFor, runMemberCard, type RunSettings } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const TICKET_PATH = '/cgi-bin/ticket/getticket';

describe('distribution: createCardExt', () => {
	let simulator: Simulator;
	let cardId: string;

	withSimulator((started) => {
		simulator = started;
		cardId = simulator.addCard();
	});

	const createCardExt = async (settings: RunSettings = {}, additionalFields: IDataObject = {}) =>
		await runMemberCard(
			simulator,
			{
				resource: 'distribution',
				operation: 'createCardExt',
				cardId: byId(cardId),
				additionalFields,
			},
			settings,
		);
	const hundred = Array.from({ length: 100 }, () => ({ json: {} }));

	it('is accepted once, for the customer and channel it names', async () => {
		const openid = 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk';
		const { json } = await createCardExt({}, { openid, outerStr: 'store-07' });
		const cardExt = json[0].card_ext as string;
		const received = simulator.customer.scan({ cardId, cardExt, openid });
		expect(received).toMatchObject({ openid, card_id: cardId, outer_str: 'store-07' });
		expect(() => simulator.customer.scan({ cardId, cardExt })).toThrow('invalid card ext');
	});

	it('holds in card_ext exactly the parts beside it', async () => {
		const { json } = await createCardExt({}, { code: '000123', outerStr: 'store-07' });
		const { card_id: card, card_ext: cardExt, ...parts } = json[0];
		expect(card).toBe(cardId);
		expect(JSON.parse(cardExt as string)).toEqual(parts);
		expect(Object.keys(parts).sort()).toEqual(
			['code', 'nonce_str', 'outer_str', 'signature', 'timestamp'].sort(),
		);
	});

	it('has a code only for a card with codes of your own, like a QR code', async () => {
		for (const operation of ['createCardExt', 'createQrCode']) {
			const run = async (additionalFields: IDataObject) =>
				await runMemberCard(simulator, {
					resource: 'distribution',
					operation,
					cardId: byId(cardId),
					downloadImage: false,
					additionalFields,
				});
			expect((await run({})).json[0]).not.toHaveProperty('code');
			expect((await run({ code: '000123' })).json[0]).toMatchObject({
				card_id: cardId,
				code: '000123',
			});
		}
	});

	it('fetches one ticket for a run of many items, with a signature of its own for each', async () => {
		const { json } = await createCardExt({ items: hundred });
		expect(simulator.count(TICKET_PATH)).toBe(1);
		expect(new Set(json.map(({ signature }) => signature)).size).toBe(100);
	});

	it('fetches none in the next run, and another one once the access token is replaced', async () => {
		const credentials = credentialsFor(simulator);
		await createCardExt({ credentials });
		await createCardExt({ credentials });
		expect(simulator.count(TICKET_PATH)).toBe(1);
		simulator.revokeToken();
		await runMemberCard(
			simulator,
			{ resource: 'card', operation: 'get', cardId: byId(cardId) },
			{ credentials },
		);
		await createCardExt({ credentials });
		expect(simulator.count(TICKET_PATH)).toBe(2);
	});

	it('does not share a ticket with a credential that has no token for the account', async () => {
		await createCardExt();
		const { error } = await createCardExt({
			credentials: credentialsFor(simulator, { appSecret: 'not-the-secret-of-this-account' }),
		});
		expect(error?.message).toContain('errcode 40125');
	});

	it('asks again after a ticket call that was refused', async () => {
		const credentials = credentialsFor(simulator);
		simulator.faults.add({ path: TICKET_PATH, nth: 1, effect: { errcode: 48001 } });
		const { error } = await createCardExt({ credentials });
		expect(error?.message).toContain('errcode 48001');
		const { json } = await createCardExt({ credentials });
		expect(json[0].signature).toMatch(/^[\da-f]{40}$/);
	});

	it('keeps the ticket itself to the node', async () => {
		const { json } = await createCardExt();
		const [{ answer }] = simulator.requests.filter(({ path }) => path === TICKET_PATH);
		expect(JSON.stringify(json)).not.toContain(answer.ticket);
	});
});
