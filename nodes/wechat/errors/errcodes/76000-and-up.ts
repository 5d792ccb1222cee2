import type { ErrcodeTable } from './errcode';

export const from76000: ErrcodeTable = {
	76001: {
		class: 'input',
		meaning: 'The request ID (rid) is older than seven days',
		advice: 'Repeat the call you are looking into and use the rid of the new answer.',
	},
	76002: {
		class: 'input',
		meaning: 'The request ID (rid) is not written correctly',
		advice: 'Copy the rid again, complete and without blanks, from the answer of WeChat.',
	},
	76003: {
		class: 'input',
		meaning: 'The request ID (rid) is of another account, or the path holds a host name',
		advice:
			'Use a rid of this account, or write the path with a slash first and no host name, for example /card/create.',
	},
	76021: {
		class: 'input',
		meaning: 'The path of the function is not known',
		advice: 'Write the path with a slash first and nothing after it, for example /card/create.',
	},
	76022: {
		class: 'permission',
		meaning: 'This account may not see the quota of this path',
		advice: 'Choose the path of a function that this account has permission for.',
	},
	89501: {
		class: 'permission',
		meaning: 'An earlier request for confirmation is still open',
		advice:
			'Ask the administrator of the account to answer the message from WeChat, then run again from the same IP address.',
	},
	89502: {
		class: 'permission',
		meaning: 'The administrator of the account has to agree first',
		advice:
			'Ask the administrator to answer the message from WeChat, then run again from the same IP address.',
	},
	89503: {
		class: 'permission',
		meaning: 'The administrator of the account has to confirm this call',
		advice:
			'Ask the administrator to confirm the message from WeChat, then run again from the same IP address. An entry on the IP allow-list (IP白名单) avoids the question in future.',
	},
	89504: {
		class: 'permission',
		meaning: 'The administrator of the account is confirming this call',
		advice: 'Wait for the answer of the administrator, then run again from the same IP address.',
	},
	89505: {
		class: 'permission',
		meaning: 'The confirmation by the administrator is not finished yet',
		advice:
			'Ask the administrator whether the message from WeChat has been answered, and run again later from the same IP address.',
	},
	89506: {
		class: 'permission',
		meaning: 'The administrator refused this IP address, which blocks it for 24 hours',
		advice:
			'Talk to the administrator, add the address to the IP allow-list (IP白名单) and run again after 24 hours.',
	},
	89507: {
		class: 'permission',
		meaning: 'The administrator refused this IP address, which blocks it for one hour',
		advice:
			'Talk to the administrator, add the address to the IP allow-list (IP白名单) and run again after one hour.',
	},
	9008001: {
		class: 'input',
		meaning: 'The card information does not exist',
		advice: "Pick 'Card' from the list and run again.",
	},
	9008002: {
		class: 'input',
		meaning: "The end of the card's period is not valid",
		advice: 'Check the begin and end of the card and enter an end that is still to come.',
	},
	9300011: {
		class: 'input',
		meaning: 'The card ID of the activity is not valid',
		advice: "Pick 'Card' from the list, or check that the ID is complete.",
	},
	9300012: {
		class: 'input',
		meaning: 'The card of the activity belongs to another account',
		advice: 'Use a card of the account in the credential.',
	},
	9300014: {
		class: 'state',
		meaning: 'A card of the activity is out of stock',
		advice: 'Raise the stock (库存) of the card, then run again.',
	},
	9300015: {
		class: 'state',
		meaning: 'A card of the activity is in a state that does not allow this',
		advice: 'Look at the status of the cards: each has to be approved and not deleted.',
	},
	9300024: {
		class: 'input',
		meaning: 'The card ends before the activity does',
		advice: 'Extend the period of the card, or let the activity end earlier.',
	},
};
