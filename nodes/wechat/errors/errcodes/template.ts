// What is filled in when a card is created or updated, or a QR code for it.
// Source: WeChat's global return code list, "Create a membership card" and "Card coupons error code".
import type { ErrcodeTable } from './errcode';

export const templateErrcodes: ErrcodeTable = {
	40052: {
		class: 'input',
		meaning: 'The kind of QR code is not known',
		advice: 'Choose a QR code for one card or for several cards, and leave custom values out.',
	},
	40053: {
		class: 'input',
		meaning: 'The details for the QR code or the card are not valid',
		advice:
			"Check 'Card', 'Code' and the options of the QR code. A card with your own codes needs 'Code', a card for named persons needs the OpenID.",
	},
	40070: {
		class: 'input',
		meaning: 'The stock of the card is missing or not valid',
		advice:
			'Enter the stock as a whole number from 1 to 100000000; 0 is only for cards with deposited codes.',
	},
	40071: {
		class: 'input',
		meaning: 'The type of the card does not fit this operation',
		advice:
			"Choose a member card in 'Card'. A member card is not redeemed like a coupon, so change its points or balance instead.",
	},
	40072: {
		class: 'input',
		meaning: 'The code type or a store ID is not valid',
		advice:
			'Choose one of the listed code types, and compare the store IDs with the stores (门店) in the WeChat console.',
	},
	40073: {
		class: 'input',
		meaning: 'The card is not known to this account',
		advice:
			"Pick 'Card' from the list, or check that the ID is complete and the credential is of the account that owns the card.",
	},
	40076: {
		class: 'input',
		meaning: "The color is not one of WeChat's card colors",
		advice: 'Choose a color from the list, Color010 to Color102, not a hex value.',
	},
	40077: {
		class: 'input',
		meaning: 'The kind of points is not valid',
		advice: 'Check the settings for points of the card and leave out those you do not need.',
	},
	40079: {
		class: 'input',
		meaning: 'The time or the period is not valid',
		advice:
			'Check the begin and end of the card: the end must be later and before 2038-01-19. A card can be used only within its period.',
	},
	40080: {
		class: 'input',
		meaning: 'The signed card data for the web page is not valid',
		advice:
			'Create the card data (cardExt) again right before you use it, and pass it to the web page unchanged.',
	},
	40100: {
		class: 'input',
		meaning: 'The period of the card may not be changed like this',
		advice: 'Extend the period only, and keep the kind of period the card was created with.',
	},
	40122: {
		class: 'input',
		meaning: 'The stock number is not valid',
		advice: 'Enter a whole number, and do not take away more than the stock (库存) the card has.',
	},
	40124: {
		class: 'input',
		meaning: 'The card has too many custom fields',
		advice: 'Use at most three of points, balance and the three custom fields together.',
	},
	40136: {
		class: 'input',
		meaning: 'The stock does not match the number of deposited codes',
		advice:
			'Deposit codes first, then set the stock to no more than the number of deposited codes.',
	},
	40141: {
		class: 'input',
		meaning: 'A picture is not stored on WeChat',
		advice:
			"Upload the picture with the upload operation for images and use the address it returns, for example in 'Logo URL'.",
	},
	40150: {
		class: 'input',
		meaning: 'The settings of the card are not valid',
		advice:
			'Compare the settings of the card with the hints of the fields, starting with the one errmsg names.',
	},
	40151: {
		class: 'input',
		meaning: "WeChat's content check stopped a text or picture of the card",
		advice: 'Change the title, texts or pictures of the card and run again.',
	},
	40158: {
		class: 'input',
		meaning: 'This card may not have your own codes',
		advice: 'Switch off the option for custom codes and run again.',
	},
	41012: {
		class: 'input',
		meaning: 'The card is missing',
		advice: "Fill in 'Card'.",
	},
	41024: {
		class: 'input',
		meaning: 'The display setting is missing',
		advice: 'Add the setting "display" to the JSON of the card.',
	},
	61307: {
		class: 'input',
		meaning: 'The card ID is not valid',
		advice: "Pick 'Card' from the list, or check that the ID is complete.",
	},
	72003: {
		class: 'input',
		meaning: 'The card is not a member card',
		advice: "Choose a card of the type member card in 'Card'.",
	},
	72006: {
		class: 'input',
		meaning: 'The title of the card is not valid',
		advice: 'Enter a title of at most 9 Chinese characters or 27 letters.',
	},
	72009: {
		class: 'input',
		meaning: 'The number of cards per person is above 50',
		advice: 'Enter 50 or less; 1 is the usual number for a member card.',
	},
	72031: {
		class: 'input',
		meaning: 'The values for this card are not valid',
		advice:
			'Compare the values of this item with the hints of the fields, starting with the one errmsg names.',
	},
	73211: {
		class: 'input',
		meaning: 'Links to web pages are no longer supported here',
		advice: 'Enter a mini program (小程序) with its page instead of a web address.',
	},
	73213: {
		class: 'input',
		meaning: 'The code type of the card is not valid',
		advice: 'Choose one of the listed code types and run again.',
	},
};
