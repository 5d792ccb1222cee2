import {
	FORM_FIELDS,
	readFormAnswers,
	RICH_FIELD_TYPES,
} from '../../../../nodes/wechat/card/formFields';

describe('the activation form', () => {
	it("offers WeChat's own questions, with its Chinese terms", () => {
		expect(FORM_FIELDS.map(([value, name, term]) => `${value.slice(20)} ${name} ${term}`)).toEqual([
			'BIRTHDAY Birthday 生日',
			'CAREER Career 职业',
			'EDUCATION_BACKGROUND Education 教育背景',
			'EMAIL Email 邮箱',
			'HABIT Hobbies 兴趣爱好',
			'IDCARD ID Card Number 身份证',
			'INCOME Income 收入',
			'INDUSTRY Industry 行业',
			'LOCATION Location 详细地址',
			'MOBILE Mobile Number 手机号',
			'NAME Name 姓名',
			'SEX Sex 性别',
		]);
		expect(FORM_FIELDS.every(([value]) => value.startsWith('USER_FORM_INFO_FLAG_'))).toBe(true);
	});

	it("offers the kinds of a merchant's own question", () => {
		expect(RICH_FIELD_TYPES).toEqual([
			'FORM_FIELD_RADIO',
			'FORM_FIELD_SELECT',
			'FORM_FIELD_CHECK_BOX',
		]);
	});

	it("answers WeChat's questions by short names and a merchant's by their text", () => {
		expect(
			readFormAnswers({
				common_field_list: [
					{ name: 'USER_FORM_INFO_FLAG_EDUCATION_BACKGROUND', value: '本科' },
					{ name: 'MY_USER_FORM_INFO_FLAG_X', value: 'kept' },
					{ name: 'USER_FORM_INFO_FLAG_SEX' },
					{ value: 'without a name' },
				],
				custom_field_list: [
					{ name: '茶', value: '红茶', value_list: ['绿茶', '红茶'] },
					{ name: '店', value: '一店', value_list: [] },
					{ name: '城', value: '杭州' },
					{ name: '空' },
					{ name: '', value: 'x' },
					{ name: 'mobile', value: '12345' },
				],
			}),
		).toEqual({
			education_background: '本科',
			my_user_form_info_flag_x: 'kept',
			sex: '',
			茶: ['绿茶', '红茶'],
			店: '一店',
			城: '杭州',
			空: '',
			custom_mobile: '12345',
		});
	});

	it('has no answers when a member never saw it, or filled in one part only', () => {
		expect(readFormAnswers(undefined)).toEqual({});
		expect(readFormAnswers({})).toEqual({});
		expect(readFormAnswers({ custom_field_list: [{ name: 'a', value: 'b' }] })).toEqual({ a: 'b' });
	});
});
