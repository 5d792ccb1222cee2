const { addCardRecord, isCustomCode, requireCard, STATUS } = require('./cards');
const { addMemberRecord, freshCode } = require('./members');

/** @import { Service } from './service' */

const ACTIVATION_FIELDS = [
	'auto_activate',
	'activate_url',
	'activate_app_brand_user_name',
	'wx_activate',
];

const DEFAULT_CARD = {
	base_info: {
		logo_url: 'http://mmbiz.qpic.cn/mmbiz_png/SimulatorLogo/0',
		brand_name: '青禾茶社',
		code_type: 'CODE_TYPE_QRCODE',
		title: '青禾会员卡',
		color: 'Color020',
		notice: '结账时请出示会员码',
		description: '每人限领一张',
		date_info: { type: 'DATE_TYPE_PERMANENT' },
		sku: { quantity: 1000000 },
		get_limit: 1,
		can_give_friend: true,
	},
	supply_bonus: true,
	supply_balance: false,
	prerogative: '会员日双倍积分',
};

/**
 * Puts an approved card straight into the state, unchecked and without an event.
 * @param {Service} service
 * @param {any} [given] the `member_card` object, or the whole `{card: {member_card}}`; a default stands in for what is absent
 * @param {string} [cardId] WeChat's kind of id is made if it is absent
 * @returns {string} card_id
 */
function addCard(service, given = {}, cardId = undefined) {
	const memberCard = given.card?.member_card ?? given.member_card ?? given;
	const complete = {
		...DEFAULT_CARD,
		...memberCard,
		base_info: { ...DEFAULT_CARD.base_info, ...memberCard.base_info },
	};
	if (!ACTIVATION_FIELDS.some((name) => name in memberCard)) {
		complete.activate_url = 'https://m.example.cn/activate';
	}
	const card = addCardRecord(service, complete, cardId);
	card.status = STATUS.approved;
	service.touch();
	return card.card_id;
}

/** @param {{codes?: string[], count?: number, codePrefix?: string}} input */
function codesFor({ codes, count = 0, codePrefix }) {
	if (codes) return codes;
	const width = Math.max(12, (codePrefix ?? '').length + String(count).length);
	return Array.from({ length: count }, (_, index) =>
		codePrefix === undefined
			? undefined
			: codePrefix + String(index + 1).padStart(width - codePrefix.length, '0'),
	);
}

/**
 * Puts members straight into the state, without events.
 * @param {Service} service
 * @param {{cardId: string, count?: number, codePrefix?: string, codes?: string[],
 *   bonus?: number | ((index: number) => number), active?: boolean}} input `codePrefix` is filled up with a running number
 * to 12 characters; without it and without `codes` WeChat's own kind of code is made
 * @returns {string[]} codes in order
 */
function addMembers(service, input) {
	const card = requireCard(service, input.cardId);
	const active = input.active ?? true;
	const { bonus = 0 } = input;
	const bonusOf = typeof bonus === 'function' ? bonus : () => bonus;
	const made = codesFor(input).map((given, index) => {
		const code = given ?? freshCode(service);
		const openid = service.ids.openId();
		if (service.state.members.has(`${card.card_id} ${code}`))
			throw new Error(`Code ${code} is in use`);
		const member = addMemberRecord(service, { card_id: card.card_id, code, openid });
		member.bonus = bonusOf(index);
		member.has_active = active;
		if (active) member.membership_number = code;
		if (isCustomCode(card) && card.deposited.has(code)) card.deposited.set(code, true);
		return code;
	});
	card.quantity = Math.max(0, card.quantity - made.length);
	service.touch();
	return made;
}

module.exports = { addCard, addMembers };
