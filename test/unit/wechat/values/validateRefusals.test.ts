import {
	choice,
	flag,
	group,
	integer,
	list,
	seconds,
	text,
	type Rule,
} from '../../../../nodes/wechat/values/schema';
import { one, refused } from '../../../support/validated';

describe('a value WeChat would refuse is refused before, with the name of its field', () => {
	it.each<[string, Rule, unknown, string]>([
		[
			'one byte too many',
			text(12),
			'四个汉字!',
			"'Field' has 5 characters, of which 4 fit. Shorten it: WeChat takes 4 Chinese characters, or 12 letters and digits.",
		],
		[
			'text in the wrong form',
			text(128, { pattern: /^https?:/, expected: 'a web address' }),
			'ftp://x',
			"'Field' is not a web address. Correct it.",
		],
		[
			'a number that is not exact any more',
			text(20),
			1e21,
			"'Field' arrived as the number 1e+21, which is not exact any more. Format the column as text where the data comes from, and enter it again there.",
		],
		[
			'text in the wrong form without a word for it',
			text(128, { pattern: /^h/ }),
			'x',
			"'Field' is not in the form WeChat expects. Correct it.",
		],
		[
			'a number above a range that is open below',
			integer({ max: 5 }),
			6,
			"'Field' is 6, WeChat takes between minus infinity and 5. Correct it.",
		],
		[
			'text for a group of several fields',
			group({ a: text(), b: text() }),
			'x',
			'Supply it as JSON with the fields a, b.',
		],
		['a list where one number belongs', integer(), [1], "'Field' is [1], not a whole number"],
		['an object for a text', text(), {}, "'Field' is not text. Supply a single text value."],
		[
			'a decimal',
			integer(),
			100.5,
			"'Field' is 100.5, not a whole number. WeChat takes whole numbers only: round it, and leave out units and separators.",
		],
		['a word for a number', integer(), 'many', '\'Field\' is "many", not a whole number'],
		[
			'a number that is too small',
			integer({ min: 60, max: 1800 }),
			59,
			"'Field' is 59, WeChat takes between 60 and 1800. Correct it.",
		],
		['a number that is too large', integer({ min: 60, max: 1800 }), 1801, 'between 60 and 1800'],
		['a number below an open range', integer({ min: 1 }), 0, 'WeChat takes at least 1'],
		[
			'a word for a flag',
			flag(),
			'maybe',
			'\'Field\' is "maybe", not true or false. Use true or false.',
		],
		[
			'an unknown choice',
			choice(['A', 'B']),
			'C',
			'\'Field\' is "C", which WeChat does not know. Use one of: A, B.',
		],
		[
			'too many entries',
			list(text(), { max: 1 }),
			['a', 'b'],
			"'Field' has 2 entries, WeChat takes at most 1. Remove some.",
		],
		[
			'text for a group',
			group({ a: text() }),
			'x',
			"'Field' is not an object. Supply it as JSON with the fields a.",
		],
		['a list for a group', group({ a: text() }), ['x'], "'Field' is not an object"],
		[
			'a required field without a value',
			text(5, { required: true }),
			' ',
			"'Field' is empty. Fill it in; WeChat requires it.",
		],
		[
			'a required member of a group',
			group({ inner: text(5, { required: true }), other: text() }),
			{ other: 'x' },
			"'Inner' is empty",
		],
		['a date that is none', seconds(), 'tomorrow', '\'Field\' is "tomorrow", not a date'],
		['a date beyond 32 bits', seconds(), '2038-01-20', "WeChat's times go from 1970 to 2038-01-19"],
	])('%s', (_title, rule, value, sentence) => {
		expect(refused(() => one(rule, value))).toContain(sentence);
	});
});
