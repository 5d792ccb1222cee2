import type { ErrcodeTable } from './errcode';

export const from45000: ErrcodeTable = {
	45001: {
		class: 'input',
		meaning: 'The file is too large',
		advice: 'Make the file smaller and upload it again; a card picture may have at most 1 MB.',
	},
	45002: {
		class: 'input',
		meaning: 'The text is too long',
		advice: 'Shorten the longest text of this item and run again.',
	},
	45009: {
		class: 'quota',
		meaning: 'The daily quota of calls for this function is used up',
		advice:
			'Run the remaining items tomorrow, or clear the quota in the WeChat console, which is possible ten times a month.',
	},
	45011: {
		class: 'retry',
		meaning: 'Too many calls were made within one minute',
		advice: "Wait a minute, then run the remaining items with a lower 'Requests per Second'.",
	},
	45021: {
		class: 'input',
		meaning: 'A field is longer than WeChat allows',
		advice:
			'Shorten the texts of this item, where one Chinese character counts as three letters. A card title, for example, holds 9 Chinese characters.',
	},
	45022: {
		class: 'input',
		meaning: 'The points are out of the allowed range',
		advice: 'Enter a smaller whole number of points.',
	},
	45023: {
		class: 'input',
		meaning: 'The balance is out of the allowed range',
		advice: 'Enter a smaller whole number as balance, in fen (分).',
	},
	45024: {
		class: 'input',
		meaning: 'There are too many rank templates',
		advice: 'Remove ranks until WeChat accepts the number.',
	},
	45025: {
		class: 'input',
		meaning: 'The card has too many stores',
		advice: 'Shorten the list of stores, or choose the option for all stores.',
	},
	45028: {
		class: 'quota',
		meaning: 'The quota of mass messages is used up',
		advice: 'Wait until WeChat grants new mass messages (群发), then run again.',
	},
	45029: {
		class: 'quota',
		meaning: 'No more QR codes can be created',
		advice: 'Use one of the QR codes you already have.',
	},
	45030: {
		class: 'permission',
		meaning: 'This card may not be used with this function',
		advice:
			'Check that the credential is of the account that owns the card. An activation form also needs a card that was created for activation with a form, and a balance the permission for stored value (储值).',
	},
	45031: {
		class: 'state',
		meaning: 'The card is out of stock',
		advice: 'Raise the stock (库存) of the card, then run again.',
	},
	45032: {
		class: 'permission',
		meaning: 'The special account may be used from inner addresses only',
		advice: 'Use a credential of an ordinary account.',
	},
	45033: {
		class: 'state',
		meaning: 'The person already holds as many of these cards as allowed',
		advice:
			'Leave this person out, or raise the number of cards per person in the settings of the card.',
	},
	45035: {
		class: 'permission',
		meaning: 'The IP address this call comes from is not on the allow-list',
		advice:
			'Add that address to the IP allow-list (IP白名单) in the WeChat console, then run again.',
	},
	45039: {
		class: 'input',
		meaning: 'There are too many cards in one list',
		advice: 'Remove cards from the landing page or the QR code and run again.',
	},
	45040: {
		class: 'quota',
		meaning: 'The monthly quota for this function is used up',
		advice: 'Run the remaining items next month.',
	},
	45041: {
		class: 'quota',
		meaning: 'The card has reached the highest total stock',
		advice: 'Leave the stock as it is, or create another card.',
	},
	45042: {
		class: 'permission',
		meaning: 'A sub-merchant may not create this type of card',
		advice:
			'Create the card for your own account, or choose another type for the sub-merchant (子商户).',
	},
	45043: {
		class: 'input',
		meaning: 'The card cannot be shared among friends with these settings',
		advice:
			'Switch off sharing among friends (朋友的券) for this card; errmsg names the setting that conflicts.',
	},
	45045: {
		class: 'permission',
		meaning: "The account may not use friends' coupons",
		advice:
			"Ask WeChat for the permission, or use another kind of card than friends' coupons (朋友的券).",
	},
	45046: {
		class: 'input',
		meaning: 'Middle button, quick pay and self redeeming exclude each other',
		advice:
			'Keep one of the middle button, quick pay (买单) and self redeeming (自助核销), and switch the others off.',
	},
	45053: {
		class: 'input',
		meaning: 'There are too many verification codes',
		advice: 'Shorten the list of verification codes for self redeeming (自助核销).',
	},
	45054: {
		class: 'input',
		meaning: 'There are too few verification codes',
		advice: 'Add verification codes for self redeeming (自助核销).',
	},
	45055: {
		class: 'input',
		meaning: 'The verification code holds characters that are not allowed',
		advice: 'Remove blanks and special characters from the verification code.',
	},
	45061: {
		class: 'retry',
		meaning: 'This card or member is being changed too often',
		advice:
			"Wait a moment and run the item again. Lower 'Max Concurrent Requests' if it keeps coming back, even with one change per member.",
	},
	45095: {
		class: 'permission',
		meaning: 'The stock of a card in an advertisement cannot be changed',
		advice: 'Change the number in the advertisement, or use a card that is not advertised.',
	},
	45102: {
		class: 'permission',
		meaning: 'WeChat has blocked this function for a while',
		advice:
			'Sign in to the WeChat console, read the notices and run again once the block is lifted.',
	},
	45103: {
		class: 'permission',
		meaning: 'WeChat no longer supports this function',
		advice: 'Take this step out of the workflow and look for a newer version of this node.',
	},
	45104: {
		class: 'quota',
		meaning: 'The quota of calls for the domain is used up',
		advice: 'Stop the workflow for now and run the remaining items later.',
	},
	45154: {
		class: 'input',
		meaning: 'The verification code is not known',
		advice: 'Check the verification code against the list of self redeeming (自助核销).',
	},
	45155: {
		class: 'state',
		meaning: 'The verification code exists already',
		advice: 'Keep the existing verification code, or choose another one.',
	},
	45156: {
		class: 'input',
		meaning: 'The verification code has the wrong length',
		advice: 'Enter a verification code of the length WeChat asks for, without blanks.',
	},
	45160: {
		class: 'permission',
		meaning: 'The business category of the account may not create this card',
		advice:
			'Check the main category of the account in the WeChat console; cards that exist already can still be used.',
	},
	45501: {
		class: 'permission',
		meaning: 'WeChat has blocked requests of this account for a while',
		advice:
			'Sign in to the WeChat console, read the notices and run again once the block is lifted.',
	},
};
