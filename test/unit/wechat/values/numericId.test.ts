import { readNumericId } from '../../../../nodes/wechat/values/numericId';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

describe('an id that is a number on the wire', () => {
	it.each([
		['0', 0],
		['007', 7],
		['9007199254740991', Number.MAX_SAFE_INTEGER],
	])('%j is %i', (value, expected) => {
		expect(readNumericId('ruleId', value)).toBe(expected);
	});

	it.each(['', '-1', '1.5', '1e3', ' 7', '7 ', 'x7', '9007199254740993'])(
		'is not %j',
		async (value) => {
			expect(await factsOf(() => readNumericId('ruleId', value))).toEqual(
				inputFacts(
					'ruleId',
					`is "${value}", and such an ID has digits only`,
					'Use the ID that WeChat returned when it was created.',
				),
			);
		},
	);
});
