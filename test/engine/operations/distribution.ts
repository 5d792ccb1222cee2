import { byId } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const someCard: OperationCase['prepare'] = (simulator) => ({ cardId: simulator.addCard() });

const twoCards: OperationCase['prepare'] = (simulator) => ({
	cardId: simulator.addCard(),
	otherCardId: simulator.addCard(),
});

const PERSON = 'oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk';
const THUMB = 'http://mmbiz.qpic.cn/mmbiz_png/demoThumb/0';
const subject = ({ cardId }: Known) => ({ cardId: byId(cardId) });

const text = (pattern: RegExp) => expect.stringMatching(pattern) as string;

const qrCode = (
	title: string,
	set: (known: Known) => object,
	body: (known: Known) => object,
): OperationCase => ({
	resource: 'distribution',
	operation: 'createQrCode',
	title,
	prepare: twoCards,
	parameters: (known) => ({ ...subject(known), downloadImage: false, ...set(known) }),
	wire: (known) => [{ path: '/card/qrcode/create', body: { ...body(known) } }],
	output: ({ cardId }) => ({ card_id: cardId, url: text(/^http/), ticket: text(/==$/) }),
});

const landingPage = (
	title: string,
	set: object,
	body: { scene: string; can_share: boolean },
	cards: (known: Known) => string[],
): OperationCase => ({
	resource: 'distribution',
	operation: 'createLandingPage',
	title,
	prepare: twoCards,
	parameters: (known) => ({
		pageTitle: '会员福利',
		banner: 'http://mmbiz.qpic.cn/mmbiz_png/demoBanner/0',
		cardList: { values: cards(known).map((cardId) => ({ cardId, thumbUrl: THUMB })) },
		...set,
	}),
	wire: (known) => [
		{
			path: '/card/landingpage/create',
			body: {
				banner: 'http://mmbiz.qpic.cn/mmbiz_png/demoBanner/0',
				page_title: '会员福利',
				...body,
				card_list: cards(known).map((cardId) => ({ card_id: cardId, thumb_url: THUMB })),
			},
		},
	],
	output: () => ({ page_id: 1, url: text(/^http/) }),
});

const cardExt = (title: string, set: object, parts: object): OperationCase => ({
	resource: 'distribution',
	operation: 'createCardExt',
	title,
	prepare: someCard,
	parameters: (known) => ({ ...subject(known), ...set }),
	wire: () => [{ path: '/cgi-bin/ticket/getticket', method: 'GET', query: { type: 'wx_card' } }],
	output: ({ cardId }) => ({
		card_id: cardId,
		...parts,
		timestamp: text(/^\d{10}$/),
		nonce_str: text(/^[\da-f]{32}$/),
		signature: text(/^[\da-f]{40}$/),
		card_ext: text(/^\{.*"signature":"[\da-f]{40}"\}$/),
	}),
});

const articleHtml = (title: string): OperationCase => ({
	resource: 'distribution',
	operation: 'getArticleHtml',
	title,
	prepare: someCard,
	parameters: subject,
	wire: ({ cardId }) => [{ path: '/card/mpnews/gethtml', body: { card_id: cardId } }],
	output: ({ cardId }) => ({ card_id: cardId, content: text(/^<iframe/) }),
});

const fullExt = {
	code: 'QH000101',
	openid: PERSON,
	outer_str: 'store-07',
	fixed_begintimestamp: 1767196800,
};

export const distributionCases: OperationCase[] = [
	qrCode(
		'minimal',
		() => ({}),
		({ cardId }) => ({
			action_name: 'QR_CARD',
			action_info: { card: { card_id: cardId } },
		}),
	),
	qrCode(
		'fullest',
		() => ({
			additionalFields: {
				code: '',
				expireSeconds: 600,
				isUniqueCode: false,
				openid: PERSON,
				outerId: 0,
				outerStr: 'store-07',
			},
		}),
		({ cardId }) => ({
			action_name: 'QR_CARD',
			expire_seconds: 600,
			action_info: {
				card: {
					card_id: cardId,
					is_unique_code: false,
					openid: PERSON,
					outer_id: 0,
					outer_str: 'store-07',
				},
			},
		}),
	),
	qrCode(
		'several cards',
		({ otherCardId }) => ({
			additionalFields: {
				outerStr: 'store-07',
				cardList: { values: [{ cardId: otherCardId, outerStr: 'store-07' }] },
			},
		}),
		({ cardId, otherCardId }) => ({
			action_name: 'QR_MULTIPLE_CARD',
			action_info: {
				multiple_card: {
					card_list: [
						{ card_id: cardId, outer_str: 'store-07' },
						{ card_id: otherCardId, outer_str: 'store-07' },
					],
				},
			},
		}),
	),
	landingPage('minimal', {}, { scene: 'SCENE_MENU', can_share: true }, ({ cardId }) => [cardId]),
	landingPage(
		'fullest',
		{ scene: 'SCENE_CARD_CUSTOM_CELL', canShare: false },
		{ scene: 'SCENE_CARD_CUSTOM_CELL', can_share: false },
		({ cardId, otherCardId }) => [cardId, otherCardId],
	),
	cardExt('minimal', {}, {}),
	cardExt(
		'fullest',
		{
			additionalFields: {
				code: 'QH000101',
				openid: PERSON,
				outerStr: 'store-07',
				fixedBegintimestamp: '2026-01-01',
			},
		},
		fullExt,
	),
	articleHtml('minimal'),
	articleHtml('fullest'),
	{
		resource: 'distribution',
		operation: 'createQrCode',
		title: 'with the picture',
		prepare: someCard,
		parameters: subject,
		wire: ({ cardId }) => [
			{
				path: '/card/qrcode/create',
				body: { action_name: 'QR_CARD', action_info: { card: { card_id: cardId } } },
			},
			{ path: '/cgi-bin/showqrcode', method: 'GET' },
		],
	},
];
