const { modeOf } = require('../cards');
const events = require('../push/events');
const figures = require('../figures');
const { tellOfActivation } = require('../messages');
const { Refusal } = require('../refusal');
const { faultsIn, normalize, questionsOf } = require('./questions');

/** @import { Service } from '../service' */

// Common fields stand at the top; merchant questions may stand there too or under `custom`.
function flatten(answers = {}) {
	const { custom, ...rest } = answers;
	return { ...rest, ...custom };
}

/** @throws {Refusal} 41011 something is missing, 40035 something is not an answer to its question */
function checkAnswers(questions, answers) {
	const [fault] = faultsIn(questions, answers);
	if (!fault) return;
	const { name, kind, problem } = fault;
	if (kind === 'missing') throw new Refusal(41011, { text: `the form must be completed: ${name}` });
	const text = kind === 'unknown' ? `the form does not ask for ${name}` : `${name} ${problem}`;
	throw new Refusal(40035, { text });
}

/** The shape `userinfo/get` and `activatetempinfo/get` answer; check boxes fill `value_list`, everything else `value`. */
function toForm(questions, answers) {
	/** @type {import('../state').SubmittedForm} */
	const form = { common_field_list: [], custom_field_list: [] };
	for (const { name, kind, type } of questions) {
		const answer = answers[name];
		if (answer === undefined || answer === '') continue;
		if (kind === 'common')
			form.common_field_list.push({ name, value: normalize(name, String(answer)) });
		else if (type === 'FORM_FIELD_CHECK_BOX') {
			form.custom_field_list.push({ name, value: '', value_list: [answer].flat() });
		} else form.custom_field_list.push({ name, value: String(answer), value_list: [] });
	}
	return form;
}

/**
 * Appends what WeChat appends to a merchant's link, URL-encoded.
 * @param {string} link
 * @param {Record<string, string>} values
 */
function appendTo(link, values) {
	const query = Object.entries(values).map(
		([name, value]) => `${name}=${encodeURIComponent(value)}`,
	);
	return link + (link.includes('?') ? '&' : '?') + query.join('&');
}

/** What this member is asked now: after activation only what may be changed. */
function openQuestions(card, member) {
	const all = questionsOf(card);
	return member.has_active ? all.filter(({ modifiable }) => modifiable) : all;
}

/** @param {Service} service */
function activateByForm(service, card, member) {
	const points = card.member_card.bonus_rule?.init_increase_bonus ?? 0;
	const before = member.bonus;
	member.has_active = true;
	member.membership_number ||= member.code;
	member.bonus += points;
	figures.count(service, 'active', member);
	const changes = { active: { before: false, after: true } };
	if (points) changes.bonus = { before, after: member.bonus, delta: points };
	service.ledger.write('customer/submitForm', member, changes);
	tellOfActivation(service, card, member);
}

/** @param {Service} service */
function handOver(service, card, member, form) {
	member.pending_form = form;
	const ticket = service.seal.seal(`ticket ${service.ids.opaque(16)}`);
	service.state.activateTickets.set(ticket, { card_id: member.card_id, code: member.code, form });
	const values = {
		activate_ticket: ticket,
		openid: member.openid,
		card_id: member.card_id,
		encrypt_code: service.seal.seal(member.code),
		outer_str: member.outer_str,
	};
	const link = card.member_card.wx_activate_after_submit_url ?? '';
	return { redirect_url: appendTo(link, values), ...values };
}

/**
 * The customer submits the activation form, or changes it later where `can_modify` allows.
 * @param {Service} service
 * @param {import('../state').CardRecord} card
 * @param {import('../state').MemberRecord} member
 * @param {any} given answers by field name
 */
function submitForm(service, card, member, given) {
	const mode = modeOf(card);
	if (!['form', 'formThenApi'].includes(mode)) throw new Refusal(72026);
	// Without a form the activate button has no effect.
	if (!card.form)
		throw new Refusal(72026, { text: 'no activation form has been set for this card' });
	const questions = openQuestions(card, member);
	if (questions.length === 0 && member.has_active) {
		throw new Refusal(73214, { text: 'the form cannot be changed after activation' });
	}
	const answers = flatten(given);
	checkAnswers(questions, answers);
	const form = toForm(questions, answers);
	if (mode === 'formThenApi' && !member.has_active) return handOver(service, card, member, form);
	member.form = member.has_active ? mergeForms(member.form, form) : form;
	if (!member.has_active) activateByForm(service, card, member);
	service.push.announce(events.submitUserInfo(member));
	return {
		card_id: member.card_id,
		code: member.code,
		openid: member.openid,
		outer_str: member.outer_str,
		activated: true,
	};
}

function mergeForms(before, change) {
	const merge = (name) => [
		...(before?.[name] ?? []).filter(
			(old) => !change[name].some((field) => field.name === old.name),
		),
		...change[name],
	];
	return {
		common_field_list: merge('common_field_list'),
		custom_field_list: merge('custom_field_list'),
	};
}

module.exports = { submitForm, openQuestions, flatten, appendTo };
