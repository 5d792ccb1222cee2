import { paceOf } from '../../../../nodes/wechat/transport/accountPace';

const IDLE = 10 * 60_000;

describe('the pace of an account', () => {
	let now = 0;

	beforeEach(() => {
		now += 3_600_000;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});

	afterEach(() => jest.restoreAllMocks());

	it('is one for all runs of the account, until nobody has called for ten minutes', () => {
		const pace = paceOf('wx1');
		now += IDLE;
		expect(paceOf('wx1')).toBe(pace);
		now += IDLE + 1;
		expect(paceOf('wx1')).not.toBe(pace);
	});

	it('is kept while a run that has it goes on', () => {
		const pace = paceOf('wx1');
		now += IDLE;
		pace.lastUsed = now;
		now += IDLE;
		expect(paceOf('wx1')).toBe(pace);
	});
});
