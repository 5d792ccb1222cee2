// Stores a card is valid in, and cards taking part in an activity.
// Source: WeChat's global return code list.
import type { ErrcodeTable } from './errcode';

export const storeErrcodes: ErrcodeTable = {
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
	9008001: {
		class: 'input',
		meaning: 'The card information does not exist',
		advice: "Pick 'Card' from the list and run again.",
	},
	9008002: {
		class: 'input',
		meaning: "The end of the card's period is not valid",
		advice: 'Check the begin and end of the card and enter an end that is still to come.',
	},
	9300011: {
		class: 'input',
		meaning: 'The card ID of the activity is not valid',
		advice: "Pick 'Card' from the list, or check that the ID is complete.",
	},
	9300012: {
		class: 'input',
		meaning: 'The card of the activity belongs to another account',
		advice: 'Use a card of the account in the credential.',
	},
	9300014: {
		class: 'state',
		meaning: 'A card of the activity is out of stock',
		advice: 'Raise the stock (库存) of the card, then run again.',
	},
	9300015: {
		class: 'state',
		meaning: 'A card of the activity is in a state that does not allow this',
		advice: 'Look at the status of the cards: each has to be approved and not deleted.',
	},
	9300024: {
		class: 'input',
		meaning: 'The card ends before the activity does',
		advice: 'Extend the period of the card, or let the activity end earlier.',
	},
};
