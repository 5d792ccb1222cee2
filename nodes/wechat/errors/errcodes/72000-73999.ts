import type { ErrcodeTable } from './errcode';

export const from72000: ErrcodeTable = {
	72001: {
		class: 'input',
		meaning: 'No card matches',
		advice: "Check that 'Card' and 'Code' belong together and to the account of the credential.",
	},
	72002: {
		class: 'permission',
		meaning: 'The WeChat Pay merchant number is not linked with this account',
		advice: 'Link the merchant number (商户号) with this account in WeChat Pay, then run again.',
	},
	72003: {
		class: 'input',
		meaning: 'The card is not a member card',
		advice: "Choose a card of the type member card in 'Card'.",
	},
	72004: {
		class: 'permission',
		meaning: 'The merchant number is in use by another account',
		advice:
			'Delete the rule of the other account for this merchant number (商户号), or use another number.',
	},
	72005: {
		class: 'input',
		meaning: 'There are too many merchant numbers',
		advice: 'Enter fewer merchant numbers (商户号) in one rule, at most 100.',
	},
	72006: {
		class: 'input',
		meaning: 'The title of the card is not valid',
		advice: 'Enter a title of at most 9 Chinese characters or 27 letters.',
	},
	72007: {
		class: 'input',
		meaning: 'The amount off has to be at least 100 fen',
		advice: 'Enter the amount in fen (分), at least 100.',
	},
	72008: {
		class: 'input',
		meaning: 'The minimum amount has to be above the amount off',
		advice: 'Enter a minimum amount (least_cost) that is larger than the amount off (reduce_cost).',
	},
	72009: {
		class: 'input',
		meaning: 'The number of cards per person is above 50',
		advice: 'Enter 50 or less; 1 is the usual number for a member card.',
	},
	72010: {
		class: 'input',
		meaning: 'The merchant number is not valid',
		advice: 'Check the merchant number (商户号) and enter it as text with all its digits.',
	},
	72011: {
		class: 'input',
		meaning: 'The activation ticket is not valid for this account',
		advice:
			'Take the activate_ticket from the link of this account and URL-decode it exactly once.',
	},
	72012: {
		class: 'state',
		meaning: 'The activation ticket has expired',
		advice:
			'URL-decode the activate_ticket once and try it one more time. If that does not help, ask the person to submit the form again.',
	},
	72013: {
		class: 'state',
		meaning: 'The order number is not authorized or no longer holds',
		advice: 'Check the order number, and start a new order if it is too old.',
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
	72019: {
		class: 'input',
		meaning: 'There are more than five cards in the message',
		advice: 'Enter at most five cards to recommend.',
	},
	72020: {
		class: 'state',
		meaning: 'The card has been used as often as allowed',
		advice: 'Leave this card out, as its limit of use is reached.',
	},
	72021: {
		class: 'permission',
		meaning: 'The account may not create general cards',
		advice: 'Create a member card instead, or apply for general cards in the WeChat console.',
	},
	72022: {
		class: 'permission',
		meaning: 'The person is not on the test whitelist',
		advice:
			'Add the person to the test whitelist (测试白名单), or wait until the card is approved.',
	},
	72026: {
		class: 'input',
		meaning: 'The card was not created for activation with a form',
		advice:
			"Switch on activation with WeChat's form (wx_activate) for this card, then set the form again.",
	},
	72030: {
		class: 'input',
		meaning: 'The merchant number is not accepted',
		advice:
			'Check the merchant number (商户号) in WeChat Pay and enter it as text with all its digits.',
	},
	72031: {
		class: 'input',
		meaning: 'The values for this card are not valid',
		advice:
			'Compare the values of this item with the hints of the fields, starting with the one errmsg names.',
	},
	72032: {
		class: 'state',
		meaning: 'The rule for membership by payment has expired',
		advice: 'Delete the rule and create a new one with a later end.',
	},
	72033: {
		class: 'state',
		meaning: 'The state of the rule for membership by payment does not allow this',
		advice:
			'Get the rule to see its state, then delete it and create a new one if it should apply.',
	},
	72034: {
		class: 'input',
		meaning: 'The rule number is not known',
		advice: 'Check the number of the rule against the one you got when you created it.',
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
	73104: {
		class: 'retry',
		meaning: 'This was asked for too often in a short time',
		advice: "Wait a minute, then run again with a lower 'Requests per Second'.",
	},
	73200: {
		class: 'retry',
		meaning: 'WeChat could not look up this card and code just now',
		advice:
			"Wait a moment and run the item again. If it keeps coming back, check 'Card' and 'Code'.",
	},
	73204: {
		class: 'input',
		meaning: 'The card asked for does not exist',
		advice: "Pick 'Card' from the list and check 'Code'.",
	},
	73205: {
		class: 'permission',
		meaning: "WeChat no longer lets anyone create this kind of friends' coupon",
		advice: "Use another kind of card, as creation of friends' coupons (朋友的券) is paused.",
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
	73211: {
		class: 'input',
		meaning: 'Links to web pages are no longer supported here',
		advice: 'Enter a mini program (小程序) with its page instead of a web address.',
	},
	73212: {
		class: 'permission',
		meaning: 'The account is not authorized for backup members',
		advice: 'Apply for this function in the WeChat console, or leave this step out.',
	},
	73213: {
		class: 'input',
		meaning: 'The code type of the card is not valid',
		advice: 'Choose one of the listed code types and run again.',
	},
	73214: {
		class: 'done',
		meaning: 'The person is a member already',
		advice:
			'Treat the item as done, and update the member if points or other values should change.',
	},
	73215: {
		class: 'permission',
		meaning: 'Coupons linked with payment are out of service here',
		advice: 'Create such a coupon with WeChat Pay (微信支付), and leave this step out.',
	},
};
