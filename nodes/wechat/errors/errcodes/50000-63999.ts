import type { ErrcodeTable } from './errcode';

export const from50000: ErrcodeTable = {
	50001: {
		class: 'permission',
		meaning: 'The account or the person has not authorized this function',
		advice:
			'Check in the WeChat console that the account has this function, and that the person has agreed where this is needed.',
	},
	50002: {
		class: 'permission',
		meaning: 'The account is restricted: frozen, moved or canceled',
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
	52000: {
		class: 'input',
		meaning: 'The picture does not come from WeChat',
		advice: "Upload the picture with 'Image: Upload' and use the URL it returns.",
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
		class: 'permission',
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
	61307: {
		class: 'input',
		meaning: 'The card ID is not valid',
		advice: "Pick 'Card' from the list, or check that the ID is complete.",
	},
	61500: {
		class: 'input',
		meaning: 'The date is not written as WeChat expects',
		advice: 'Write begin and end as year-month-day, for example 2026-05-01.',
	},
	61501: {
		class: 'input',
		meaning: 'The period of days is not allowed',
		advice: 'Ask for at most 62 days, and end with yesterday or an earlier day.',
	},
	63171: {
		class: 'quota',
		meaning: 'The highest number of cards is reached',
		advice: 'Delete cards that are no longer used, or continue with the existing ones.',
	},
	63172: {
		class: 'quota',
		meaning: 'The highest number of people is reached',
		advice: 'Continue with fewer people in this call.',
	},
	63173: {
		class: 'input',
		meaning: 'The number of texts is too high',
		advice: 'Remove texts from this item and run again.',
	},
	63174: {
		class: 'quota',
		meaning: 'The highest total of people for the linked card is reached',
		advice: 'Continue with another card, or leave the remaining people out.',
	},
};
