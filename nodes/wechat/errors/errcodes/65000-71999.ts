import type { ErrcodeTable } from './errcode';

export const from65000: ErrcodeTable = {
	65104: {
		class: 'input',
		meaning: 'The category of the store is not valid',
		advice: "Choose a category from WeChat's list of store categories.",
	},
	65105: {
		class: 'input',
		meaning: 'The address of a store photo is not valid',
		advice: 'Upload the photo to WeChat first and use the address it returns.',
	},
	65106: {
		class: 'state',
		meaning: 'The store has to be approved first',
		advice: 'Wait until WeChat has approved the store (门店), then run again.',
	},
	65107: {
		class: 'state',
		meaning: 'The store cannot be changed now, as it is under review',
		advice: 'Wait for the result of the review, then run again.',
	},
	65109: {
		class: 'input',
		meaning: 'The name of the store is not valid',
		advice: 'Correct the name of the store and run again.',
	},
	65110: {
		class: 'input',
		meaning: 'The address of the store is not valid',
		advice: 'Correct the street address of the store and run again.',
	},
	65111: {
		class: 'input',
		meaning: 'The phone number of the store is not valid',
		advice: 'Correct the phone number of the store, with its area code.',
	},
	65112: {
		class: 'input',
		meaning: 'The city of the store is not valid',
		advice: 'Correct the name of the city and run again.',
	},
	65113: {
		class: 'input',
		meaning: 'The province of the store is not valid',
		advice: 'Correct the name of the province and run again.',
	},
	65114: {
		class: 'input',
		meaning: 'The store has no photos',
		advice: 'Add at least one photo to the store.',
	},
	65115: {
		class: 'input',
		meaning: 'The store ID does not exist',
		advice: 'Compare the store ID (poi_id) with the stores (门店) in the WeChat console.',
	},
	65116: {
		class: 'state',
		meaning: 'The store has been deleted',
		advice: 'Remove this store from the card, or use another store.',
	},
	65117: {
		class: 'state',
		meaning: 'The store cannot be deleted',
		advice: 'Keep the store, and check in the WeChat console whether it is under review or in use.',
	},
	65118: {
		class: 'state',
		meaning: 'The state of the store does not allow this',
		advice: 'Look at the state of the store (门店) in the WeChat console before you run again.',
	},
	65119: {
		class: 'permission',
		meaning: 'The company behind the store lacks a required qualification',
		advice: 'Submit the missing qualification in the WeChat console, then run again.',
	},
	65120: {
		class: 'input',
		meaning: 'The category of the store was not found',
		advice: "Choose a category from WeChat's list of store categories, with all its levels.",
	},
	71001: {
		class: 'input',
		meaning: 'A value for the coins is zero or missing',
		advice: 'Fill in every value of the coin order (券点) with a number above 0.',
	},
	71002: {
		class: 'input',
		meaning: 'The order number does not fit the other values',
		advice: 'Check the order number together with the values it was created with.',
	},
	71003: {
		class: 'quota',
		meaning: 'There are not enough coins',
		advice: 'Top up the coins (券点) in the WeChat console, then run again.',
	},
	71004: {
		class: 'state',
		meaning: 'The card has expired',
		advice: 'Leave this card out, or give the person a new one.',
	},
	71005: {
		class: 'quota',
		meaning: 'This may not be carried out any more often',
		advice: 'Stop here and run the remaining items later.',
	},
	71006: {
		class: 'input',
		meaning: 'The number of coins is out of the allowed range',
		advice: 'Enter a number of coins (券点) from 1 to 100000.',
	},
	71007: {
		class: 'state',
		meaning: 'The order is finished already',
		advice: 'Query the order to see its result, and start a new one only if you need more.',
	},
	71008: {
		class: 'state',
		meaning: 'The order has run out of time',
		advice: 'Start a new order.',
	},
};
