import type { CheckLine } from '../../nodes/wechat/account/checkLine';
import { runMemberCard, type RunSettings, type Simulator } from './memberCard';

/** The lines of an account check in their order. */
export const CHECKS = [
	'Access token',
	'Calling IP address',
	'Account',
	'Card permission',
	'Quota left today',
	'Message push',
];

/** Runs the check and returns its lines by name, after looking at what holds in every state. */
export async function runCheck(
	simulator: Simulator,
	settings: RunSettings = {},
	options: object = {},
) {
	const parameters = { resource: 'account', operation: 'check', options };
	const { json, error } = await runMemberCard(simulator, parameters, settings);
	expect(error).toBeUndefined();
	const checks = json as CheckLine[];
	expect(checks.map((line) => line.check)).toEqual(CHECKS);
	for (const line of checks) {
		expect(line.found).not.toBe('');
		expect(line.advice === '').toBe(line.ok);
	}
	expect(JSON.stringify(json)).not.toContain(simulator.appSecret);
	const [token, ip, account, card, quota, push] = checks;
	const failing = checks.filter((line) => !line.ok).map((line) => line.check);
	return { ok: failing.length === 0, failing, token, ip, account, card, quota, push };
}
