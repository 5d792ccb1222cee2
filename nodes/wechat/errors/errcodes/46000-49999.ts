import type { ErrcodeTable } from './errcode';

export const from46000: ErrcodeTable = {
	46005: {
		class: 'input',
		meaning: 'The store does not exist',
		advice: 'Compare the store IDs of the card with the stores (门店) in the WeChat console.',
	},
	46007: {
		class: 'retry',
		meaning: 'WeChat is still converting the file',
		advice: 'Wait a minute, then run the item again.',
	},
	47001: {
		class: 'input',
		meaning: 'WeChat could not read the data of the request',
		advice:
			'Check any JSON you typed in and leave empty (null) values out. For an update, send only fields that can be changed.',
	},
	47002: {
		class: 'input',
		meaning: 'The text was sent as \\u codes instead of plain characters',
		advice:
			'Write the characters themselves in UTF-8, for example 会员, instead of \\uXXXX in your text or JSON.',
	},
	47003: {
		class: 'input',
		meaning: 'A value does not have the form WeChat expects',
		advice: 'Check numbers, dates and choices of this item, starting with the one errmsg names.',
	},
	48001: {
		class: 'permission',
		meaning: 'This account may not use this function',
		advice:
			'Check in the WeChat console that the account is verified (认证) and that the card function (卡券功能) is switched on. If a third-party platform supplies the token, it needs the card permission too.',
	},
	48004: {
		class: 'permission',
		meaning: 'WeChat has blocked this function for the account after a breach of its rules',
		advice:
			'Sign in to the WeChat console (mp.weixin.qq.com), read the notice about the block and follow the steps given there.',
	},
	48006: {
		class: 'quota',
		meaning: 'The quota cannot be cleared again this month',
		advice:
			'Wait for the next day, when the daily quota starts afresh; ten clears a month are allowed.',
	},
	48009: {
		class: 'permission',
		meaning: 'WeChat has retired this function',
		advice: 'Take this step out of the workflow and look for a newer version of this node.',
	},
	48012: {
		class: 'permission',
		meaning: 'The token is not accepted for this function',
		advice:
			"Check that 'App ID' and 'App Secret', or your own token server, belong to the account that owns the card.",
	},
	48017: {
		class: 'permission',
		meaning: 'The network address used to reach WeChat is out of service',
		advice: "Enter a host name such as https://api.weixin.qq.com in 'Base URL', not an IP address.",
	},
	49001: {
		class: 'input',
		meaning: 'What you asked for belongs to another account',
		advice: "Choose a credential whose 'App ID' is the account that owns the card.",
	},
	49002: {
		class: 'input',
		meaning: 'The OpenID or the transaction number is empty',
		advice: 'Fill in the OpenID and the transaction number of this item.',
	},
	49003: {
		class: 'input',
		meaning: 'The OpenID belongs to another account',
		advice:
			'Use the OpenID from an event or member list of this account, as every account has its own.',
	},
	49004: {
		class: 'input',
		meaning: 'The signature does not match the data',
		advice:
			'Create the signature again from the values you send now and leave them unchanged afterwards.',
	},
	49005: {
		class: 'input',
		meaning: 'The transaction number is not known',
		advice: 'Check the transaction number and keep it as text, so that no digit is lost.',
	},
};
