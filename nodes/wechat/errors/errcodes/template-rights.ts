// What an account may do with cards, and what the state of a card rules out.
// Source: WeChat's global return code list, "Create a membership card" and "Card coupons error code".
import type { ErrcodeTable } from './errcode';

export const templateRightsErrcodes: ErrcodeTable = {
	40078: {
		class: 'state',
		meaning: 'The card is in a state that does not allow this',
		advice: 'Look at the status of the card: it may still be under review, rejected or deleted.',
	},
	40107: {
		class: 'state',
		meaning: 'The card is not approved yet or has no store',
		advice:
			'Wait until WeChat has approved the card and add at least one store to it, then run again.',
	},
	40135: {
		class: 'state',
		meaning: 'A card that has points cannot lose them again',
		advice: 'Leave points switched on for this card, or create a new card without them.',
	},
	40168: {
		class: 'permission',
		meaning: 'The mini program is not linked with the account',
		advice:
			'Link the mini program (小程序) with this account in the WeChat console, then run again.',
	},
	40179: {
		class: 'permission',
		meaning: 'WeChat has changed the function: rules can no longer be added or changed',
		advice:
			'Leave this rule as it is, and check the WeChat console for the function that replaces it.',
	},
	43009: {
		class: 'permission',
		meaning: 'The account may not use its own card codes',
		advice:
			'Apply for custom codes (自定义 code) in the WeChat console, or switch off the option for custom codes.',
	},
	43010: {
		class: 'permission',
		meaning: 'The account may not use stored value',
		advice:
			'Apply for stored value (储值) in the WeChat console, or switch off the balance of the card.',
	},
	43011: {
		class: 'permission',
		meaning: 'The account may not use points',
		advice: 'Apply for points (积分) in the WeChat console, or switch off the points of the card.',
	},
	43012: {
		class: 'permission',
		meaning: 'The account may not use its own links on cards',
		advice: 'Apply for custom links in the WeChat console, or take the links off the card.',
	},
	43013: {
		class: 'permission',
		meaning: 'The account may not hand out cards by shaking the phone',
		advice: 'Apply for this function in the WeChat console, or hand the card out by QR code.',
	},
	43015: {
		class: 'permission',
		meaning: 'The WeChat team has to grant this function',
		advice: 'Apply for the function in the WeChat console, then run again.',
	},
	45030: {
		class: 'permission',
		meaning: 'This card may not be used with this function',
		advice:
			'Check that the credential is of the account that owns the card. An activation form also needs a card that was created for activation with a form.',
	},
	45041: {
		class: 'quota',
		meaning: 'The card has reached the highest total stock',
		advice: 'Leave the stock as it is, or create another card.',
	},
	45095: {
		class: 'permission',
		meaning: 'The stock of a card in an advertisement cannot be changed',
		advice: 'Change the number in the advertisement, or use a card that is not advertised.',
	},
	45160: {
		class: 'permission',
		meaning: 'The business category of the account may not create this card',
		advice:
			'Check the main category of the account in the WeChat console; cards that exist already can still be used.',
	},
	72014: {
		class: 'state',
		meaning: 'The stock of this task card is shared and cannot be changed',
		advice: 'Change the stock on the card it is shared with.',
	},
	72016: {
		class: 'permission',
		meaning: 'The business category of the account may not create member cards',
		advice:
			'Check in the WeChat console whether the category of the account is open for member cards (会员卡); cards that exist already can still be used.',
	},
	72021: {
		class: 'permission',
		meaning: 'The account may not create general cards',
		advice: 'Create a member card instead, or apply for general cards in the WeChat console.',
	},
	72066: {
		class: 'state',
		meaning: 'The card is in an advertisement, so period and budget cannot be changed',
		advice: 'Wait for the end of the advertisement, or create another card.',
	},
	73103: {
		class: 'permission',
		meaning: 'The mini program of a link is not linked with the account',
		advice:
			'Link the mini program (小程序) with this account in the WeChat console, or take it off the card.',
	},
	73205: {
		class: 'permission',
		meaning: "WeChat no longer lets anyone create this kind of friends' coupon",
		advice: "Use another kind of card, as creation of friends' coupons (朋友的券) is paused.",
	},
	73208: {
		class: 'permission',
		meaning: "The stock of friends' coupons can no longer be changed",
		advice: "Leave the stock of this friends' coupon (朋友的券) as it is.",
	},
	73209: {
		class: 'permission',
		meaning: "The period of friends' coupons can no longer be changed",
		advice: "Leave the period of this friends' coupon (朋友的券) as it is.",
	},
	73210: {
		class: 'state',
		meaning: 'The stock of this batch cannot be changed',
		advice: 'Leave the stock as it is, or create another card.',
	},
	73215: {
		class: 'permission',
		meaning: 'Coupons linked with payment are out of service here',
		advice: 'Create such a coupon with WeChat Pay (微信支付), and leave this step out.',
	},
};
