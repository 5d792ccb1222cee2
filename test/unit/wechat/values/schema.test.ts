import {
	cardCode,
	choice,
	flag,
	group,
	integer,
	list,
	seconds,
	text,
} from '../../../../nodes/wechat/values/schema';

describe('the words for a rule', () => {
	it.each([
		['text', text(), { kind: 'text', bytes: undefined }],
		[
			'text with a limit',
			text(20, { required: true }),
			{ kind: 'text', bytes: 20, required: true },
		],
		['code', cardCode(), { kind: 'code', bytes: 20 }],
		[
			'number of a member',
			cardCode({ mayHaveBlanks: true }),
			{ kind: 'code', bytes: 20, mayHaveBlanks: true },
		],
		['integer', integer(), { kind: 'integer' }],
		['integer in a range', integer({ min: 1, max: 2 }), { kind: 'integer', min: 1, max: 2 }],
		['flag', flag(), { kind: 'flag' }],
		['required flag', flag({ required: true }), { kind: 'flag', required: true }],
		['seconds', seconds(), { kind: 'seconds' }],
		['end of a day', seconds({ end: true }), { kind: 'seconds', end: true }],
		[
			'choice',
			choice(['A'], { required: true }),
			{ kind: 'choice', values: ['A'], required: true },
		],
		['list', list(flag(), { max: 3 }), { kind: 'list', of: { kind: 'flag' }, max: 3 }],
		['group', group({ a: flag() }), { kind: 'group', fields: { a: { kind: 'flag' } } }],
		[
			'required group',
			group({}, { required: true }),
			{ kind: 'group', fields: {}, required: true },
		],
	])('%s', (_title, rule, expected) => {
		expect(rule).toEqual(expected);
	});
});
