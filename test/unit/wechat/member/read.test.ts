import { viewMember, readMember } from '../../../../nodes/wechat/member/read';
import { fakeWechat, inTurn } from '../../../support/fakeWechat';

describe('reading a member', () => {
	it('asks for one code of one card and may be repeated', async () => {
		const { client, calls } = fakeWechat(inTurn({ bonus: 320 }));
		await expect(readMember(client, 'p1', '007')).resolves.toEqual({ bonus: 320 });
		expect(calls).toEqual([
			{
				path: '/card/membercard/userinfo/get',
				body: { card_id: 'p1', code: '007' },
				repeat: 'read',
			},
		]);
	});

	it('gives a flat view with the mobile number and the answers of the form', () => {
		expect(
			viewMember({
				errcode: 0,
				openid: 'o1',
				nickname: '小禾',
				sex: 'FEMALE',
				membership_number: 'QH1',
				bonus: 320,
				balance: 9500,
				has_active: true,
				user_card_status: 'NORMAL',
				user_info: {
					common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '13800000000' }],
				},
			}),
		).toEqual({
			openid: 'o1',
			nickname: '小禾',
			sex: 'FEMALE',
			membership_number: 'QH1',
			mobile: '13800000000',
			bonus: 320,
			balance: 9500,
			has_active: true,
			user_card_status: 'NORMAL',
			form: { mobile: '13800000000' },
		});
	});

	it('shows an empty mobile number for a member who never saw a form', () => {
		expect(viewMember({ has_active: false })).toMatchObject({ mobile: '', form: {} });
	});
});
