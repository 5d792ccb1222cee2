/**
 * What a customer filled in, as `userinfo/get` and `activatetempinfo/get` answer it.
 *
 * @typedef {object} SubmittedForm
 * @property {Array<{name: string, value: string}>} common_field_list
 * @property {Array<{name: string, value: string, value_list: string[]}>} custom_field_list
 */

/**
 * Everything the account holds, and nothing else: plain data in maps, so that it can be written to a file.
 *
 * @typedef {object} CardRecord a card template
 * @property {string} card_id
 * @property {any} member_card what the merchant sent, changes merged in
 * @property {string} status `CARD_STATUS_…`
 * @property {string} refuse_reason
 * @property {number} create_time Unix seconds
 * @property {number} update_time
 * @property {number} quantity remaining stock
 * @property {number} total_quantity stock ever put up
 * @property {any} [form] the activation form
 * @property {Map<string, boolean>} deposited custom codes handed over in advance; true = a customer has it
 * @property {boolean} pay_cell
 * @property {any} [self_consume_cell]
 * @property {number} reminded_at when the last stock alarm went out
 *
 * @typedef {object} MemberRecord one customer's instance of a card
 * @property {string} card_id
 * @property {string} code
 * @property {string} openid
 * @property {string} nickname
 * @property {string} sex
 * @property {string} membership_number
 * @property {number} bonus points
 * @property {number} balance fen
 * @property {string} custom_field_value1
 * @property {string} custom_field_value2
 * @property {string} custom_field_value3
 * @property {string} background_pic_url
 * @property {boolean} has_active
 * @property {string} user_card_status
 * @property {SubmittedForm | undefined} form what the customer filled in
 * @property {any} pending_form submitted, waiting for the merchant to activate
 * @property {string} outer_str
 * @property {number} received_at Unix seconds
 * @property {number} [activate_begin_time]
 * @property {number} [activate_end_time]
 * @property {string} friend openid the card is being offered to
 * @property {string} removed_from status before the customer removed the card
 * @property {import('./messages').Message[]} messages what WeChat has written to the customer about it, oldest first
 */

function createState() {
	return {
		/** @type {Map<string, CardRecord>} */
		cards: new Map(),
		/** @type {Map<string, MemberRecord>} by card_id and code */
		members: new Map(),
		/** @type {Map<string, MemberRecord>} codes WeChat made are unique in the account */
		byGeneratedCode: new Map(),
		/** @type {Map<string, MemberRecord>} merchant codes are unique per card only: the one issued last */
		byCustomCode: new Map(),
		/** @type {Map<string, MemberRecord[]>} */
		byOpenId: new Map(),
		/** @type {Map<string, {nickname: string, sex: string}>} */
		customers: new Map(),
		/** @type {Map<string, {bytes: Buffer, contentType: string, fileName: string}>} by URL */
		images: new Map(),
		/** @type {Map<string, any>} ways to hand a card out (QR codes, links, shelf entries), by id */
		distributions: new Map(),
		/** @type {Map<string, string>} QR ticket → distribution id */
		qrTickets: new Map(),
		/** @type {Map<string, any>} one-off tickets of submitted forms */
		activateTickets: new Map(),
		/** @type {{openid: string[], username: string[]}} */
		whitelist: { openid: [], username: [] },
		/** @type {Map<number, any>} card shelves by page_id */
		landingPages: new Map(),
		/** @type {Map<number, any>} */
		payGiftRules: new Map(),
		/** @type {Map<number, any>} */
		subMerchants: new Map(),
		/** @type {Map<string, any>} JS tickets by type */
		jsTickets: new Map(),
		/** @type {Map<string, any>} figures per day and card */
		figures: new Map(),
	};
}

const memberKey = (cardId, code) => `${cardId} ${code}`;

/**
 * @param {ReturnType<typeof createState>} state
 * @param {MemberRecord} member
 */
function indexMember(state, member) {
	const card = state.cards.get(member.card_id);
	const isCustom = card?.member_card.base_info.use_custom_code === true;
	state.members.set(memberKey(member.card_id, member.code), member);
	(isCustom ? state.byCustomCode : state.byGeneratedCode).set(member.code, member);
	const ofCustomer = state.byOpenId.get(member.openid);
	if (ofCustomer) ofCustomer.push(member);
	else state.byOpenId.set(member.openid, [member]);
}

/**
 * Takes a member out of the indexes, before its code or owner changes.
 * @param {ReturnType<typeof createState>} state
 * @param {MemberRecord} member
 */
function unindexMember(state, member) {
	state.members.delete(memberKey(member.card_id, member.code));
	for (const index of [state.byGeneratedCode, state.byCustomCode]) {
		if (index.get(member.code) === member) index.delete(member.code);
	}
	const ofCustomer = state.byOpenId.get(member.openid) ?? [];
	const position = ofCustomer.indexOf(member);
	if (position >= 0) ofCustomer.splice(position, 1);
}

/**
 * @param {ReturnType<typeof createState>} state
 * @param {string} code
 * @param {string} [cardId]
 * @returns {MemberRecord | undefined}
 */
function findMember(state, code, cardId) {
	if (cardId) return state.members.get(memberKey(cardId, code));
	return state.byGeneratedCode.get(code) ?? state.byCustomCode.get(code);
}

module.exports = { createState, indexMember, unindexMember, findMember };
