import {
	missed,
	notChecked,
	passed,
	refused,
	unanswered,
} from '../../../../nodes/wechat/account/checkLine';
import { inputFacts, LOST } from '../../../support/fakeWechat';

describe('a line of the account check', () => {
	it('that is passed needs no advice', () => {
		expect(passed('Account', 'fine')).toEqual({
			check: 'Account',
			ok: true,
			found: 'fine',
			advice: '',
		});
	});

	it('that is missed says what to do', () => {
		expect(missed('Account', 'not fine', 'Do it.')).toEqual({
			check: 'Account',
			ok: false,
			found: 'not fine',
			advice: 'Do it.',
		});
	});

	it('that was not looked at says why', () => {
		expect(notChecked('Message push', 'no token')).toEqual(
			missed('Message push', 'Not checked: no token', 'Look at the lines above first.'),
		);
	});

	it('repeats what was found and what WeChat said', () => {
		expect(refused('Account', { ...LOST, errmsg: 'invalid ip' })).toEqual(
			missed('Account', 'n8n got no answer. WeChat said: invalid ip', 'Try again.'),
		);
		expect(refused('Account', { ...LOST, errmsg: '' })).toEqual(
			missed('Account', 'n8n got no answer', 'Try again.'),
		);
		expect(refused('Access token', inputFacts('appId', 'is empty', 'Copy it.')).found).toBe(
			"'App ID' is empty",
		);
	});

	it('whose call never left says nothing about WeChat', () => {
		expect(unanswered('Account', { ...LOST, outcome: 'notSent', errmsg: 'x' })).toEqual(
			missed('Account', 'Not checked: n8n got no answer', 'Try again.'),
		);
		expect(unanswered('Account', LOST)).toEqual(refused('Account', LOST));
	});
});
