import { ACTIVATION_MODES, activationSwitches } from '../../../../nodes/wechat/card/activation';

it.each([
	['api', {}],
	['auto', { auto_activate: true }],
	['form', { wx_activate: true }],
	['formThenApi', { wx_activate: true, wx_activate_after_submit: true }],
] as const)('activation by %s switches exactly this on', (mode, switches) => {
	expect(activationSwitches(mode)).toEqual(switches);
});

it('every mode can be chosen', () => {
	expect(ACTIVATION_MODES).toEqual(['api', 'auto', 'form', 'formThenApi']);
});
