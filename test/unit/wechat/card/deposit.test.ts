import { splitBatches, DepositReport, ownCodes } from '../../../../nodes/wechat/card/deposit';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

describe("codes of the merchant's own", () => {
	it('are sent once each, and entries given again are named', () => {
		expect(ownCodes('codes', 'a, b\na，b,b, c')).toEqual({
			codes: ['a', 'b', 'c'],
			repeated: ['a', 'b', 'b'],
		});
		expect(ownCodes('codes', ['001', 2])).toEqual({ codes: ['001', '2'], repeated: [] });
	});

	it.each([
		['', inputFacts('codes', 'is empty', 'Fill it in; WeChat requires it.')],
		[[], inputFacts('codes', 'is empty', 'Fill it in; WeChat requires it.')],
		[
			['x'.repeat(21)],
			inputFacts(
				'codes[0]',
				'has 21 characters, of which 20 fit',
				'Shorten it: WeChat takes 6 Chinese characters, or 20 letters and digits.',
			),
		],
	])('are refused when they are %j', async (value, facts) => {
		expect(await factsOf(() => ownCodes('codes', value))).toEqual(facts);
	});

	it.each([
		[0, []],
		[1, [1]],
		[100, [100]],
		[101, [100, 1]],
		[250, [100, 100, 50]],
	])('%i of them make calls of %j', (count, sizes) => {
		const codes = Array.from({ length: count }, (_, index) => String(index));
		const calls = splitBatches(codes);
		expect(calls.map(({ length }) => length)).toEqual(sizes);
		expect(calls.flat()).toEqual(codes);
	});
});

describe('the report on deposited codes', () => {
	const report = (repeated: string[], ...answers: object[]) => {
		const result = new DepositReport(repeated);
		for (const answer of answers) result.take({ ...answer }, ['a', 'b']);
		return result.summary;
	};

	it('takes an answer that lists nothing for complete success', () => {
		expect(report([], { errcode: 0 })).toEqual({
			succ_code: ['a', 'b'],
			duplicate_code: [],
			fail_code: [],
			succ_count: 2,
			duplicate_count: 0,
			fail_count: 0,
		});
	});

	it('collects what several answers list, and the entries that were given again', () => {
		expect(
			report(
				['r'],
				{ succ_code: ['a'], duplicate_code: ['b'], fail_code: [] },
				{ succ_code: [7], fail_code: ['x', 'y'] },
			),
		).toEqual({
			succ_code: ['a', '7'],
			duplicate_code: ['r', 'b'],
			fail_code: ['x', 'y'],
			succ_count: 2,
			duplicate_count: 2,
			fail_count: 2,
		});
	});

	it('adds up numbers where WeChat sends no lists', () => {
		expect(report(['r'], { succ_code: 3, fail_code: '2', duplicate_code: 'some' })).toEqual({
			succ_code: [],
			duplicate_code: ['r'],
			fail_code: [],
			succ_count: 3,
			duplicate_count: 1,
			fail_count: 2,
		});
	});
});
