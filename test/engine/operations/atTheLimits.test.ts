import type { IDataObject } from 'n8n-workflow';

import { AUTOMATIC, byId, columns, runMemberCard } from '../../support/memberCard';
import { withSimulator, type Simulator } from '../../support/simulator';

const CARD = 'pBq7Kt0mYv3sXe9RLw2dUoHn5ZcA';
const CODE = '007290500123';
const DAY = '2036-12-31';
const PICTURE = 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo/0';

interface Limit {
	operation: string;
	field: string;
	/** Bytes, entries or an amount, by WeChat's page; undefined where it has none or live traffic goes beyond. */
	most?: number;
	path: string;
	/** A value of this size, by default a text. */
	sized?(size: number): unknown;
	with(value: unknown): IDataObject;
}

const hanzi = (bytes: number) => '会'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3);
const letters = (size: number) => 'x'.repeat(size);
const merchant = (more: IDataObject) => ({
	brandName: '青禾二店',
	logoUrl: PICTURE,
	protocol: 'media',
	endTime: DAY,
	primaryCategoryId: '2',
	secondaryCategoryId: '204',
	...more,
});
const row = (more: IDataObject) => columns({ code: CODE, ...more });
const SUBMIT = '/card/submerchant/submit';
const UPDATE = '/card/membercard/updateuser';
const FORM = '/card/membercard/activateuserform/set';
const QR = '/card/qrcode/create';

/** The limits that no schema of a card, a member or a sub-merchant holds, see their tests, or that are easily too low. */
const LIMITS: readonly Limit[] = [
	...(['recordBonus', 'recordBalance'] as const).map((field) => ({
		operation: 'member: update',
		field,
		most: 52,
		path: UPDATE,
		with: (value: unknown) => ({
			...row({ bonus: 1 }),
			additionalFields: { [field]: value as string },
		}),
	})),
	...([1, 2, 3] as const).map((number) => ({
		operation: 'member: update',
		field: `custom_field_value${number}`,
		most: 12,
		path: UPDATE,
		with: (value: unknown) => row({ [`custom_field_value${number}`]: value as string }),
	})),
	{
		operation: 'member: invalidate',
		field: 'reason',
		path: '/card/code/unavailable',
		with: (value) => ({ code: CODE, reason: value as string }),
	},
	{
		operation: 'card: updateStock',
		field: 'stockChange',
		path: '/card/modifystock',
		sized: () => 900_000_000,
		with: (value) => ({ stockChange: value as number }),
	},
	{
		operation: 'card: setTestWhitelist',
		field: 'openid and username',
		most: 10,
		path: '/card/testwhitelist/set',
		sized: (size) => Array.from({ length: size }, (_, index) => `person_${index}`),
		with: (value) => ({ username: value as string[] }),
	},
	{
		operation: 'activationForm: set',
		field: 'service_statement.name',
		most: 32,
		path: FORM,
		with: (value) => ({
			additionalFields: {
				serviceStatement: { values: { name: value as string, url: 'https://m.example.cn' } },
			},
		}),
	},
	{
		operation: 'activationForm: set',
		field: 'bind_old_card.url',
		most: 128,
		path: FORM,
		sized: (size) => `https://m.example.cn/`.padEnd(size, 'x'),
		with: (value) => ({
			additionalFields: { bindOldCard: { values: { name: '绑定', url: value as string } } },
		}),
	},
	{
		operation: 'activationForm: set',
		field: 'custom_field_list',
		path: FORM,
		with: (value) => ({ additionalFields: { optionalCustomFieldList: value as string } }),
	},
	{
		operation: 'activationForm: set',
		field: 'rich_field_list.name',
		most: 32,
		path: FORM,
		with: (value) => ({
			additionalFields: {
				optionalRichFieldList: {
					values: [{ name: value as string, type: 'FORM_FIELD_RADIO', values: '一,二' }],
				},
			},
		}),
	},
	{
		operation: 'code: decrypt',
		field: 'encrypt_code',
		most: 128,
		path: '/card/code/decrypt',
		sized: letters,
		with: (value) => ({ encryptCode: value as string }),
	},
	{
		operation: 'code: change',
		field: 'new_code',
		most: 20,
		path: '/card/code/update',
		sized: letters,
		with: (value) => ({ code: CODE, newCode: value as string }),
	},
	{
		operation: 'distribution: createQrCode',
		field: 'expire_seconds',
		most: 1800,
		path: QR,
		sized: (size) => size,
		with: (value) => ({
			downloadImage: false,
			additionalFields: { expireSeconds: value as number },
		}),
	},
	{
		operation: 'distribution: createQrCode',
		field: 'outer_str',
		path: QR,
		with: (value) => ({ downloadImage: false, additionalFields: { outerStr: value as string } }),
	},
	{
		operation: 'distribution: createLandingPage',
		field: 'thumb_url',
		path: '/card/landingpage/create',
		sized: (size) => `${PICTURE}?`.padEnd(size, 'x'),
		with: (value) => ({
			pageTitle: '会员福利',
			banner: PICTURE,
			cardList: { values: [{ cardId: CARD, thumbUrl: value as string }] },
		}),
	},
	{
		operation: 'paymentGift: create',
		field: 'mchid_list',
		most: 100,
		path: '/card/paygiftcard/add',
		sized: (size) => Array.from({ length: size }, (_, index) => String(1_900_000_000 + index)),
		with: (value) => ({
			mchidList: value as string[],
			beginTime: '2036-01-01',
			endTime: DAY,
			leastCost: 1,
			maxCost: 2,
		}),
	},
	{
		operation: 'paymentGift: create',
		field: 'jump_url',
		path: '/card/paygiftcard/add',
		sized: () => 'www.qq.com',
		with: (value) => ({
			mchidList: '1900000109',
			beginTime: '2036-01-01',
			endTime: DAY,
			leastCost: 1,
			maxCost: 2,
			additionalFields: { jumpUrl: value as string },
		}),
	},
	{
		operation: 'subMerchant: create',
		field: 'brand_name',
		most: 36,
		path: SUBMIT,
		with: (value) => merchant({ brandName: value as string }),
	},
	...['protocol', 'agreementMediaId', 'operatorMediaId'].map((field) => ({
		operation: 'subMerchant: create',
		field,
		path: SUBMIT,
		sized: letters,
		with: (value: unknown) =>
			field === 'protocol'
				? merchant({ protocol: value as string })
				: merchant({ additionalFields: { [field]: value as string } }),
	})),
];

