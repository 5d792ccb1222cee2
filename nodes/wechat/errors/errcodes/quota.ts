// How often and how much: call quotas, rates, stock and numbers per person.
// Source: WeChat's global return code list and "API call limits" (接口调用额度说明).
import type { ErrcodeTable } from './errcode';

export const quotaErrcodes: ErrcodeTable = {
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
	45031: {
		class: 'state',
		meaning: 'The card is out of stock',
		advice: 'Raise the stock (库存) of the card, then run again.',
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
	45040: {
		class: 'quota',
		meaning: 'The monthly quota for this function is used up',
		advice: 'Run the remaining items next month.',
	},
	45061: {
		class: 'retry',
		meaning: 'This card or member is being changed too often',
		advice:
			"Wait a moment and run the item again. Lower 'Max Concurrent Requests' if it keeps coming back, even with one change per member.",
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
	45501: {
		class: 'permission',
		meaning: 'WeChat has blocked requests of this account for a while',
		advice:
			'Sign in to the WeChat console, read the notices and run again once the block is lifted.',
	},
	48006: {
		class: 'quota',
		meaning: 'The quota cannot be cleared again this month',
		advice:
			'Wait for the next day, when the daily quota starts afresh; ten clears a month are allowed.',
	},
	73104: {
		class: 'retry',
		meaning: 'This was asked for too often in a short time',
		advice: "Wait a minute, then run again with a lower 'Requests per Second'.",
	},
};
