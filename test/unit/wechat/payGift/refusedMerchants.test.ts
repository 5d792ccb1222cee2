import {
	noteRefusals,
	listRefusedMerchants,
} from '../../../../nodes/wechat/payGift/refusedMerchants';
import { factsOf } from '../../../support/fakeWechat';

const HOW_TO_FREE =
	'A merchant number (商户号) serves one rule at a time and needs the same legal entity as the account. Delete the rule that holds it, then create a rule for it.';
const HELD = {
	mchid: '10000098',
	errcode: 72004,
	errmsg: 'mchid is occupied',
	occupy_rule_id: 7,
	occupy_appid: 'wx1',
};

describe('merchant numbers of a new rule', () => {
	it('that WeChat refused are listed, or none', () => {
		expect(listRefusedMerchants({ fail_mchid_list: [HELD] } as never)).toEqual([HELD]);
		expect(listRefusedMerchants({})).toEqual([]);
	});

	it('are no matter when WeChat has taken them all', () => {
		expect(
			noteRefusals({ rule_id: 7, succ_mchid_list: ['1'], fail_mchid_list: [] }),
		).toBeUndefined();
		expect(noteRefusals({ rule_id: 7 })).toBeUndefined();
		expect(noteRefusals({ succ_mchid_list: ['1'] })).toBeUndefined();
	});

	it.each([
		[HELD, '10000098 (mchid is occupied, 72004, held by rule 7 of wx1)'],
		[
			{ mchid: '1', occupy_rule_id: 7 },
			'1 (no reason given, no errcode, held by rule 7 of another account)',
		],
		[{ mchid: '1', errcode: 72002, errmsg: 'x' }, '1 (x, 72002)'],
	])('are named with the reason: %j', (refused, words) => {
		expect(
			noteRefusals({
				rule_id: 8,
				succ_mchid_list: ['2', '3'],
				fail_mchid_list: [refused],
			} as never),
		).toBe(`WeChat refused 1 of 3 merchant numbers: ${words}. ${HOW_TO_FREE}`);
	});

	it('are named all, when several were refused and the answer tells no others', () => {
		expect(noteRefusals({ rule_id: 8, fail_mchid_list: [{ mchid: '1' }, { mchid: '2' }] })).toBe(
			`WeChat refused 2 of 2 merchant numbers: 1 (no reason given, no errcode); 2 (no reason given, no errcode). ${HOW_TO_FREE}`,
		);
	});

	it('make no rule when WeChat took none of them, although it says errcode 0', async () => {
		const answer = { errcode: 0, fail_mchid_list: [HELD] };
		expect(await factsOf(() => noteRefusals(answer as never))).toEqual({
			class: 'state',
			what: 'WeChat took none of the merchant numbers, so there is no rule: 10000098 (mchid is occupied, 72004, held by rule 7 of wx1)',
			advice: HOW_TO_FREE,
			outcome: 'refused',
			details: { written: 'no', fail_mchid_list: [HELD] },
		});
		expect((await factsOf(() => noteRefusals({ succ_mchid_list: [] }))).class).toBe('state');
	});
});
