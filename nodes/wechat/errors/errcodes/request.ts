// The form of a request: its values, texts, files and sizes.
// Source: WeChat's global return code list and the openApi management pages (quota/get, rid/get).
import type { ErrcodeTable } from './errcode';

export const requestErrcodes: ErrcodeTable = {
	40005: {
		class: 'input',
		meaning: 'The type of the file is not accepted',
		advice: 'Upload a JPG or PNG picture.',
	},
	40009: {
		class: 'input',
		meaning: 'The picture is too large',
		advice: 'Make the picture 1 MB or smaller, as JPG or PNG, and upload it again.',
	},
	40033: {
		class: 'input',
		meaning: 'The text holds characters written as \\u codes',
		advice:
			'Write the characters themselves, for example 会员, instead of \\uXXXX in your text or JSON.',
	},
	40035: {
		class: 'input',
		meaning: 'A value is not allowed or has the wrong length',
		advice: 'Check the values of this item one by one, starting with the one errmsg names.',
	},
	40037: {
		class: 'input',
		meaning: 'The message template is not known',
		advice:
			'Check which ID you filled in, as this number stands for a message template and not for a card.',
	},
	40039: {
		class: 'input',
		meaning: 'A web address has a length that is not allowed',
		advice:
			'Shorten the web addresses of this item; a link on a card holds at most 128 characters.',
	},
	40048: {
		class: 'input',
		meaning: 'The domain of a web address is not allowed',
		advice:
			'Use links on a domain this account may use, and put pictures on WeChat with the upload operation for images first.',
	},
	40097: {
		class: 'input',
		meaning: 'A value is not accepted',
		advice:
			'Compare the values of this item with the hints of the fields, starting with the one errmsg names.',
	},
	40101: {
		class: 'input',
		meaning: 'A required value is missing',
		advice: 'Fill in all required fields of this item; errmsg may name the missing one.',
	},
	40132: {
		class: 'input',
		meaning: 'The WeChat ID is not known',
		advice:
			'Check the WeChat ID (微信号) for typing slips, or give the OpenID of the person instead.',
	},
	40137: {
		class: 'input',
		meaning: 'The format of the picture is not accepted',
		advice: 'Save the picture as JPG or PNG and upload it again.',
	},
	41005: {
		class: 'input',
		meaning: 'The upload carried no file',
		advice:
			"Check that the input item holds a file and that 'Input Data Field Name' is the name of that file.",
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
	44002: {
		class: 'input',
		meaning: 'The request reached WeChat without content',
		advice:
			"Fill in at least one field, and check that the proxy in 'Base URL' passes the content on.",
	},
	44005: {
		class: 'input',
		meaning: 'A list is empty',
		advice: 'Put at least one entry into the list of this item.',
	},
	44006: {
		class: 'input',
		meaning: 'The file is empty',
		advice: 'Check the step that supplies the file and run again with a file that has content.',
	},
	45001: {
		class: 'input',
		meaning: 'The file is too large',
		advice: 'Make the file smaller and upload it again; a card picture may have at most 1 MB.',
	},
	45002: {
		class: 'input',
		meaning: 'The text is too long',
		advice: 'Shorten the longest text of this item and run again.',
	},
	45021: {
		class: 'input',
		meaning: 'A field is longer than WeChat allows',
		advice:
			'Shorten the texts of this item, where one Chinese character counts as three letters. A card title, for example, holds 9 Chinese characters.',
	},
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
	76001: {
		class: 'input',
		meaning: 'The request ID (rid) is older than seven days',
		advice: 'Repeat the call you are looking into and use the rid of the new answer.',
	},
	76002: {
		class: 'input',
		meaning: 'The request ID (rid) is not written correctly',
		advice: 'Copy the rid again, complete and without blanks, from the answer of WeChat.',
	},
	76003: {
		class: 'input',
		meaning: 'The request ID (rid) is of another account, or the path holds a host name',
		advice:
			'Use a rid of this account, or write the path with a slash first and no host name, for example /card/create.',
	},
	76021: {
		class: 'input',
		meaning: 'The path of the function is not known',
		advice: 'Write the path with a slash first and nothing after it, for example /card/create.',
	},
	76022: {
		class: 'permission',
		meaning: 'This account may not see the quota of this path',
		advice: 'Choose the path of a function that this account has permission for.',
	},
};
