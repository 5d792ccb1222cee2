/** The activation form as the customer meets it: WeChat's words, and what WeChat's own form checks. */

const COMMON_FIELD = /^USER_FORM_INFO_FLAG_/;

const isDate = (text) => {
	if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return false;
	const [year, month, day] = text.split('-').map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
};

/**
 * Common fields by the end of their name. `input` is the kind of HTML input, `choices` what the form offers; `check`
 * with the `words` of the page and the `problem` for programs when it fails.
 */
const COMMON = {
	MOBILE: {
		label: '手机号',
		input: 'tel',
		check: (text) => /^1\d{10}$/.test(text),
		words: '请输入 11 位手机号',
		problem: 'is not a mobile number of 11 digits',
	},
	SEX: { label: '性别', choices: ['男', '女'] },
	NAME: { label: '姓名' },
	BIRTHDAY: {
		label: '生日',
		input: 'date',
		check: isDate,
		words: '请输入日期，如 1990-4-30',
		problem: 'is not a date such as 1990-4-30',
	},
	IDCARD: {
		label: '身份证',
		check: (text) => /^\d{17}[\dXx]$/.test(text),
		words: '请输入 18 位身份证号',
		problem: 'is not an ID number of 18 places',
	},
	EMAIL: {
		label: '邮箱',
		input: 'email',
		check: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
		words: '请输入正确的邮箱',
		problem: 'is not an email address',
	},
	LOCATION: { label: '详细地址' },
	EDUCATION_BACKGROUND: {
		label: '教育背景',
		choices: ['初中', '高中', '大专', '本科', '研究生'],
	},
	CAREER: { label: '职业' },
	INDUSTRY: { label: '行业' },
	INCOME: { label: '收入' },
	HABIT: { label: '兴趣爱好' },
};

const INPUTS = {
	FORM_FIELD_RADIO: 'radio',
	FORM_FIELD_SELECT: 'select',
	FORM_FIELD_CHECK_BOX: 'checkbox',
};

const commonOf = (name) => COMMON[name.replace(COMMON_FIELD, '')] ?? {};

/**
 * @typedef {object} Question of a form
 * @property {string} name
 * @property {string} label what WeChat prints
 * @property {'common' | 'custom' | 'rich'} kind
 * @property {boolean} required
 * @property {boolean} modifiable
 * @property {string} input kind of HTML input, or `select`
 * @property {string} [type] of a rich field
 * @property {string[]} [values] the only answers a rich field takes
 * @property {string[]} [choices] what the form offers; those of a common field are not documented, so others are taken
 *
 * @typedef {object} Fault in an answer
 * @property {string} name
 * @property {'missing' | 'invalid' | 'unknown'} kind
 * @property {string} words for the customer
 * @property {string} problem for programs
 */

/**
 * The questions of a card's form, required ones first.
 * @param {import('../state').CardRecord} card
 * @returns {Question[]}
 */
function questionsOf(card) {
	/** @type {Question[]} */
	const out = [];
	for (const part of ['required_form', 'optional_form']) {
		const form = card.form?.[part];
		if (!form) continue;
		const common = { required: part === 'required_form', modifiable: form.can_modify === true };
		for (const name of form.common_field_id_list ?? []) {
			const { label = name, input = 'text', choices } = commonOf(name);
			out.push({
				name,
				label,
				kind: 'common',
				input: choices ? 'select' : input,
				choices,
				...common,
			});
		}
		for (const { name, type, values } of form.rich_field_list ?? []) {
			const input = INPUTS[type];
			out.push({
				name,
				label: name,
				kind: 'rich',
				type,
				values,
				choices: values,
				input,
				...common,
			});
		}
		for (const name of form.custom_field_list ?? [])
			out.push({ name, label: name, kind: 'custom', input: 'text', ...common });
	}
	return out;
}

/** @param {Question} question @returns {Omit<Fault, 'name'> | undefined} */
function faultOf({ name, kind, required, values }, answer) {
	const given = [answer].flat().filter((text) => text !== undefined && text !== '');
	if (given.length === 0)
		return required
			? { kind: 'missing', words: '请填写', problem: 'must be filled in' }
			: undefined;
	if (values && given.some((text) => !values.includes(text)))
		return { kind: 'invalid', words: '请选择其中一项', problem: 'offers other choices' };
	const { check, words, problem } = kind === 'common' ? commonOf(name) : {};
	if (check && !check(String(answer))) return { kind: 'invalid', words, problem };
	return undefined;
}

/**
 * @param {Question[]} questions
 * @param {Record<string, any>} answers by field name
 * @returns {Fault[]}
 */
function faultsIn(questions, answers) {
	/** @type {Fault[]} */
	const faults = [];
	for (const name of Object.keys(answers)) {
		if (questions.some((question) => question.name === name)) continue;
		faults.push({ name, kind: 'unknown', words: '', problem: 'is not asked for' });
	}
	for (const question of questions) {
		const fault = faultOf(question, answers[question.name]);
		if (fault) faults.push({ name: question.name, ...fault });
	}
	return faults;
}

/** Birthdays come back without padding, as `1990-4-30` (seen in answers of WeChat). */
function normalize(name, answer) {
	if (name !== 'USER_FORM_INFO_FLAG_BIRTHDAY') return answer;
	return answer.split('-').map(Number).join('-');
}

module.exports = { faultsIn, normalize, questionsOf };
