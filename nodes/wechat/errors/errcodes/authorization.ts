// What an account, a person or a third-party platform may do, and the confirmation of risky calls.
// Source: WeChat's global return code list and the API guide on risk calls (风险调用确认).
import type { ErrcodeTable } from './errcode';

export const authorizationErrcodes: ErrcodeTable = {
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
	50001: {
		class: 'permission',
		meaning: 'The account or the person has not authorized this function',
		advice:
			'Check in the WeChat console that the account has this function, and that the person has agreed where this is needed.',
	},
	50002: {
		class: 'permission',
		meaning: 'The account is restricted: frozen, moved or cancelled',
		advice: 'Sign in to the WeChat console and check the state of the account.',
	},
	50003: {
		class: 'permission',
		meaning: 'The person may not use this yet',
		advice: 'Add the person to the test whitelist (测试白名单) of the cards, then run again.',
	},
	50004: {
		class: 'permission',
		meaning: 'The account may not use access tokens, perhaps as a penalty',
		advice: 'Sign in to the WeChat console and read the notices about the account.',
	},
	50005: {
		class: 'state',
		meaning: 'The person no longer follows the account',
		advice: 'Ask the person to follow the account again, or leave this person out.',
	},
	61003: {
		class: 'permission',
		meaning: 'The merchant has not authorized the third-party platform',
		advice: 'Have the merchant authorize your third-party platform (第三方平台), then run again.',
	},
	61004: {
		class: 'permission',
		meaning: 'The IP address this call comes from is not registered with WeChat',
		advice:
			'Add that address to the IP allow-list (IP白名单) in the WeChat console of the account, or of the third-party platform if you use one.',
	},
	61005: {
		class: 'retry',
		meaning: 'The ticket of the third-party platform has expired',
		advice: 'Wait for the next ticket, which WeChat sends every ten minutes, then run again.',
	},
	61006: {
		class: 'permission',
		meaning: 'The ticket of the third-party platform is not the right one',
		advice:
			"Check that your third-party platform (第三方平台) receives WeChat's tickets and uses the newest one.",
	},
	61007: {
		class: 'permission',
		meaning: 'The third-party platform was not given this function',
		advice:
			'Have the merchant authorize the platform again and include the card permission set (权限集).',
	},
	61014: {
		class: 'input',
		meaning: 'This call needs the token of the third-party platform itself',
		advice: 'Have your token server supply the token of the platform, not the one of the merchant.',
	},
	61015: {
		class: 'input',
		meaning: "This call needs the token of the merchant's account",
		advice:
			'Have your token server supply the token of the merchant, not the one of the third-party platform.',
	},
	61016: {
		class: 'permission',
		meaning: 'The third-party platform has to confirm this function first',
		advice:
			'Confirm the permission set (权限集) in the console of the third-party platform, then run again.',
	},
	61017: {
		class: 'permission',
		meaning: 'The third-party platform has no permission for this group of functions',
		advice:
			'Have the merchant authorize the platform again and include the permission set (权限集) this function belongs to.',
	},
	61023: {
		class: 'permission',
		meaning: 'The refresh token of the merchant no longer holds',
		advice:
			'Have the merchant authorize your third-party platform (第三方平台) again and store the new refresh token.',
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
};
