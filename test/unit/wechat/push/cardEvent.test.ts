import { readCardEvent } from '../../../../nodes/wechat/push/cardEvent';
import { readXml } from '../../../../nodes/wechat/push/xml';
import samples from '../../../support/push/fixtures/events.json';
import normalized from '../../../support/push/fixtures/normalizedEvents.json';
import { received } from '../../../support/push/received';

const CARD = 'pN8nTestCard00000000000000001';
const CODE = '007290500123';

type EventName = keyof typeof samples;

const read = (xml: string) => readCardEvent(readXml(Buffer.from(xml)));

describe('readCardEvent', () => {
	it.each(Object.entries(samples))('reads a push of %s', (name, xml) => {
		const elements = readXml(Buffer.from(xml));
		expect(read(xml)).toEqual({ ...elements, event: name, ...normalized[name as EventName] });
	});

	it.each(Object.entries(samples))(
		'keeps every element of %s as text, with its case',
		(name, xml) => {
			const written = [...xml.matchAll(/<(\w+)>(?:<!\[CDATA\[)?([^<\]]*)/g)].slice(1);
			const event = read(xml) as Record<string, unknown>;
			expect(written.length).toBeGreaterThan(5);
			expect(Object.fromEntries(written.map(([, element]) => [element, event[element]]))).toEqual(
				Object.fromEntries(written.map(([, element, text]) => [element, text])),
			);
			expect(event.event).toBe(name);
		},
	);

	it('puts the fields a workflow needs most in front', () => {
		expect(Object.keys(received() ?? {}).slice(0, 6)).toEqual([
			'event',
			'card_id',
			'code',
			'openid',
			'created_at',
			'key',
		]);
	});

	it.each(['User_pay_from_pay_cell', 'USER_PAY_FROM_PAY_CELL'])(
		'takes %s for the event in small letters and keeps the original',
		(Event) => {
			expect(received({ Event })).toMatchObject({ event: 'user_pay_from_pay_cell', Event });
		},
	);

	it.each([
		['a text message', { MsgType: 'text' }],
		['a follower', { Event: 'subscribe' }],
		['an event of gift cards, which are something else', { Event: 'giftcard_pay_done' }],
		['an event without a name', { Event: '' }],
		['a name of the prototype', { Event: 'constructor' }],
	])('does not take %s for a card event', (_name, elements) => {
		expect(received(elements)).toBeUndefined();
	});

	it('gives empty text for what is missing, never undefined', () => {
		expect(read('<xml><MsgType>event</MsgType><Event>user_get_card</Event></xml>')).toMatchObject({
			card_id: '',
			code: '',
			openid: '',
			created_at: '',
			key: 'user_get_card||||',
		});
	});

	it.each(['', 'soon', '-1', '1.5', '999999999999999'])(
		'gives no time for the CreateTime %j',
		(CreateTime) => {
			expect(received({ CreateTime })).toMatchObject({ created_at: '', CreateTime });
		},
	);

	it('does not let an element of the message replace a field of ours', () => {
		expect(received({ key: 'forged', event: 'forged', code: 'forged' })).toMatchObject({
			event: 'user_get_card',
			code: CODE,
			key: normalized.user_get_card.key,
		});
	});

	it('keeps nested elements and elements nobody knows', () => {
		expect(
			read('<xml><MsgType>event</MsgType><Event>user_view_card</Event><New><A>1</A></New></xml>'),
		).toMatchObject({
			New: { A: '1' },
		});
	});
});

describe('repeated elements', () => {
	const current = samples.card_pay_order;
	const older = current.replace(/CreateOrderTime/g, 'CreateTime');

	it('leave the first CreateTime in place and call the second of an older card_pay_order by its present name', () => {
		expect(read(older)).toEqual(read(current));
		expect(read(older)).toMatchObject({ CreateTime: '1767234000', CreateOrderTime: '1767233900' });
	});

	it('never replace a CreateOrderTime that is there', () => {
		const both = current.replace(
			'<CreateOrderTime>',
			'<CreateTime>1</CreateTime><CreateOrderTime>',
		);
		expect(read(both)).toMatchObject({
			CreateOrderTime: '1767233900',
			CreateTime: '1767234000',
			repeated: { CreateTime: ['1'] },
		});
	});

	it('keep the first value as text and the others in "repeated"', () => {
		const xml = samples.user_get_card.replace(
			'</xml>',
			'<CardId>b</CardId><CardId>c</CardId></xml>',
		);
		expect(read(xml)).toMatchObject({
			CardId: CARD,
			card_id: CARD,
			repeated: { CardId: ['b', 'c'] },
		});
	});

	it('do not add "repeated" when there are none', () => {
		expect(received()).not.toHaveProperty('repeated');
	});
});
