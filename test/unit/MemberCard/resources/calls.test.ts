import type { IDataObject } from 'n8n-workflow';

import { runOperation } from '../../../support/operationRuns';

const MERCHANT = {
	brandName: '青禾二店',
	logoUrl: 'http://mmbiz.qpic.cn/x',
	protocol: 'media',
	endTime: '2036-12-31',
	primaryCategoryId: '2',
	secondaryCategoryId: '204',
};
const RULE = { mchidList: '1900000109', beginTime: '2026-06-01', endTime: '2036-12-31' };
const LANDING = {
	banner: 'http://mmbiz.qpic.cn/x',
	pageTitle: 'Join',
	canShare: true,
	scene: 'SCENE_MENU',
	cardList: { values: [{ cardId: 'p1', thumbUrl: 'http://mmbiz.qpic.cn/y' }] },
};

/** What is asked for only: it may go out as often as it takes. */
const LOOKS: Array<[string, IDataObject, string, object]> = [
	['member: get', {}, '/card/membercard/userinfo/get', { card_id: 'p1', code: '007' }],
	['member: getCards', { openId: 'o1' }, '/card/user/getcardlist', { openid: 'o1', card_id: 'p1' }],
	['member: getCards', { openId: 'o1', cardId: '' }, '/card/user/getcardlist', { openid: 'o1' }],
	[
		'activationForm: getSubmission',
		{ activateTicket: 'a%2Fb' },
		'/card/membercard/activatetempinfo/get',
		{ activate_ticket: 'a/b' },
	],
	['activationForm: getUrl', {}, '/card/membercard/activate/geturl', { card_id: 'p1' }],
	[
		'activationForm: getUrl',
		{ outerStr: 'till 4' },
		'/card/membercard/activate/geturl',
		{ card_id: 'p1', outer_str: 'till 4' },
	],
	['paymentGift: get', { ruleId: '12' }, '/card/paygiftcard/getbyid', { rule_id: 12 }],
	['subMerchant: get', { merchantId: '12' }, '/card/submerchant/get', { merchant_id: 12 }],
	['code: get', {}, '/card/code/get', { code: '007', card_id: 'p1', check_consume: false }],
	['code: decrypt', { encryptCode: 'a%2Bb' }, '/card/code/decrypt', { encrypt_code: 'a+b' }],
	['code: getDepositCount', {}, '/card/code/getdepositcount', { card_id: 'p1' }],
	[
		'code: checkDeposited',
		{ codes: '1,2' },
		'/card/code/checkcode',
		{ card_id: 'p1', code: ['1', '2'] },
	],
	['card: get', {}, '/card/get', { card_id: 'p1' }],
	['distribution: getArticleHtml', {}, '/card/mpnews/gethtml', { card_id: 'p1' }],
	[
		'account: getQuota',
		{ cgiPath: '/card/get' },
		'/cgi-bin/openapi/quota/get',
		{ cgi_path: '/card/get' },
	],
	[
		'paymentGift: getAll',
		{ limit: 5 },
		'/card/paygiftcard/batchget',
		{ type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: false, offset: 0, count: 5 },
	],
	['subMerchant: getAll', { limit: 5 }, '/card/submerchant/batchget', { begin_id: 0, limit: 5 }],
	['card: getAll', { limit: 5 }, '/card/batchget', { offset: 0, count: 50 }],
];

/** What comes out the same a second time. */
const SETS: Array<[string, IDataObject, string, object]> = [
	['card: delete', {}, '/card/delete', { card_id: 'p1' }],
	['card: setPayCell', { isOpen: false }, '/card/paycell/set', { card_id: 'p1', is_open: false }],
	[
		'card: setSelfConsumeCell',
		{ isOpen: true, needVerifyCod: true, needRemarkAmount: false },
		'/card/selfconsumecell/set',
		{ card_id: 'p1', is_open: true, need_verify_cod: true, need_remark_amount: false },
	],
	[
		'card: setTestWhitelist',
		{ openid: 'o1, o2', username: 'w1' },
		'/card/testwhitelist/set',
		{ openid: ['o1', 'o2'], username: ['w1'] },
	],
	['code: deposit', { codes: '1,2' }, '/card/code/deposit', { card_id: 'p1', code: ['1', '2'] }],
	[
		'member: invalidate',
		{ reason: 'returned' },
		'/card/code/unavailable',
		{ code: '007', card_id: 'p1', reason: 'returned' },
	],
	[
		'activationForm: set',
		{ requiredFields: ['USER_FORM_INFO_FLAG_MOBILE'], optionalFields: [] },
		'/card/membercard/activateuserform/set',
		{
			card_id: 'p1',
			required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] },
		},
	],
	[
		'distribution: createLandingPage',
		LANDING,
		'/card/landingpage/create',
		{
			banner: 'http://mmbiz.qpic.cn/x',
			page_title: 'Join',
			can_share: true,
			scene: 'SCENE_MENU',
			card_list: [{ card_id: 'p1', thumb_url: 'http://mmbiz.qpic.cn/y' }],
		},
	],
	[
		'distribution: createQrCode',
		{ additionalFields: { expireSeconds: 60 } },
		'/card/qrcode/create',
		{ action_name: 'QR_CARD', expire_seconds: 60, action_info: { card: { card_id: 'p1' } } },
	],
];

