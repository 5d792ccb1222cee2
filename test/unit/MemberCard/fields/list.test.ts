import { wantedCount } from '../../../../nodes/MemberCard/fields/list';
import { parametersOf } from '../../../../nodes/MemberCard/runtime/itemParameters';
import { fakeExecution } from '../../../support/fakeExecution';

const count = (parameters: Record<string, unknown>) =>
	wantedCount(parametersOf(fakeExecution({ parameters }).execution, { fields: [] })(0));

describe('how many results are wanted', () => {
	it.each([
		[{ returnAll: true }, Infinity],
		[{ returnAll: 'true', limit: 5 }, Infinity],
		[{ returnAll: false, limit: 1 }, 1],
		[{ limit: '20' }, 20],
	])('by %j are %d', (parameters, wanted) => {
		expect(count(parameters)).toBe(wanted);
	});

	it.each([[''], [undefined], [0], [-1], [1.5], ['many']])('is no limit of %j', (limit) => {
		expect(() => count({ returnAll: false, limit })).toThrow("'Limit'");
	});
});
