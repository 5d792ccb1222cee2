// Access tokens, App ID, App Secret and how a call has to be made.
// Source: WeChat's global return code list and the page of the stable token (稳定版接口调用凭据).
import type { ErrcodeTable } from './errcode';

export const accessErrcodes: ErrcodeTable = {
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
	40094: {
		class: 'permission',
		meaning: 'The credential of the third-party platform is not valid',
		advice:
			'Check the App ID and the App Secret of the third-party platform (第三方平台) in the system that supplies your tokens.',
	},
	40125: {
		class: 'credential',
		meaning: 'The App Secret is not valid',
		advice:
			"Copy the App Secret from the WeChat console into 'App Secret' of the credential. If it was reset, only the newest one works.",
	},
	40164: {
		class: 'permission',
		meaning: 'The IP address of this n8n is not on the allow-list of the account',
		advice:
			'Add that address to the IP allow-list (IP白名单) in the WeChat console, then run again.',
	},
	40243: {
		class: 'credential',
		meaning: 'The App Secret is frozen',
		advice:
			'Unfreeze the App Secret in the WeChat console and wait ten minutes before you run again.',
	},
	41001: {
		class: 'input',
		meaning: 'The request carried no access token',
		advice:
			"Check that the proxy in 'Base URL' keeps the part of the address after the question mark. If you use your own token server, check that its answer holds a token.",
	},
	41002: {
		class: 'credential',
		meaning: 'The request carried no App ID',
		advice: "Fill in 'App ID' in the credential.",
	},
	41003: {
		class: 'input',
		meaning: 'The request carried no refresh token',
		advice: 'Enter the refresh token of the merchant in the system that supplies your tokens.',
	},
	41004: {
		class: 'credential',
		meaning: 'The request carried no App Secret',
		advice: "Fill in 'App Secret' in the credential.",
	},
	42001: {
		class: 'token',
		meaning: 'The access token has expired',
		advice:
			'Run the item again with a new token. If you use your own token server, check that it renews the token in time.',
	},
	42002: {
		class: 'permission',
		meaning: 'The refresh token has expired',
		advice: 'Ask for a new authorization, as the old one cannot be extended.',
	},
	42003: {
		class: 'input',
		meaning: 'The sign-in code of a web page has expired',
		advice:
			"Use the card code from the card event in 'Code', not the code a web page gets when a person signs in.",
	},
	42005: {
		class: 'permission',
		meaning: 'The time in which this account may use the function is over',
		advice:
			'Sign in to the WeChat console and check whether the permission for this function can be renewed.',
	},
	42006: {
		class: 'token',
		meaning: 'The token of the third-party platform has expired',
		advice:
			'Renew the token of the platform in the system that supplies your tokens, then run again.',
	},
	42007: {
		class: 'permission',
		meaning: 'The authorization by the merchant no longer holds',
		advice:
			'Have the merchant authorize your third-party platform (第三方平台) again. A changed password is a usual cause.',
	},
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
};
