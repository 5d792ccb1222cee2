import { closeAll, startWithCard } from './client';

afterEach(closeAll);

const DEPOSIT = {
	use_custom_code: true,
	get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
	sku: { quantity: 0 },
};

describe('deposited codes', () => {
	it('are counted, checked, limit the stock, and are handed out', async () => {
		const { call, cardId, createQr, simulator } = await startWithCard(DEPOSIT);
		const deposit = (path: string, code?: string[]) =>
			call(`/card/code/${path}`, { card_id: cardId, code });
		expect(await deposit('deposit', ['QH1', 'QH2'])).toMatchObject({
			succ_code: ['QH1', 'QH2'],
			duplicate_code: [],
		});
		expect(await deposit('deposit', ['QH2', 'QH3'])).toMatchObject({
			succ_code: ['QH3'],
			duplicate_code: ['QH2'],
		});
		expect(await deposit('getdepositcount')).toEqual({ errcode: 0, errmsg: 'ok', count: 3 });
		expect(await deposit('checkcode', ['QH1', 'X'])).toMatchObject({
			exist_code: ['QH1'],
			not_exist_code: ['X'],
		});
		expect(
			await call('/card/modifystock', { card_id: cardId, increase_stock_value: 4 }),
		).toMatchObject({ errcode: 40136 });
		await call('/card/modifystock', { card_id: cardId, increase_stock_value: 3 });
		expect(await call('/card/code/get', { card_id: cardId, code: 'QH1' })).toMatchObject({
			errcode: 40056,
		});
		expect(simulator.customer.scan({ ticket: (await createQr()).ticket })).toMatchObject({
			code: 'QH1',
		});
		expect(await call('/card/code/get', { card_id: cardId, code: 'QH1' })).toMatchObject({
			errcode: 0,
		});
	});

	it.each([
		['101 codes', Array.from({ length: 101 }, (_, index) => `QH${index}`), 40109],
		['an empty code', ['QH1', ''], 40110],
		['the same code twice', ['QH1', 'QH1'], 40111],
		['a code over 20 bytes', ['Q'.repeat(21)], 45021],
		['a code as number', [123], 47001],
		['no code', [], 44005],
	])('are refused for %s', async (_name, code, errcode) => {
		const { call, cardId } = await startWithCard(DEPOSIT);
		expect(await call('/card/code/deposit', { card_id: cardId, code })).toMatchObject({ errcode });
	});

	it('are refused before the card is approved and for ordinary cards', async () => {
		const waiting = await startWithCard(DEPOSIT, { review: 'manual' });
		const ordinary = await startWithCard();
		for (const [{ call, cardId }, errcode] of [
			[waiting, 40078],
			[ordinary, 45030],
		] as const) {
			expect(await call('/card/code/deposit', { card_id: cardId, code: ['QH1'] })).toMatchObject({
				errcode,
			});
		}
	});
});
