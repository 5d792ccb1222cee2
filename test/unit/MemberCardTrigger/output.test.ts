import { itemOf } from '../../../nodes/MemberCardTrigger/output';
import { readCardEvent, type CardEvent } from '../../../nodes/wechat/push/cardEvent';
import { CARD_EVENTS } from '../../../nodes/wechat/push/events';
import { readXml } from '../../../nodes/wechat/push/xml';
import samples from '../../support/push/fixtures/events.json';
import { ACCOUNT, securePush } from '../../support/push/account';
import { callWebhook } from '../../support/push/webhook';

const COMMON = ['event', 'card_id', 'code', 'openid', 'created_at', 'key'];
/** The same under WeChat's names. */
const TWICE = ['Event', 'CardId', 'UserCardCode', 'FromUserName', 'CreateTime'];

const read = (xml: string) => readCardEvent(readXml(Buffer.from(xml))) as CardEvent;
const EVENTS = Object.entries(samples).map(([name, xml]) => [name, read(xml)] as const);

describe.each(EVENTS)('the simplified item of %s', (_name, event) => {
	const item = itemOf(event, true);

	it('has the common fields in front and at most ten in all', () => {
		expect(Object.keys(item).slice(0, COMMON.length)).toEqual(COMMON);
		expect(Object.keys(item).length).toBeLessThanOrEqual(10);
	});

	it('says nothing twice and nothing else than the message', () => {
		expect(Object.keys(item).filter((name) => TWICE.includes(name))).toEqual([]);
		for (const [name, value] of Object.entries(item)) expect(value).toBe(event[name] ?? '');
	});

	it('is the whole message if it is not wanted simplified', () => {
		expect(itemOf(event, false)).toEqual(event);
	});
});

describe('the simplified item', () => {
	it.each(CARD_EVENTS.map(({ event }) => event))(
		'of %s has the same columns every time',
		(event) => {
			const bare = read(`<xml><MsgType>event</MsgType><Event>${event}</Event></xml>`);
			const full = EVENTS.find(([name]) => name === event)?.[1] as CardEvent;
			expect(Object.keys(itemOf(bare, true))).toEqual(Object.keys(itemOf(full, true)));
		},
	);

	it('of a reception says how the customer got the card', () => {
		const item = itemOf(read(ACCOUNT.message), true);
		expect(item).toEqual({
			event: 'user_get_card',
			card_id: 'pTestCardId000000000000000001',
			code: '007290500123',
			openid: 'oTestOpenId0000000000000001',
			created_at: '2026-01-01T00:00:00.000Z',
			key: 'user_get_card|oTestOpenId0000000000000001|1767225600|pTestCardId000000000000000001|007290500123',
			IsGiveByFriend: '0',
			OuterStr: '门店A',
			IsRestoreMemberCard: '',
			UnionId: '',
		});
	});

	it.each([true, false])('is what a run gets if Simplify is %s', async (simplify) => {
		const call = { ...securePush(ACCOUNT.message), parameters: { simplify } };
		const { item } = await callWebhook({ ...call, workflowId: `simplify ${simplify}` });
		expect(item).toEqual(itemOf(read(ACCOUNT.message), simplify));
	});
});
