const UPDATE = '/card/membercard/updateuser';

/**
 * Troubles of the real service, to be switched on. A fault without an end lasts until it is switched off.
 * @type {Array<{title: string, fault: import('../../faults').Fault}>}
 */
const FAULT_PRESETS = [
	{
		title: 'Every call takes two seconds longer',
		fault: { name: 'slow', path: '*', effect: { delayMs: 2000 } },
	},
	{
		title: 'One call in three: the system is busy (-1)',
		fault: { name: 'busy', path: '*', probability: 1 / 3, effect: { errcode: -1 } },
	},
	{
		title: 'The next three updates of members come too fast (45011)',
		fault: { name: 'minute', path: UPDATE, times: 3, effect: { errcode: 45011 } },
	},
	{
		title: "Today's quota of updates is used up (45009)",
		fault: { name: 'day', path: UPDATE, effect: { errcode: 45009 } },
	},
	{
		title: 'One update in two is made, but its answer gets lost',
		fault: { name: 'lost', path: UPDATE, probability: 0.5, effect: { reset: 'after' } },
	},
	{
		title: 'A gateway answers in place of WeChat: an HTML page with 502',
		fault: { name: 'gateway', path: '*', times: 2, effect: { html: 502 } },
	},
	{
		title: 'Your address is not on the IP allow-list (40164)',
		fault: {
			name: 'address',
			path: '/cgi-bin/stable_token',
			effect: {
				errcode: 40164,
				errmsg: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist',
			},
		},
	},
];

module.exports = { FAULT_PRESETS };
