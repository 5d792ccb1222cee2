// Handing cards out, sub-merchants, and the older friends' coupons and coins.
// Source: WeChat's global return code list and "Distributing Coupons, Vouchers and Cards".
import type { ErrcodeTable } from './errcode';

export const distributionErrcodes: ErrcodeTable = {
	40130: {
		class: 'input',
		meaning: 'The list of people is too short',
		advice: 'Enter at least two OpenIDs.',
	},
	40131: {
		class: 'quota',
		meaning: 'No more tickets can be fetched for now',
		advice: 'Keep using the ticket you have, and run again later.',
	},
	40139: {
		class: 'input',
		meaning: 'The sub-merchant is not known',
		advice: 'Check the number of the sub-merchant (子商户) against the list of sub-merchants.',
	},
	40140: {
		class: 'state',
		meaning: 'The sub-merchant is not approved',
		advice:
			'Look at the status of the sub-merchant (子商户) and wait until WeChat has approved it.',
	},
	40142: {
		class: 'input',
		meaning: "The settings of the friends' coupon are not valid",
		advice:
			"Check the settings of the friends' coupon (朋友的券), or leave them out for a member card.",
	},
	40144: {
		class: 'input',
		meaning: "Two settings of the friends' coupon exclude each other",
		advice: 'Keep only one of share_card_list and consume_share_self_num.',
	},
	40148: {
		class: 'input',
		meaning: "The type of the friends' coupon is not valid",
		advice: "Choose a type that friends' coupons (朋友的券) may have, or use another kind of card.",
	},
	45032: {
		class: 'permission',
		meaning: 'The special account may be used from inner addresses only',
		advice: 'Use a credential of an ordinary account.',
	},
	45039: {
		class: 'input',
		meaning: 'There are too many cards in one list',
		advice: 'Remove cards from the landing page or the QR code and run again.',
	},
	45042: {
		class: 'permission',
		meaning: 'A sub-merchant may not create this type of card',
		advice:
			'Create the card for your own account, or choose another type for the sub-merchant (子商户).',
	},
	45045: {
		class: 'permission',
		meaning: "The account may not use friends' coupons",
		advice:
			"Ask WeChat for the permission, or use another kind of card than friends' coupons (朋友的券).",
	},
	71001: {
		class: 'input',
		meaning: 'A value for the coins is zero or missing',
		advice: 'Fill in every value of the coin order (券点) with a number above 0.',
	},
	71002: {
		class: 'input',
		meaning: 'The order number does not fit the other values',
		advice: 'Check the order number together with the values it was created with.',
	},
	71003: {
		class: 'quota',
		meaning: 'There are not enough coins',
		advice: 'Top up the coins (券点) in the WeChat console, then run again.',
	},
	71005: {
		class: 'quota',
		meaning: 'This may not be carried out any more often',
		advice: 'Stop here and run the remaining items later.',
	},
	71006: {
		class: 'input',
		meaning: 'The number of coins is out of the allowed range',
		advice: 'Enter a number of coins (券点) from 1 to 100000.',
	},
	71007: {
		class: 'state',
		meaning: 'The order is finished already',
		advice: 'Query the order to see its result, and start a new one only if you need more.',
	},
	71008: {
		class: 'state',
		meaning: 'The order has run out of time',
		advice: 'Start a new order.',
	},
	73206: {
		class: 'permission',
		meaning: "Topping up coins for friends' coupons is paused by WeChat",
		advice: 'Leave this step out and use a kind of card that needs no coins (券点).',
	},
	73207: {
		class: 'permission',
		meaning: "Opening a coin account for friends' coupons is paused by WeChat",
		advice: 'Leave this step out and use a kind of card that needs no coin account (券点).',
	},
};
