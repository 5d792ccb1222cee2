/** Values that go to the wire as they are, from WeChat's pages "Create a membership card" and "Managing coupons". */

/** Card colors: the name is what WeChat takes, the hex value is what `card/get` answers and what people recognize. */
export const CARD_COLORS: ReadonlyArray<readonly [name: string, hex: string]> = [
	['Color010', '#63b359'],
	['Color020', '#2c9f67'],
	['Color030', '#509fc9'],
	['Color040', '#5885cf'],
	['Color050', '#9062c0'],
	['Color060', '#d09a45'],
	['Color070', '#e4b138'],
	['Color080', '#ee903c'],
	['Color081', '#f08500'],
	['Color082', '#a9d92d'],
	['Color090', '#dd6549'],
	['Color100', '#cc463d'],
	['Color101', '#cf3e36'],
	['Color102', '#5E6671'],
];

export const CODE_TYPES = [
	'CODE_TYPE_TEXT',
	'CODE_TYPE_BARCODE',
	'CODE_TYPE_QRCODE',
	'CODE_TYPE_ONLY_QRCODE',
	'CODE_TYPE_ONLY_BARCODE',
	'CODE_TYPE_NONE',
] as const;

export const DATE_TYPES = [
	'DATE_TYPE_PERMANENT',
	'DATE_TYPE_FIX_TIME_RANGE',
	'DATE_TYPE_FIX_TERM',
] as const;

/** ACHIEVEMEN and TIMS are WeChat's own spellings. */
/** The spellings of 2015, which WeChat still takes and production code still holds. */
export const OLD_DATE_TYPES = { 1: 'DATE_TYPE_FIX_TIME_RANGE', 2: 'DATE_TYPE_FIX_TERM' };

export const FIELD_NAME_TYPES = [
	'FIELD_NAME_TYPE_ACHIEVEMEN',
	'FIELD_NAME_TYPE_COUPON',
	'FIELD_NAME_TYPE_DISCOUNT',
	'FIELD_NAME_TYPE_LEVEL',
	'FIELD_NAME_TYPE_MILEAGE',
	'FIELD_NAME_TYPE_SET_POINTS',
	'FIELD_NAME_TYPE_STAMP',
	'FIELD_NAME_TYPE_TIMS',
] as const;

export const TIME_LIMIT_TYPES = [
	'MONDAY',
	'TUESDAY',
	'WEDNESDAY',
	'THURSDAY',
	'FRIDAY',
	'SATURDAY',
	'SUNDAY',
	'HOLIDAY',
] as const;

export const BUSINESS_SERVICES = [
	'BIZ_SERVICE_DELIVER',
	'BIZ_SERVICE_FREE_PARK',
	'BIZ_SERVICE_FREE_WIFI',
	'BIZ_SERVICE_WITH_PET',
] as const;

export const DEPOSIT_MODE = 'GET_CUSTOM_CODE_MODE_DEPOSIT';
