import { answerOf, closeAll, creation, startWithCard } from './client';

afterEach(closeAll);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
describe('a QR code', () => {
	it('is a real PNG at show_qrcode_url, without a token', async () => {
		const { createQr, simulator } = await startWithCard();
		const answer = await createQr({ outer_str: 'store-07' }, { expire_seconds: 600 });
		expect(answer).toMatchObject({ errcode: 0, expire_seconds: 600 });
		expect(answer.url.startsWith(`${simulator.url}/q/`)).toBe(true);
		const image = await fetch(answer.show_qrcode_url);
		expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
		const bytes = new Uint8Array(await image.arrayBuffer());
		expect([...bytes.subarray(0, 8)]).toEqual(PNG);
		expect(bytes.length).toBeGreaterThan(1000);
	});

	it('is received by ticket, by what it holds and by the address of its picture', async () => {
		const { createQr, simulator, cardId } = await startWithCard();
		const { ticket, url, show_qrcode_url: image } = await createQr();
		for (const hint of [{ ticket }, { url }, { url: image }, { cardId }]) {
			expect(simulator.customer.scan(hint)).toMatchObject({ card_id: cardId });
		}
		expect(() => simulator.customer.scan({ url: 'elsewhere' })).toThrow('nothing can be received');
	});

	it('of an unknown ticket is a 404', async () => {
		const { simulator } = await startWithCard();
		expect((await fetch(`${simulator.url}/cgi-bin/showqrcode?ticket=gQx%3D%3D`)).status).toBe(404);
	});

	it('lives for a year unless told otherwise, and ends', async () => {
		let now = 1_780_000_000_000;
		const { createQr, simulator } = await startWithCard({}, { now: () => now });
		expect(await createQr()).toMatchObject({ expire_seconds: 7776000 });
		const { ticket } = await createQr({}, { expire_seconds: 60 });
		now += 61_000;
		expect(() => simulator.customer.scan({ ticket })).toThrow('this QR code has expired');
	});

	it.each([
		['an unknown action', { action_name: 'QR_SCENE' }, 40052],
		['no action', { action_name: undefined }, 40052],
		['no action_info', { action_info: undefined }, 40053],
		['no card', { action_info: {} }, 40053],
		['a card without id', { action_info: { card: { outer_str: 'x' } } }, 40053],
		['an unknown card', { action_info: { card: { card_id: 'pUnknown' } } }, 40073],
		['a life under a minute', { expire_seconds: 59 }, 40053],
		['a life over half an hour', { expire_seconds: 1801 }, 40053],
		[
			'an empty list of cards',
			{ action_name: 'QR_MULTIPLE_CARD', action_info: { multiple_card: { card_list: [] } } },
			40053,
		],
		['outer_id as a word', { action_info: { card: { card_id: 'p', outer_id: 'a' } } }, 47001],
	])('is refused for %s', async (_name, change, errcode) => {
		const { createQr } = await startWithCard();
		expect(await createQr({}, change)).toMatchObject({ errcode });
	});

	it.each([
		['own codes without a code', { use_custom_code: true }, {}, 40056],
		['a bound customer without openid', { bind_openid: true }, {}, 41009],
	])('is refused for a card with %s', async (_name, baseInfo, card, errcode) => {
		const { createQr } = await startWithCard(baseInfo);
		expect(await createQr(card)).toMatchObject({ errcode });
	});

	it('is refused when the stock is used up', async () => {
		const { createQr, simulator } = await startWithCard({ sku: { quantity: 1 } });
		simulator.customer.scan({ ticket: (await createQr()).ticket });
		expect(await createQr()).toMatchObject({ errcode: 45031 });
	});

	it('with a code of its own can be received once', async () => {
		const { createQr, simulator, cardId } = await startWithCard({ use_custom_code: true });
		const { ticket } = await createQr({ code: 'QH000101', outer_str: 'till' });
		expect(simulator.customer.scan({ ticket })).toMatchObject({
			code: 'QH000101',
			outer_str: 'till',
		});
		expect(() => simulator.customer.scan({ ticket })).toThrow('invalid serial code');
		expect(simulator.member('QH000101', cardId)?.outer_str).toBe('till');
	});

	it('with a unique code serves one customer, who may open the card again with it', async () => {
		const { createQr, simulator } = await startWithCard();
		const { ticket } = await createQr({ is_unique_code: true });
		const { openid, code } = simulator.customer.scan({ ticket });
		expect(simulator.customer.scan({ ticket, openid })).toMatchObject({ code });
		expect(() => simulator.customer.scan({ ticket })).toThrow('invalid serial code');
	});

	it('for one openid refuses everybody else', async () => {
		const { createQr, simulator } = await startWithCard({ bind_openid: true });
		const openid = 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk';
		const { ticket } = await createQr({ openid });
		expect(() => simulator.customer.scan({ ticket })).toThrow('invalid openid');
		expect(simulator.customer.scan({ ticket, openid })).toMatchObject({ openid });
	});

	it('for several cards gives them all at once', async () => {
		const { call, cardId, simulator } = await startWithCard();
		const { card_id: second } = await call('/card/create', creation());
		const list = [
			{ card_id: cardId, outer_str: 'a' },
			{ card_id: second, outer_str: 'b' },
		];
		const { ticket } = await call('/card/qrcode/create', {
			action_name: 'QR_MULTIPLE_CARD',
			action_info: { multiple_card: { card_list: list } },
		});
		const { cards, openid } = simulator.customer.scan({ ticket });
		expect(cards).toMatchObject([
			{ ...list[0], openid },
			{ ...list[1], openid },
		]);
		expect(await call('/card/user/getcardlist', { openid })).toMatchObject({
			card_list: [{ card_id: cardId }, { card_id: second }],
			has_share_card: false,
		});
	});

	it('of a card under review serves only people on the test list', async () => {
		const { createQr, simulator, call } = await startWithCard({}, { review: 'manual' });
		const { ticket } = await createQr();
		const tester = 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk';
		expect(await createQr({ is_unique_code: true })).toMatchObject({ errcode: 40078 });
		expect(
			await call('/card/testwhitelist/set', { openid: [tester], username: ['qinghe'] }),
		).toEqual({
			errcode: 0,
			errmsg: 'ok',
			white_list_size: 2,
			success_openid: [tester],
			success_username: ['qinghe'],
		});
		expect(() => simulator.customer.scan({ ticket })).toThrow('invalid card status');
		expect(simulator.customer.scan({ ticket, openid: tester })).toMatchObject({ openid: tester });
	});
});

