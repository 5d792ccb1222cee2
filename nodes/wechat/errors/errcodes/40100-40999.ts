import type { ErrcodeTable } from './errcode';

export const from40100: ErrcodeTable = {
	40100: {
		class: 'input',
		meaning: 'The period of the card may not be changed like this',
		advice: 'Extend the period only, and keep the kind of period the card was created with.',
	},
	40101: {
		class: 'input',
		meaning: 'A required value is missing',
		advice: 'Fill in all required fields of this item; errmsg may name the missing one.',
	},
	40107: {
		class: 'state',
		meaning: 'The card is not approved yet or has no store',
		advice:
			'Wait until WeChat has approved the card and add at least one store to it, then run again.',
	},
	40109: {
		class: 'input',
		meaning: 'There are more than 100 codes in one call',
		advice: 'Split the list into parts of at most 100 codes.',
	},
	40110: {
		class: 'input',
		meaning: 'The list of codes holds an empty one',
		advice: 'Remove empty rows and entries from the list of codes.',
	},
	40111: {
		class: 'input',
		meaning: 'The list of codes holds the same code twice',
		advice: 'Remove repeated codes from the list, for example with the Remove Duplicates node.',
	},
	40116: {
		class: 'input',
		meaning: 'The card code is not valid',
		advice:
			"Check 'Code' against the card event: it is text of at most 20 characters, and zeros at the start count.",
	},
	40122: {
		class: 'input',
		meaning: 'The stock number is not valid',
		advice: 'Enter a whole number, and do not take away more than the stock (库存) the card has.',
	},
	40124: {
		class: 'input',
		meaning: 'The card has too many custom fields',
		advice: 'Use at most three of points, balance and the three custom fields together.',
	},
	40125: {
		class: 'credential',
		meaning: 'The App Secret is not valid',
		advice:
			"Copy the App Secret from the WeChat console into 'App Secret' of the credential. If it was reset, only the newest one works.",
	},
	40127: {
		class: 'state',
		meaning: 'The card of this person is deleted, expired, disabled or being given away',
		advice:
			"Look at the state with 'Member: Get'. A card that is being given away (转赠中) becomes usable again by itself, one that was only received has to be activated first.",
	},
	40130: {
		class: 'input',
		meaning: 'The list of people is too short',
		advice: 'Enter at least two OpenIDs.',
	},
	40131: {
		class: 'quota',
		meaning: 'No more tickets can be fetched for now',
		advice: 'Keep using the ticket you have, and run again later.',
	},
	40132: {
		class: 'input',
		meaning: 'The WeChat ID is not known',
		advice:
			'Check the WeChat ID (微信号) for typing slips, or give the OpenID of the person instead.',
	},
	40133: {
		class: 'input',
		meaning: 'The encrypted data cannot be read',
		advice: 'Copy the encrypted value again and pass it on unchanged.',
	},
	40135: {
		class: 'state',
		meaning: 'A card that has points cannot lose them again',
		advice: 'Leave points switched on for this card, or create a new card without them.',
	},
	40136: {
		class: 'input',
		meaning: 'The stock does not match the number of deposited codes',
		advice:
			'Deposit codes first, then set the stock to no more than the number of deposited codes.',
	},
	40137: {
		class: 'input',
		meaning: 'The format of the picture is not accepted',
		advice: 'Save the picture as JPG or PNG and upload it again.',
	},
	40139: {
		class: 'input',
		meaning: 'The sub-merchant is not known',
		advice: 'Check the number of the sub-merchant (子商户) against the list of sub-merchants.',
	},
	40140: {
		class: 'state',
		meaning: 'The sub-merchant is not approved',
		advice:
			'Look at the status of the sub-merchant (子商户) and wait until WeChat has approved it.',
	},
	40141: {
		class: 'input',
		meaning: 'A picture is not stored on WeChat',
		advice:
			"Upload the picture with the upload operation for images and use the address it returns, for example in 'Logo URL'.",
	},
	40142: {
		class: 'input',
		meaning: "The settings of the friends' coupon are not valid",
		advice:
			"Check the settings of the friends' coupon (朋友的券), or leave them out for a member card.",
	},
	40143: {
		class: 'input',
		meaning: 'The minimum amount of this card has to be 0',
		advice: 'Set the minimum amount (least_cost) to 0 or leave it out.',
	},
	40144: {
		class: 'input',
		meaning: "Two settings of the friends' coupon exclude each other",
		advice: 'Keep only one of share_card_list and consume_share_self_num.',
	},
	40145: {
		class: 'input',
		meaning: 'Quick pay and a button in the middle of the card exclude each other',
		advice: 'Switch off quick pay (买单) or remove the middle button, then run again.',
	},
	40146: {
		class: 'state',
		meaning: 'The card may be reserved for another person',
		advice: 'Check that the OpenID is of the person who holds this code.',
	},
	40147: {
		class: 'state',
		meaning: 'The card cannot be redeemed at this time',
		advice: 'Run the item again within the times at which the card may be used.',
	},
	40148: {
		class: 'input',
		meaning: "The type of the friends' coupon is not valid",
		advice: "Choose a type that friends' coupons (朋友的券) may have, or use another kind of card.",
	},
	40149: {
		class: 'input',
		meaning: 'The limit on the times of use is not valid',
		advice: 'Check days and hours of the time limit: each entry needs a day, a begin and an end.',
	},
	40150: {
		class: 'input',
		meaning: 'The settings of the card are not valid',
		advice:
			'Compare the settings of the card with the hints of the fields, starting with the one errmsg names.',
	},
	40151: {
		class: 'input',
		meaning: "WeChat's content check stopped a text or picture of the card",
		advice: 'Change the title, texts or pictures of the card and run again.',
	},
	40153: {
		class: 'input',
		meaning: "Self redeeming of this friends' coupon needs a verification code",
		advice: 'Switch on the verification code for self redeeming (自助核销), then run again.',
	},
	40158: {
		class: 'input',
		meaning: 'This card may not have your own codes',
		advice: 'Switch off the option for custom codes and run again.',
	},
	40164: {
		class: 'permission',
		meaning: 'The IP address of this n8n is not on the allow-list of the account',
		advice:
			'Add that address to the IP allow-list (IP白名单) in the WeChat console, then run again.',
	},
	40168: {
		class: 'permission',
		meaning: 'The mini program is not linked with the account',
		advice:
			'Link the mini program (小程序) with this account in the WeChat console, then run again.',
	},
	40174: {
		class: 'state',
		meaning: 'The person does not hold a card',
		advice: 'Have the person receive the card first, or check the OpenID.',
	},
	40179: {
		class: 'permission',
		meaning: 'WeChat has changed the function: rules can no longer be added or changed',
		advice:
			'Leave this rule as it is, and check the WeChat console for the function that replaces it.',
	},
	40243: {
		class: 'credential',
		meaning: 'The App Secret is frozen',
		advice:
			'Unfreeze the App Secret in the WeChat console and wait ten minutes before you run again.',
	},
};
