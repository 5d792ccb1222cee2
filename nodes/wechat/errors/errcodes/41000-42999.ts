import type { ErrcodeTable } from './errcode';

export const from41000: ErrcodeTable = {
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
	41005: {
		class: 'input',
		meaning: 'The upload carried no file',
		advice:
			"Check that the input item holds a file and that 'Input Data Field Name' is the name of that file.",
	},
	41009: {
		class: 'input',
		meaning: 'The OpenID is missing',
		advice: 'Fill in the OpenID of the person.',
	},
	41010: {
		class: 'input',
		meaning: 'A web address is missing',
		advice: 'Fill in the link this item needs, including https:// at its start.',
	},
	41011: {
		class: 'input',
		meaning: 'A required field is missing',
		advice: 'Fill in the field named at the end of errmsg.',
	},
	41012: {
		class: 'input',
		meaning: 'The card is missing',
		advice: "Fill in 'Card'.",
	},
	41013: {
		class: 'input',
		meaning: 'The card code is missing',
		advice: "Fill in 'Code', for example with the code from the card event.",
	},
	41024: {
		class: 'input',
		meaning: 'The display setting is missing',
		advice: 'Add the setting "display" to the JSON of the card.',
	},
	41025: {
		class: 'input',
		meaning: 'The list of stores is empty',
		advice: 'Enter at least one store ID, or leave the list out.',
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
};
