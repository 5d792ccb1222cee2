const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const members = require('../examples/data/simulator-members.json');
const { addCard, addMembers } = require('./seeding');

/** @import { Service } from './service' */

const LOGO_FILE = join(__dirname, '../examples/logo.png');
const LOGO_URL = 'http://mmbiz.qpic.cn/mmbiz_png/SimulatorLogo/0';

/** The card for whoever plays the customer: WeChat's form activates it, and it has a level and points to begin with. */
const FORM_CARD = {
	base_info: { logo_url: LOGO_URL, title: '青禾茶友卡', color: 'Color050' },
	wx_activate: true,
	supply_bonus: true,
	bonus_rule: { init_increase_bonus: 50 },
	custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
	prerogative: '开卡即得 50 积分，会员日双倍积分',
};
const FORM = {
	required_form: {
		can_modify: true,
		common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE', 'USER_FORM_INFO_FLAG_NAME'],
	},
	optional_form: {
		can_modify: true,
		common_field_id_list: ['USER_FORM_INFO_FLAG_EMAIL', 'USER_FORM_INFO_FLAG_BIRTHDAY'],
		rich_field_list: [
			{ type: 'FORM_FIELD_CHECK_BOX', name: '喜欢的茶', values: ['绿茶', '红茶', '乌龙'] },
		],
	},
};

/**
 * The world of the examples: the card with the members of `examples/data`, activated by the shop, and a card with WeChat's
 * form. Both have the same card_id every time, because the examples carry them.
 * @param {Service} service with nothing in it
 */
function seedSampleWorld(service) {
	service.state.images.set(LOGO_URL, {
		bytes: readFileSync(LOGO_FILE),
		contentType: 'image/png',
		fileName: 'logo.png',
	});
	const { cardId, formCardId, ...rest } = members;
	addCard(service, { base_info: { logo_url: LOGO_URL } }, cardId);
	addMembers(service, { cardId, ...rest });
	addCard(service, FORM_CARD, formCardId);
	const card = service.state.cards.get(formCardId);
	if (card) card.form = structuredClone(FORM);
}

module.exports = { seedSampleWorld, sampleCardId: members.cardId, formCardId: members.formCardId };
