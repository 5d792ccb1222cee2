import type { ErrcodeTable } from './errcode';

export const from43000: ErrcodeTable = {
	43001: {
		class: 'input',
		meaning: 'WeChat expects the request to be sent with GET',
		advice: "Check that the proxy in 'Base URL' passes requests on without changing the method.",
	},
	43002: {
		class: 'input',
		meaning: 'WeChat expects the request to be sent with POST',
		advice:
			"Check that the proxy in 'Base URL' passes requests on without changing the method, and start 'Base URL' with https:// so that it does not redirect.",
	},
	43003: {
		class: 'input',
		meaning: 'WeChat accepts encrypted connections only',
		advice: "Start 'Base URL' in the credential with https://.",
	},
	43004: {
		class: 'state',
		meaning: 'The person does not follow the account',
		advice: 'Ask the person to follow the account, then run the item again.',
	},
	43005: {
		class: 'state',
		meaning: 'The person is not connected with the account as WeChat requires',
		advice:
			'Check that the OpenID is of a person who follows this account, or leave this person out.',
	},
	43007: {
		class: 'permission',
		meaning: 'The owner of the account has not granted this permission',
		advice: 'Ask the owner of the account to grant the permission, then run again.',
	},
	43008: {
		class: 'permission',
		meaning: 'The account has no WeChat Pay permission',
		advice:
			'Enable WeChat Pay (微信支付) for the account and link it in the WeChat console, then run again.',
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
	43017: {
		class: 'input',
		meaning: 'The card has no store',
		advice:
			'Add store IDs to the card first, then switch on quick pay (买单) or self redeeming (自助核销).',
	},
	43018: {
		class: 'state',
		meaning: 'The code has to be marked before it is redeemed',
		advice: "Mark the code of this friends' coupon (朋友的券) first, then redeem it.",
	},
	44002: {
		class: 'input',
		meaning: 'The request reached WeChat without content',
		advice:
			"Fill in at least one field, and check that the proxy in 'Base URL' passes the content on.",
	},
	44005: {
		class: 'input',
		meaning: 'A list is empty',
		advice: 'Put at least one entry into the list of this item.',
	},
	44006: {
		class: 'input',
		meaning: 'The file is empty',
		advice: 'Check the step that supplies the file and run again with a file that has content.',
	},
};
