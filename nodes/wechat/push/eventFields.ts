/**
 * What the text of an element means: `flag` is 0 or 1, `seconds` Unix time, `fen` an amount in 1/100 yuan. Every value
 * stays a string in the output, ids above all: codes start with zeros and a transaction id has 28 digits.
 */
export type EventFieldKind = 'id' | 'text' | 'flag' | 'integer' | 'fen' | 'seconds';

export interface EventField {
	kind: EventFieldKind;
	meaning: string;
	/** Says what happened, beside who, when and which card. At most four of an event. */
	isMain?: true;
}

type Fields = Readonly<Record<string, EventField>>;

// Element by element after WeChat's page 卡券事件推送; what it leaves out and captures of real pushes show is marked so.

/** In every card event. There is no `MsgId`. */
export const COMMON_FIELDS = {
	ToUserName: { kind: 'id', meaning: 'Original ID (gh_…) of the account' },
	FromUserName: {
		kind: 'id',
		meaning: 'Open ID of the customer; a platform name in review and stock events',
	},
	CreateTime: { kind: 'seconds', meaning: 'When it happened' },
	MsgType: { kind: 'text', meaning: 'Always "event"' },
	Event: { kind: 'text', meaning: 'Name of the event as WeChat wrote it' },
} as const satisfies Fields;

const CARD_ID = { kind: 'id', meaning: 'ID of the card template' } as const;
const LOCATION_ID = { kind: 'id', meaning: 'Store ID, 0 for none' } as const;

export const CARD = {
	CardId: CARD_ID,
	UserCardCode: { kind: 'id', meaning: "Code of the customer's card" },
} as const satisfies Fields;

export const REVIEW = {
	CardId: CARD_ID,
	RefuseReason: {
		kind: 'text',
		meaning: 'Why it was refused, in Chinese; empty or missing if approved',
		isMain: true,
	},
} as const satisfies Fields;

export const SUB_MERCHANT = {
	MerchantId: { kind: 'id', meaning: 'ID of the sub-merchant', isMain: true },
	IsPass: { kind: 'flag', meaning: '1 accepted, 0 refused', isMain: true },
	Reason: { kind: 'text', meaning: 'Why it was refused', isMain: true },
} as const satisfies Fields;

export const RECEPTION = {
	...CARD,
	IsGiveByFriend: { kind: 'flag', meaning: '1: the card came as a gift', isMain: true },
	FriendUserName: { kind: 'id', meaning: 'Open ID of the giver' },
	OldUserCardCode: { kind: 'id', meaning: "The giver's code: a gift gets a new one" },
	OuterId: { kind: 'integer', meaning: 'Channel number of older cards, often 0' },
	OuterStr: {
		kind: 'text',
		meaning: 'Channel given when the card was handed out; a capture spells it OutetStr',
		isMain: true,
	},
	IsRestoreMemberCard: {
		kind: 'flag',
		meaning: '1: a member takes back a deleted card, not a new member',
		isMain: true,
	},
	IsRecommendByFriend: { kind: 'flag', meaning: 'From captures' },
	SourceScene: { kind: 'text', meaning: 'From captures: SOURCE_SCENE_QRCODE, SOURCE_SCENE_UNKNOW' },
	UnionId: {
		kind: 'id',
		meaning: 'If the account belongs to an open platform account',
		isMain: true,
	},
} as const satisfies Fields;

export const GIFT = {
	...CARD,
	IsReturnBack: {
		kind: 'flag',
		meaning: '1: the gift was not taken in time and came back',
		isMain: true,
	},
	FriendUserName: {
		kind: 'id',
		meaning: 'Open ID of the receiver, may be empty for a group',
		isMain: true,
	},
	IsChatRoom: { kind: 'flag', meaning: '1: sent to a group chat', isMain: true },
} as const satisfies Fields;

export const REDEMPTION = {
	...CARD,
	ConsumeSource: {
		kind: 'text',
		meaning: 'FROM_API, FROM_MP (console) or FROM_MOBILE_HELPER (staff assistant)',
		isMain: true,
	},
	LocationName: { kind: 'text', meaning: 'Store name', isMain: true },
	LocationId: LOCATION_ID,
	StaffOpenId: { kind: 'id', meaning: 'Open ID of the employee', isMain: true },
	VerifyCode: { kind: 'text', meaning: 'Self-service: the code the customer typed' },
	RemarkAmount: { kind: 'text', meaning: 'Self-service: the amount the customer typed' },
	OuterStr: { kind: 'text', meaning: 'Text of the call that redeemed it', isMain: true },
	OutTradeNo: { kind: 'id', meaning: 'From older captures' },
	TransId: { kind: 'id', meaning: 'From older captures' },
} as const satisfies Fields;

export const PAYMENT = {
	...CARD,
	TransId: { kind: 'id', meaning: 'WeChat Pay transaction ID', isMain: true },
	LocationId: LOCATION_ID,
	LocationName: { kind: 'text', meaning: 'Store name', isMain: true },
	Fee: { kind: 'fen', meaning: 'Paid', isMain: true },
	OriginalFee: { kind: 'fen', meaning: 'Before discounts', isMain: true },
} as const satisfies Fields;

export const VIEW = {
	...CARD,
	OuterStr: { kind: 'text', meaning: 'Channel given when the card was handed out', isMain: true },
} as const satisfies Fields;

export const MEMBER_CHANGE = {
	...CARD,
	ModifyBonus: { kind: 'integer', meaning: 'Points added, negative if taken', isMain: true },
	ModifyBalance: { kind: 'fen', meaning: 'Balance added, negative if taken', isMain: true },
} as const satisfies Fields;

export const STOCK = {
	CardId: CARD_ID,
	Detail: { kind: 'text', meaning: 'English sentence about the stock', isMain: true },
} as const satisfies Fields;

export const COIN_ORDER = {
	OrderId: { kind: 'id', meaning: 'Order number', isMain: true },
	Status: {
		kind: 'text',
		meaning: 'ORDER_STATUS_WAITING, _SUCC, _FINANCE_SUCC, _QUANTITY_SUCC, _HAS_REFUND, …',
		isMain: true,
	},
	CreateOrderTime: { kind: 'seconds', meaning: 'When it was ordered' },
	PayFinishTime: { kind: 'seconds', meaning: 'When it was paid', isMain: true },
	Desc: { kind: 'text', meaning: 'Description' },
	FreeCoinCount: { kind: 'integer', meaning: 'Free coins' },
	PayCoinCount: { kind: 'integer', meaning: 'Paid coins' },
	RefundFreeCoinCount: { kind: 'integer', meaning: 'Free coins refunded' },
	RefundPayCoinCount: { kind: 'integer', meaning: 'Paid coins refunded' },
	OrderType: {
		kind: 'text',
		meaning: 'ORDER_TYPE_SYS_ADD, _WXPAY, _REFUND, _REDUCE or _SYS_REDUCE',
		isMain: true,
	},
	Memo: { kind: 'text', meaning: 'Note' },
	ReceiptInfo: { kind: 'text', meaning: 'Invoice' },
} as const satisfies Fields;
