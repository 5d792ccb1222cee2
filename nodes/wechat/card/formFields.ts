import type { IDataObject } from 'n8n-workflow';

/** WeChat's own form questions with their Chinese terms, from "Manage Member Card". */
export const FORM_FIELDS: ReadonlyArray<readonly [value: string, name: string, term: string]> = [
	['USER_FORM_INFO_FLAG_BIRTHDAY', 'Birthday', '生日'],
	// Only in older lists of WeChat; unverified today, WeChat refuses it if it is gone.
	['USER_FORM_INFO_FLAG_CAREER', 'Career', '职业'],
	// WeChat's page cuts this name off; the full one works and is what answers contain.
	['USER_FORM_INFO_FLAG_EDUCATION_BACKGROUND', 'Education', '教育背景'],
	['USER_FORM_INFO_FLAG_EMAIL', 'Email', '邮箱'],
	['USER_FORM_INFO_FLAG_HABIT', 'Hobbies', '兴趣爱好'],
	['USER_FORM_INFO_FLAG_IDCARD', 'ID Card Number', '身份证'],
	['USER_FORM_INFO_FLAG_INCOME', 'Income', '收入'],
	['USER_FORM_INFO_FLAG_INDUSTRY', 'Industry', '行业'],
	['USER_FORM_INFO_FLAG_LOCATION', 'Location', '详细地址'],
	['USER_FORM_INFO_FLAG_MOBILE', 'Mobile Number', '手机号'],
	['USER_FORM_INFO_FLAG_NAME', 'Name', '姓名'],
	['USER_FORM_INFO_FLAG_SEX', 'Sex', '性别'],
];

export const RICH_FIELD_TYPES = [
	'FORM_FIELD_RADIO',
	'FORM_FIELD_SELECT',
	'FORM_FIELD_CHECK_BOX',
] as const;

interface Answer {
	name?: string;
	value?: string;
	value_list?: string[];
}

const shortName = (name: string) => name.replace(/^USER_FORM_INFO_FLAG_/, '').toLowerCase();
const SHORT_NAMES = new Set(FORM_FIELDS.map(([name]) => shortName(name)));

/**
 * What a customer filled in, by short names: `USER_FORM_INFO_FLAG_MOBILE` becomes `mobile`, a merchant's own question
 * keeps its text as name. One that is called like a question of WeChat gets `custom_` in front: WeChat has verified the
 * number in `mobile`, and nobody the one in `custom_mobile`. Check boxes give a list. Empty for a member who never saw a form (WeChat then sends none).
 *
 * @param info `user_info` of `userinfo/get` or `info` of `activatetempinfo/get`
 */
export function readFormAnswers(info: IDataObject | undefined): IDataObject {
	const answers: IDataObject = {};
	for (const { name, value } of (info?.common_field_list ?? []) as Answer[]) {
		if (name) answers[shortName(name)] = value ?? '';
	}
	for (const { name, value, value_list: values } of (info?.custom_field_list ?? []) as Answer[]) {
		if (!name) continue;
		answers[SHORT_NAMES.has(name) ? `custom_${name}` : name] = values?.length
			? values
			: (value ?? '');
	}
	return answers;
}
