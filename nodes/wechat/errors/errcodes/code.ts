// One person's card and its code: query, redeem, deposit, decrypt.
// Source: WeChat's global return code list, "Redeeming a coupon, voucher or card" and "Card coupons error code".
import type { ErrcodeTable } from './errcode';

export const codeErrcodes: ErrcodeTable = {
	40056: {
		class: 'input',
		meaning: 'The card code is not known for this card',
		advice:
			"Check that 'Card' and 'Code' belong together and that zeros at the start of the code are still there. A code that was deposited or given away is known only once a person holds it.",
	},
	40075: {
		class: 'input',
		meaning: 'The encrypted code cannot be read',
		advice: 'Copy the encrypted code from the link again and URL-decode it exactly once.',
	},
	40099: {
		class: 'done',
		meaning: 'The card code has been redeemed already',
		advice:
			'Treat the item as done if it was you who redeemed it. If not, query the code to see its state.',
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
	40127: {
		class: 'state',
		meaning: 'The card of this person is deleted, expired, disabled or being given away',
		advice:
			"Look at the state with 'Member: Get'. A card that is being given away (转赠中) becomes usable again by itself, one that was only received has to be activated first.",
	},
	40133: {
		class: 'input',
		meaning: 'The encrypted data cannot be read',
		advice: 'Copy the encrypted value again and pass it on unchanged.',
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
	40153: {
		class: 'input',
		meaning: "Self redeeming of this friends' coupon needs a verification code",
		advice: 'Switch on the verification code for self redeeming (自助核销), then run again.',
	},
	41009: {
		class: 'input',
		meaning: 'The OpenID is missing',
		advice: 'Fill in the OpenID of the person.',
	},
	41013: {
		class: 'input',
		meaning: 'The card code is missing',
		advice: "Fill in 'Code', for example with the code from the card event.",
	},
	43018: {
		class: 'state',
		meaning: 'The code has to be marked before it is redeemed',
		advice: "Mark the code of this friends' coupon (朋友的券) first, then redeem it.",
	},
	45053: {
		class: 'input',
		meaning: 'There are too many verification codes',
		advice: 'Shorten the list of verification codes for self redeeming (自助核销).',
	},
	45054: {
		class: 'input',
		meaning: 'There are too few verification codes',
		advice: 'Add verification codes for self redeeming (自助核销).',
	},
	45055: {
		class: 'input',
		meaning: 'The verification code holds characters that are not allowed',
		advice: 'Remove blanks and special characters from the verification code.',
	},
	45154: {
		class: 'input',
		meaning: 'The verification code is not known',
		advice: 'Check the verification code against the list of self redeeming (自助核销).',
	},
	45155: {
		class: 'state',
		meaning: 'The verification code exists already',
		advice: 'Keep the existing verification code, or choose another one.',
	},
	45156: {
		class: 'input',
		meaning: 'The verification code has the wrong length',
		advice: 'Enter a verification code of the length WeChat asks for, without blanks.',
	},
	71004: {
		class: 'state',
		meaning: 'The card has expired',
		advice: 'Leave this card out, or give the person a new one.',
	},
	72001: {
		class: 'input',
		meaning: 'No card matches',
		advice: "Check that 'Card' and 'Code' belong together and to the account of the credential.",
	},
	72020: {
		class: 'state',
		meaning: 'The card has been used as often as allowed',
		advice: 'Leave this card out, as its limit of use is reached.',
	},
	73200: {
		class: 'retry',
		meaning: 'WeChat could not look up this card and code just now',
		advice:
			"Wait a moment and run the item again. If it keeps coming back, check 'Card' and 'Code'.",
	},
	73204: {
		class: 'input',
		meaning: 'The card asked for does not exist',
		advice: "Pick 'Card' from the list and check 'Code'.",
	},
};
