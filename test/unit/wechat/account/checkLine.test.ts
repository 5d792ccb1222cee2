import {
	failCheck,
	skipCheck,
	passCheck,
	reportRefusal,
	reportFailure,
} from '../../../../nodes/wechat/account/checkLine';
import { inputFacts, LOST } from '../../../support/fakeWechat';

describe('a line of the account check', () => {
	it('that is passed needs no advice', () => {
		expect(passCheck('Account', 'fine')).toEqual({
			check: 'Account',
			ok: true,
			found: 'fine',
			advice: '',
		});
	});

	it('that is missed says what to do', () => {
		expect(failCheck('Account', 'not fine', 'Do it.')).toEqual({
			check: 'Account',
			ok: false,
			found: 'not fine',
			advice: 'Do it.',
		});
	});

	it('that was not looked at says why', () => {
		expect(skipCheck('Message push', 'no token')).toEqual(
			failCheck('Message push', 'Not checked: no token', 'Look at the lines above first.'),
		);
	});

	it('repeats what was found and what WeChat said', () => {
		expect(reportRefusal('Account', { ...LOST, errmsg: 'invalid ip' })).toEqual(
			failCheck('Account', 'n8n got no answer. WeChat said: invalid ip', 'Try again.'),
		);
		expect(reportRefusal('Account', { ...LOST, errmsg: '' })).toEqual(
			failCheck('Account', 'n8n got no answer', 'Try again.'),
		);
		expect(reportRefusal('Access token', inputFacts('appId', 'is empty', 'Copy it.')).found).toBe(
			"'App ID' is empty",
		);
	});

	it('whose call never left says nothing about WeChat', () => {
		expect(reportFailure('Account', { ...LOST, outcome: 'notSent', errmsg: 'x' })).toEqual(
			failCheck('Account', 'Not checked: n8n got no answer', 'Try again.'),
		);
		expect(reportFailure('Account', LOST)).toEqual(reportRefusal('Account', LOST));
	});
});
