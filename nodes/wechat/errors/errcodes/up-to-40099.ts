import type { ErrcodeTable } from './errcode';

export const below40100: ErrcodeTable = {
	[-1]: {
		class: 'retry',
		meaning: 'WeChat is busy right now',
		advice:
			'Wait a moment and run the item again. If it keeps coming back, check that points and balance are whole numbers without decimals.',
	},
	40001: {
		class: 'token',
		meaning: 'WeChat did not accept the access token',
		advice:
			"Check that 'App ID' and 'App Secret' belong to the account that owns the card. If they do, find out whether another system fetches tokens for the same account.",
	},
	40002: {
		class: 'input',
		meaning: 'WeChat does not know this kind of token request',
		advice:
			"Set 'Base URL' to https://api.weixin.qq.com, or check that your proxy passes requests on unchanged.",
	},
	40003: {
		class: 'input',
		meaning: 'The OpenID is not known to this account',
		advice:
			'Use the OpenID from an event or member list of this account, as every account has its own. Some functions also need the person to follow the account.',
	},
	40005: {
		class: 'input',
		meaning: 'The type of the file is not accepted',
		advice: 'Upload a JPG or PNG picture.',
	},
	40007: {
		class: 'input',
		meaning: 'The media ID is not known',
		advice:
			'Upload the document to WeChat again as temporary material, which lasts three days, and use the new media_id.',
	},
	40009: {
		class: 'input',
		meaning: 'The picture is too large',
		advice: 'Make the picture 1 MB or smaller, as JPG or PNG, and upload it again.',
	},
	40013: {
		class: 'credential',
		meaning: 'The App ID is not valid for this function',
		advice:
			"Copy the App ID from the WeChat console into 'App ID' of the credential, and check that it is the account that owns the card.",
	},
	40014: {
		class: 'token',
		meaning: 'The access token is not valid',
		advice:
			'Run the item again with a new token. If you use your own token server, check that it hands out the token of this account.',
	},
	40029: {
		class: 'input',
		meaning: 'The sign-in code of a web page is not valid',
		advice:
			"Use the card code from the card event in 'Code', not the code a web page gets when a person signs in.",
	},
	40030: {
		class: 'permission',
		meaning: 'The refresh token is not valid',
		advice: 'Have the merchant authorize your third-party platform (第三方平台) again.',
	},
	40033: {
		class: 'input',
		meaning: 'The text holds characters written as \\u codes',
		advice:
			'Write the characters themselves, for example 会员, instead of \\uXXXX in your text or JSON.',
	},
	40035: {
		class: 'input',
		meaning: 'A value is not allowed or has the wrong length',
		advice: 'Check the values of this item one by one, starting with the one errmsg names.',
	},
	40037: {
		class: 'input',
		meaning: 'The message template is not known',
		advice:
			'Check which ID you filled in, as this number stands for a message template and not for a card.',
	},
	40039: {
		class: 'input',
		meaning: 'A web address has a length that is not allowed',
		advice:
			'Shorten the web addresses of this item; a link on a card holds at most 128 characters.',
	},
	40048: {
		class: 'input',
		meaning: 'The domain of a web address is not allowed',
		advice:
			'Use links on a domain this account may use, and put pictures on WeChat with the upload operation for images first.',
	},
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
	40056: {
		class: 'input',
		meaning: 'The card code is not known for this card',
		advice:
			"Check that 'Card' and 'Code' belong together and that zeros at the start of the code are still there. A code that was deposited or given away is known only once a person holds it.",
	},
	40066: {
		class: 'input',
		meaning: 'The address of the call is not known to WeChat',
		advice:
			'Check the Base URL of the credential: it ends after the host, without a path. For a call of your own check its path.',
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
	40074: {
		class: 'input',
		meaning: 'The payment template is not known',
		advice: 'Check the ID of the payment template, or leave it out.',
	},
	40075: {
		class: 'input',
		meaning: 'The encrypted code cannot be read',
		advice: 'Copy the encrypted code from the link again and URL-decode it exactly once.',
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
	40078: {
		class: 'state',
		meaning: 'The card is in a state that does not allow this',
		advice: 'Look at the status of the card: it may still be under review, rejected or deleted.',
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
	40090: {
		class: 'permission',
		meaning: 'WeChat refuses the address this call comes from',
		advice:
			"Add the public IP address of your n8n to the IP allow-list (IP白名单) in the WeChat console, or enter a proxy with a fixed address in 'Base URL'.",
	},
	40091: {
		class: 'permission',
		meaning: 'The ticket of the third-party platform is not valid',
		advice:
			'Check that your third-party platform (第三方平台) stores the newest component_verify_ticket, then fetch a new token with it.',
	},
	40093: {
		class: 'input',
		meaning: 'Some of the stores could not be imported',
		advice:
			'Look for entries with location_id -1 in the answer, correct those stores and import only them again.',
	},
	40094: {
		class: 'permission',
		meaning: 'The credential of the third-party platform is not valid',
		advice:
			'Check the App ID and the App Secret of the third-party platform (第三方平台) in the system that supplies your tokens.',
	},
	40097: {
		class: 'input',
		meaning: 'A value is not accepted',
		advice:
			'Compare the values of this item with the hints of the fields, starting with the one errmsg names.',
	},
	40098: {
		class: 'input',
		meaning: 'A store ID is not valid',
		advice: 'Compare the store IDs of the card with the stores (门店) in the WeChat console.',
	},
	40099: {
		class: 'done',
		meaning: 'The card code has been redeemed already',
		advice:
			'Treat the item as done if it was you who redeemed it. If not, query the code to see its state.',
	},
};
