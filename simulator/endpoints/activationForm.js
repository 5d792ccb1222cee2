const { modeOf, requireCard, requireLivingCard } = require('../cards');
const { check, flag, list, record, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const COMMON_FIELDS = [
	...['MOBILE', 'SEX', 'NAME', 'BIRTHDAY', 'IDCARD', 'EMAIL', 'LOCATION', 'EDUCATION_BACKGROUND'],
	...['CAREER', 'INDUSTRY', 'INCOME', 'HABIT'],
].map((name) => `USER_FORM_INFO_FLAG_${name}`);

const RICH_TYPES = ['FORM_FIELD_RADIO', 'FORM_FIELD_SELECT', 'FORM_FIELD_CHECK_BOX'];
const AT_MOST_FIVE = { max: 5 };

const FORM = record({
	can_modify: flag(),
	common_field_id_list: list(text(undefined, { oneOf: COMMON_FIELDS })),
	custom_field_list: list(required(text(32)), AT_MOST_FIVE),
	rich_field_list: list(
		record({
			type: required(text(32, { oneOf: RICH_TYPES })),
			name: required(text(32)),
			values: required(list(text(undefined), { min: 1 })),
		}),
		AT_MOST_FIVE,
	),
});
const LINK = record({ name: required(text(32)), url: required(text(128)) });
const BODY = record({
	required_form: FORM,
	optional_form: FORM,
	service_statement: LINK,
	bind_old_card: LINK,
});

/**
 * Page "Create a membership card", one-tap activation: what the customer is asked. A second call replaces the form.
 * @param {Service} service
 * @throws {Refusal} 45030 automatically activated card, 72026 card without `wx_activate`
 */
function set(service, body) {
	const card = requireLivingCard(service, body.card_id);
	check(body, BODY);
	const mode = modeOf(card);
	if (mode === 'auto') throw new Refusal(45030);
	if (mode === 'api') throw new Refusal(72026);
	const { required_form, optional_form, service_statement, bind_old_card } = structuredClone(body);
	card.form = { required_form, optional_form, service_statement, bind_old_card };
	return {};
}

/**
 * Link of the open-card plugin, for cards with a form.
 * @param {Service} service
 * @returns {{url: string}}
 */
function getUrl(service, body) {
	const card = requireLivingCard(service, body.card_id);
	check(body.outer_str, text(undefined));
	if (!['form', 'formThenApi'].includes(modeOf(card)) || !card.form) throw new Refusal(45030);
	const query = [
		'action=preshow',
		`encrypt_card_id=${encodeURIComponent(service.seal.seal(card.card_id))}`,
		`outer_str=${encodeURIComponent(body.outer_str ?? '')}`,
		`biz=${encodeURIComponent(service.biz)}`,
	];
	return { url: `${service.url}/bizmall/activatemembercard?${query.join('&')}#wechat_redirect` };
}

/**
 * The answers behind an `activate_ticket`, which has to be URL-decoded once.
 * @param {Service} service
 * @returns {{info: {common_field_list: any[], custom_field_list: any[]}}}
 * @throws {Refusal} 72011 unknown ticket
 */
function getSubmission(service, body) {
	check(body.activate_ticket, required(text(undefined)), 'activate_ticket');
	const ticket = service.state.activateTickets.get(body.activate_ticket);
	if (!ticket) throw new Refusal(72011);
	requireCard(service, ticket.card_id);
	return { info: ticket.form };
}

module.exports = {
	'/card/membercard/activateuserform/set': { method: 'POST', run: set },
	'/card/membercard/activate/geturl': { method: 'POST', run: getUrl },
	'/card/membercard/activatetempinfo/get': { method: 'POST', run: getSubmission },
};