/** What acts twice: never sent again without a look. */
const ACTS: Array<[string, IDataObject, string]> = [
	['card: updateStock', { stockChange: 5 }, '/card/modifystock'],
	['code: change', { newCode: '008' }, '/card/code/update'],
	['paymentGift: create', { ...RULE, leastCost: 1, maxCost: 2 }, '/card/paygiftcard/add'],
	['subMerchant: create', MERCHANT, '/card/submerchant/submit'],
];

describe('the call of an operation', () => {
	it.each(LOOKS)('%s with %j only looks: %s', async (name, set, path, body) => {
		const { requests } = await runOperation(name, set);
		expect(requests[0]).toMatchObject({ path, repeat: 'read' });
		expect(requests[0].body).toEqual(body);
	});

	it.each(SETS)(
		'%s with %j comes out the same a second time: %s',
		async (name, set, path, body) => {
			const { requests } = await runOperation(name, set);
			expect(requests).toEqual([expect.objectContaining({ path, body, repeat: 'safe' })]);
		},
	);

	it.each(ACTS)('%s with %j would act twice: %s', async (name, set, path) => {
		const { requests } = await runOperation(name, set);
		expect(requests).toEqual([expect.objectContaining({ path, repeat: 'never' })]);
	});

	it.each([
		['subMerchant: get', { merchantId: '12' }, 'info'],
		['subMerchant: create', MERCHANT, 'info'],
		['subMerchant: update', { merchantId: '12', ...MERCHANT }, 'info'],
		['subMerchant: getAll', { limit: 5 }, 'info_list'],
		['subMerchant: getCategories', {}, 'category'],
	])('%s is known to have worked by its %s', async (name, set, knownBy) => {
		expect((await runOperation(name, set)).requests[0]).toMatchObject({ knownBy });
	});

	it('of new details of a sub-merchant has all of them, and may be sent again', async () => {
		const { requests } = await runOperation('subMerchant: update', {
			merchantId: '12',
			...MERCHANT,
		});
		expect(requests).toEqual([
			expect.objectContaining({ path: '/card/submerchant/update', repeat: 'safe' }),
		]);
		expect(requests[0].body).toMatchObject({ info: { merchant_id: 12, brand_name: '青禾二店' } });
	});

	it('of the categories is a GET', async () => {
		const { requests } = await runOperation('subMerchant: getCategories');
		expect(requests).toEqual([
			{ path: '/card/getapplyprotocol', method: 'GET', knownBy: 'category', repeat: 'read' },
		]);
	});
});

describe('the card and the code an item is about', () => {
	const CARD = { card_id: 'p1' };
	const MEMBER = { card_id: 'p1', code: '007' };

	it.each([
		...['card: get', 'card: delete', 'card: update', 'card: updateStock', 'card: setPayCell'],
		...['card: setSelfConsumeCell', 'code: deposit', 'code: checkDeposited'],
		...['code: getDepositCount', 'activationForm: getUrl', 'activationForm: set'],
		...['paymentGift: create', 'distribution: getArticleHtml', 'distribution: createQrCode'],
		...['distribution: createCardExt', 'statistics: getMemberCardDetail', 'member: getCards'],
	])('of %s is the card', async (name) => {
		expect((await runOperation(name)).subject).toEqual(CARD);
	});

	it.each(['member: get', 'member: invalidate', 'code: get', 'code: change', 'code: consume'])(
		'of %s is the card of a member',
		async (name) => {
			expect((await runOperation(name)).subject).toEqual(MEMBER);
		},
	);

	it.each(['distribution: createQrCode', 'distribution: createCardExt'])(
		'of %s has the code that is handed out',
		async (name) => {
			const set = { additionalFields: { code: ' 008 ' } };
			expect((await runOperation(name, set)).subject).toEqual({ card_id: 'p1', code: '008' });
		},
	);
});
