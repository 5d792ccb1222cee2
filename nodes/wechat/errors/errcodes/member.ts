// Member cards: activation, points, balance and membership by payment.
// Source: WeChat's global return code list and "Manage Member Card".
import type { ErrcodeTable } from './errcode';

export const memberErrcodes: ErrcodeTable = {
	40174: {
		class: 'state',
		meaning: 'The person does not hold a card',
		advice: 'Have the person receive the card first, or check the OpenID.',
	},
	45022: {
		class: 'input',
		meaning: 'The points are out of the allowed range',
		advice: 'Enter a smaller whole number of points.',
	},
	45023: {
		class: 'input',
		meaning: 'The balance is out of the allowed range',
		advice: 'Enter a smaller whole number as balance, in cents (分).',
	},
	45024: {
		class: 'input',
		meaning: 'There are too many rank templates',
		advice: 'Remove ranks until WeChat accepts the number.',
	},
	63171: {
		class: 'quota',
		meaning: 'The highest number of cards is reached',
		advice: 'Delete cards that are no longer used, or continue with the existing ones.',
	},
	63172: {
		class: 'quota',
		meaning: 'The highest number of people is reached',
		advice: 'Continue with fewer people in this call.',
	},
	63173: {
		class: 'input',
		meaning: 'The number of texts is too high',
		advice: 'Remove texts from this item and run again.',
	},
	63174: {
		class: 'quota',
		meaning: 'The highest total of people for the linked card is reached',
		advice: 'Continue with another card, or leave the remaining people out.',
	},
	72002: {
		class: 'permission',
		meaning: 'The WeChat Pay merchant number is not linked with this account',
		advice: 'Link the merchant number (商户号) with this account in WeChat Pay, then run again.',
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
	72019: {
		class: 'input',
		meaning: 'There are more than five cards in the message',
		advice: 'Enter at most five cards to recommend.',
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
	73212: {
		class: 'permission',
		meaning: 'The account is not authorized for backup members',
		advice: 'Apply for this function in the WeChat console, or leave this step out.',
	},
	73214: {
		class: 'done',
		meaning: 'The person is a member already',
		advice:
			'Treat the item as done, and update the member if points or other values should change.',
	},
};
