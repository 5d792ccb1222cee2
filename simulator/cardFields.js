const { text, integer, flag, list, record, required } = require('./fields');

/** Page "Create a membership card": names and the hex values `card/get` answers instead. */
const COLORS = {
	Color010: '#63b359',
	Color020: '#2c9f67',
	Color030: '#509fc9',
	Color040: '#5885cf',
	Color050: '#9062c0',
	Color060: '#d09a45',
	Color070: '#e4b138',
	Color080: '#ee903c',
	Color081: '#f08500',
	Color082: '#a9d92d',
	Color090: '#dd6549',
	Color100: '#cc463d',
	Color101: '#cf3e36',
	Color102: '#5E6671',
};

const CODE_TYPES = ['TEXT', 'BARCODE', 'QRCODE', 'ONLY_QRCODE', 'ONLY_BARCODE', 'NONE'].map(
	(name) => `CODE_TYPE_${name}`,
);

// ACHIEVEMEN and TIMS are WeChat's own spelling.
const NAME_TYPES = [
	...['LEVEL', 'COUPON', 'STAMP', 'DISCOUNT'],
	...['ACHIEVEMEN', 'MILEAGE', 'SET_POINTS', 'TIMS'],
].map((name) => `FIELD_NAME_TYPE_${name}`);

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const SERVICES = ['DELIVER', 'FREE_PARK', 'WITH_PET', 'FREE_WIFI'].map(
	(name) => `BIZ_SERVICE_${name}`,
);

/** Without a limit: the page says 128 bytes, uploads hand out up to 163. */
const image = () => text(undefined, { image: true });
const url = () => text(128);
const miniProgram = (prefix) => ({
	[`${prefix}_app_brand_user_name`]: text(128),
	[`${prefix}_app_brand_pass`]: text(128),
});

const DATE_INFO = record({
	type: required(text(32)),
	begin_timestamp: integer(),
	end_timestamp: integer(),
	fixed_term: integer(),
	fixed_begin_term: integer(),
});

const PAY_INFO = record({ swipe_card: record({ is_swipe_card: flag() }) });

const CUSTOM_FIELD = record({
	// The page prints string(24), but two of its own values are longer.
	name_type: text(undefined, { oneOf: NAME_TYPES }),
	name: text(24),
	url: url(),
	app_brand_user_name: text(128),
	app_brand_pass: text(128),
});

/** The members of a cell are required on creation only: an update may clear a cell with empty texts. */
const customCell = (need) =>
	record({
		name: need(text(15)),
		// The page requires it, live cards do without.
		tips: text(18),
		url: need(url()),
		app_brand_user_name: text(128),
		app_brand_pass: text(128),
	});

const BONUS_RULE = record(
	Object.fromEntries(
		[
			...['cost_money_unit', 'increase_bonus', 'max_increase_bonus', 'init_increase_bonus'],
			...['cost_bonus_unit', 'reduce_money', 'least_money_to_use_bonus', 'max_reduce_bonus'],
		].map((name) => [name, integer()]),
	),
);

const ADVANCED_INFO = record({
	use_condition: record({
		accept_category: text(512),
		reject_category: text(512),
		least_cost: integer(),
		object_use_for: text(512),
		can_use_with_other_discount: flag(),
	}),
	abstract: record({
		// 24 bytes by the page, 57 in its own sample.
		abstract: text(512),
		icon_url_list: list(image(), { min: 1, max: 1, errcode: 40150 }),
	}),
	text_image_list: list(record({ image_url: required(image()), text: required(text(512)) })),
	time_limit: list(
		record({
			type: text(24, { oneOf: [...WEEKDAYS, 'HOLIDAY'], errcode: 40149 }),
			begin_hour: integer({ min: 0, max: 24, errcode: 40149 }),
			begin_minute: integer({ min: 0, max: 59, errcode: 40149 }),
			end_hour: integer({ min: 0, max: 24, errcode: 40149 }),
			end_minute: integer({ min: 0, max: 59, errcode: 40149 }),
		}),
	),
	business_service: list(text(64, { oneOf: SERVICES, errcode: 40150 })),
});

const MESSAGE_SLOT = record({
	url_cell: record({
		card_id_list: list(text(32), { max: 10 }),
		end_time: integer(),
		text: text(undefined),
		url: text(undefined),
		app_brand_id: text(undefined),
		app_brand_pass: text(undefined),
	}),
});

module.exports = {
	COLORS,
	CODE_TYPES,
	DATE_INFO,
	PAY_INFO,
	CUSTOM_FIELD,
	BONUS_RULE,
	ADVANCED_INFO,
	MESSAGE_SLOT,
	image,
	url,
	miniProgram,
	customCell,
};