/** Longer than anything the tables of WeChat's pages allow for these. */
const LONG = 200;

describe("what WeChat's pages allow goes out, and nothing longer", () => {
	let simulator: Simulator;

	withSimulator((started) => {
		simulator = started;
	});

	const sent = async ({ operation, path, with: parameters }: Limit, value: unknown) => {
		const [resource, name] = operation.split(': ');
		const { error } = await runMemberCard(simulator, {
			resource,
			operation: name,
			cardId: byId(CARD),
			...parameters(value),
		});
		return { count: simulator.count(path), error };
	};

	it.each(
		LIMITS.map((limit) => [limit.operation, limit.field, limit.most ?? 'any', limit] as const),
	)('%s: %s up to %s', async (_operation, _field, _most, limit) => {
		const { sized = hanzi, most = LONG } = limit;
		// The simulator knows neither card nor code, and may say so: what counts is that it was asked.
		expect((await sent(limit, sized(most))).count).toBe(1);
		if (limit.most === undefined) return;
		const { count, error } = await sent(limit, sized(most + 1));
		expect(count).toBe(1);
		expect(error?.description).toMatch(/\.$/);
	});

	it('a reason longer than the page says is sent, and one hint tells of it', async () => {
		const cardId = simulator.addCard();
		const codes = simulator.addMembers({ cardId, count: 3 });
		const { json, hints } = await runMemberCard(
			simulator,
			{ resource: 'member', operation: 'update', cardId: byId(cardId), ...AUTOMATIC },
			{ items: codes.map((code) => ({ json: { code, bonus: 1, record_bonus: hanzi(45) } })) },
		);
		expect(json.map(({ outcome }) => outcome)).toEqual(['updated', 'updated', 'updated']);
		expect(hints.map(({ message }) => message)).toContain(
			"'Points: Reason' is longer than WeChat's page allows (14 Chinese characters, or 42 letters and digits); check how the card shows it.",
		);
	});
});
