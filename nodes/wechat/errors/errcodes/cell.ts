// What a card carries for the shop: stores, payment, redeeming and money values.
// Source: WeChat's global return code list and "Managing Coupons, Vouchers and Cards".
import type { ErrcodeTable } from './errcode';

export const cellErrcodes: ErrcodeTable = {
	40074: {
		class: 'input',
		meaning: 'The payment template is not known',
		advice: 'Check the ID of the payment template, or leave it out.',
	},
	40093: {
		class: 'input',
		meaning: 'Some of the stores could not be imported',
		advice:
			'Look for entries with location_id -1 in the answer, correct those stores and import only them again.',
	},
	40098: {
		class: 'input',
		meaning: 'A store ID is not valid',
		advice: 'Compare the store IDs of the card with the stores (门店) in the WeChat console.',
	},
	40143: {
		class: 'input',
		meaning: 'The minimum amount of this card has to be 0',
		advice: 'Set the minimum amount (least_cost) to 0 or leave it out.',
	},
	40145: {
		class: 'input',
		meaning: 'Quick pay and a button in the middle of the card exclude each other',
		advice: 'Switch off quick pay (买单) or remove the middle button, then run again.',
	},
	40149: {
		class: 'input',
		meaning: 'The limit on the times of use is not valid',
		advice: 'Check days and hours of the time limit: each entry needs a day, a begin and an end.',
	},
	41025: {
		class: 'input',
		meaning: 'The list of stores is empty',
		advice: 'Enter at least one store ID, or leave the list out.',
	},
	43017: {
		class: 'input',
		meaning: 'The card has no store',
		advice:
			'Add store IDs to the card first, then switch on quick pay (买单) or self redeeming (自助核销).',
	},
	45025: {
		class: 'input',
		meaning: 'The card has too many stores',
		advice: 'Shorten the list of stores, or choose the option for all stores.',
	},
	45043: {
		class: 'input',
		meaning: 'The card cannot be shared among friends with these settings',
		advice:
			'Switch off sharing among friends (朋友的券) for this card; errmsg names the setting that conflicts.',
	},
	45046: {
		class: 'input',
		meaning: 'Middle button, quick pay and self redeeming exclude each other',
		advice:
			'Keep one of the middle button, quick pay (买单) and self redeeming (自助核销), and switch the others off.',
	},
	72007: {
		class: 'input',
		meaning: 'The amount off has to be at least 100 cents',
		advice: 'Enter the amount in cents (分), at least 100.',
	},
	72008: {
		class: 'input',
		meaning: 'The minimum amount has to be above the amount off',
		advice: 'Enter a minimum amount (least_cost) that is larger than the amount off (reduce_cost).',
	},
};
