import type { IDataObject } from 'n8n-workflow';

const TEN = '一二三四五六七八九十';
const EMPTY = "={{ '' }}";
const DEPOSIT = 'GET_CUSTOM_CODE_MODE_DEPOSIT';

const face = {
	brandName: '青禾茶社',
	title: '青禾会员卡',
	notice: '请出示',
	prerogative: '双倍积分',
	logoUrl: 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo/0',
	description: '每人限领一张',
};
const named = (name: string) => ({ values: { name } });
const banner = 'http://mmbiz.qpic.cn/mmbiz_png/demoBanner/0';
const people = (count: number) => Array.from({ length: count }, (_, index) => `person_${index}`);

/** Operation, the sentence that names the field as the user sees it, and the parameters besides the card. */
export const refusals: ReadonlyArray<readonly [operation: string, message: string, IDataObject]> = [
	[
		'activationForm: set',
		"'Required Fields' and Optional Fields are both empty",
		{ requiredFields: [] },
	],
	[
		'activationForm: set',
		"'Required Text Questions' has 6 entries, WeChat takes at most 5",
		{ additionalFields: { requiredCustomFieldList: '1,2,3,4,5,6' } },
	],
	['activationForm: getSubmission', "'Activate Ticket' is empty", { activateTicket: EMPTY }],
	['card: create', "'Title' has 10 characters, of which 9 fit", { ...face, title: TEN }],
	['card: create', "'Stock' is 0", { ...face, quantity: 0 }],
	[
		'card: create',
		"'Stock' is 100000, but no code has been deposited yet",
		{ ...face, advancedFields: { ownCodes: { useCustomCode: true, getCustomCodeMode: DEPOSIT } } },
	],
	[
		'card: create',
		"'Own Codes → Use Own Codes' is off, but deposited codes are codes of your own",
		{ ...face, quantity: 0, advancedFields: { ownCodes: { getCustomCodeMode: DEPOSIT } } },
	],
	[
		'card: create',
		"'Activate URL' is empty, and nothing else activates the card",
		{ ...face, activationMode: 'api' },
	],
	[
		'card: create',
		"'Valid Until' is not after the beginning",
		{
			...face,
			dateType: 'DATE_TYPE_FIX_TIME_RANGE',
			beginTimestamp: '2036-12-31',
			endTimestamp: '2026-01-01',
		},
	],
	['card: create', "'Card JSON' is not a JSON object", { definition: 'json', cardJson: '{' }],
	['card: get', "'Card' is empty", { cardId: EMPTY }],
	['card: update', "'Update Fields' has nothing to change", {}],
	[
		'card: update',
		"'Update Fields' has nothing to change",
		{ updateFields: { brandName: '别人', customField1: {} } },
	],
	['card: update', "'Title' has 10 characters, of which 9 fit", { updateFields: { title: TEN } }],
	['card: update', "'Title' is empty, but a card always has one", { updateFields: { title: ' ' } }],
	[
		'card: update',
		"'Color' is \"green\", which is none of WeChat's card colors",
		{ updateFields: { color: 'green' } },
	],
	[
		'card: update',
		"'Show Points' is off, but WeChat can only switch it on",
		{ updateFields: { supplyBonus: false } },
	],
	[
		'card: update',
		"'Show Balance' is off, but WeChat can only switch it on",
		{ updateFields: { supplyBalance: false } },
	],
	[
		'card: update',
		"'After-Submit URL' is not a web address that starts with http:// or https://",
		{ advancedFields: { wxActivateAfterSubmitUrl: 'm.example.cn' } },
	],
	[
		'card: update',
		"'Valid Until' is not after the beginning",
		{ updateFields: { beginTimestamp: '2036-12-31', endTimestamp: '2026-01-01' } },
	],
	[
		'card: update',
		"'Custom Field 1' has both a name type and a name of its own",
		{
			updateFields: {
				customField1: { values: { name: '等级', nameType: 'FIELD_NAME_TYPE_LEVEL' } },
			},
		},
	],
	[
		'card: update',
		"'Custom Field 3' is one too many: the card would show points, Custom Field 1, Custom Field 2, Custom Field 3",
		{
			updateFields: {
				supplyBonus: true,
				customField1: named('一'),
				customField2: named('二'),
				customField3: named('三'),
			},
		},
	],
	[
		'card: update',
		"'Discount' is 100, WeChat takes between 0 and 99",
		{ advancedFields: { discount: 100 } },
	],
	['card: updateStock', "'Stock Change' is 0: there is nothing to change", { stockChange: 0 }],
	['card: updateStock', "'Stock Change' is 1.5, not a whole number", { stockChange: 1.5 }],
	['card: setPayCell', '\'Quick Pay\' is "maybe", not true or false', { isOpen: "={{ 'maybe' }}" }],
	['card: setTestWhitelist', "'Open IDs' and WeChat IDs are both empty", {}],
	[
		'card: setTestWhitelist',
		"'Open IDs' and WeChat IDs name 11 people, WeChat takes at most 10",
		{ openid: people(5), username: people(6).join(',') },
	],
	['code: get', "'Code' is empty", { code: EMPTY }],
	['code: consume', "'Code' is empty", { code: EMPTY }],
	['code: decrypt', "'Encrypted Code' is empty", { encryptCode: EMPTY }],
	[
		'code: change',
		"'New Code' has 21 characters, of which 20 fit",
		{ code: 'QH000101', newCode: '123456789012345678901' },
	],
	['code: change', "'New Code' is empty", { code: 'QH000101', newCode: EMPTY }],
	['code: change', "'New Code' is the present code", { code: 'QH000101', newCode: 'QH000101' }],
	['code: deposit', "'Codes' is empty", { codes: ' \n,' }],
	[
		'code: deposit',
		"'Codes, entry 2' has 21 characters, of which 20 fit",
		{ codes: ['QH000101', '123456789012345678901'] },
	],
	[
		'code: deposit',
		"'Codes, entry 1' arrived as the number 12345678901234567000, of which spreadsheets keep only 15 digits",
		{ codes: '={{ [12345678901234567890] }}' },
	],
	[
		'code: deposit',
		'\'Codes, entry 2\' is "4.85028E+11", which is the way a spreadsheet shortens a long number',
		{ codes: ['485027611252', '4.85028E+11'] },
	],
	['code: checkDeposited', "'Codes' is empty", { codes: [] }],
	['code: getDepositCount', "'Card' is empty", { cardId: EMPTY }],
	[
		'distribution: createCardExt',
		"'Code' has 21 characters, of which 20 fit",
		{ additionalFields: { code: '123456789012345678901' } },
	],
	['distribution: createLandingPage', "'Cards' is empty", { pageTitle: '会员福利', banner }],
	[
		'distribution: createLandingPage',
		"'Cards, entry 1 → Thumbnail URL' is empty",
		{ pageTitle: '会员福利', banner, cardList: { values: [{ cardId: 'pBq7' }] } },
	],
	[
		'distribution: createLandingPage',
		'\'Scene\' is "SCENE_TV", which is none of its choices',
		{
			pageTitle: '会员福利',
			banner,
			scene: 'SCENE_TV',
			cardList: { values: [{ cardId: 'pBq7', thumbUrl: banner }] },
		},
	],
	[
		'distribution: createQrCode',
		"'Expires After Seconds' is 59, WeChat takes between 60 and 1800",
		{ additionalFields: { expireSeconds: 59 } },
	],
	[
		'distribution: createQrCode',
		"'Works Only Once' does not work with further cards",
		{ additionalFields: { isUniqueCode: true, cardList: { values: [{ cardId: 'pBq7' }] } } },
	],
	['image: upload', "'Input Data Field Name' holds a file that is neither JPG nor PNG", {}],
	[
		'image: upload',
		'\'Input Data Field Name\' names "logo", but the item has no file there',
		{ inputDataFieldName: 'logo' },
	],
	['member: getCards', "'Open ID' is empty", { openId: EMPTY }],
];