describe('shelf and article', () => {
	const shelf = (cardId: string) => ({
		banner: 'http://mmbiz.qpic.cn/mmbiz_png/demoBanner/0',
		page_title: '会员福利',
		can_share: true,
		scene: 'SCENE_MENU',
		card_list: [{ card_id: cardId, thumb_url: 'http://mmbiz.qpic.cn/mmbiz_png/demoThumb/0' }],
	});

	it('hand the card out', async () => {
		const { call, cardId, simulator } = await startWithCard();
		const { url, page_id: pageId } = await call('/card/landingpage/create', shelf(cardId));
		expect(pageId).toBe(1);
		const links = (await (await fetch(url)).text()).match(/\/q\/\w+/g) ?? [];
		const received = await answerOf(await fetch(simulator.url + links[0], { method: 'POST' }));
		expect(received).toMatchObject({ card_id: cardId });
		const { content } = await call('/card/mpnews/gethtml', { card_id: cardId });
		expect(content).toContain('<iframe');
	});

	it.each([
		['a banner that is no address', { banner: 'x.cn/1.png' }, 40048],
		['no title', { page_title: undefined }, 41011],
		['an unknown scene', { scene: 'SCENE_MOON' }, 40035],
		['no cards', { card_list: [] }, 44005],
		['can_share as text', { can_share: 'true' }, 47001],
	])('are refused for %s', async (_name, change, errcode) => {
		const { call, cardId } = await startWithCard();
		expect(await call('/card/landingpage/create', { ...shelf(cardId), ...change })).toMatchObject({
			errcode,
		});
	});

	it('are refused for own codes nobody deposited', async () => {
		const { call, cardId } = await startWithCard({ use_custom_code: true });
		expect(await call('/card/landingpage/create', shelf(cardId))).toMatchObject({ errcode: 40158 });
		expect(await call('/card/mpnews/gethtml', { card_id: cardId })).toMatchObject({
			errcode: 40158,
		});
	});
});
