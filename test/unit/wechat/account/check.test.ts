import { checkAccount } from '../../../../nodes/wechat/account/check';
import { skipCheck, passCheck, reportRefusal } from '../../../../nodes/wechat/account/checkLine';
import { refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { fakeWechat, inputFacts, LOST, lost, type Reply } from '../../../support/fakeWechat';

const TOKEN = passCheck('Access token', 'WeChat gives a token for App ID and App Secret');
const IP = passCheck(
	'Calling IP address',
	'A token was handed out, so the calling address is accepted',
);
const ACCOUNT = passCheck(
	'Account',
	'WeChat answers calls of this account; its kind and verification show in the WeChat console only',
);
const QUOTA = passCheck(
	'Quota left today',
	'/card/create: 5 of 10 calls left; /card/membercard/updateuser: 5 of 10 calls left',
);
const PUSH = passCheck('Message push', 'WeChat has nothing against your address for messages');
const CARDS = passCheck('Card permission', 'Card calls work; cards of all types in the account: 3');
const rest = (reason: string) =>
	(['Account', 'Card permission', 'Quota left today', 'Message push'] as const).map((name) =>
		skipCheck(name, reason),
	);

const FINE: Record<string, Reply> = {
	'/cgi-bin/getcallbackip': { ip_list: ['203.0.113.1'] },
	'/cgi-bin/openapi/quota/get': { quota: { daily_limit: 10, remain: 5 } },
	'/cgi-bin/callback/check': {},
	'/card/batchget': { total_num: 3 },
};

async function check(
	spoilt: Record<string, Reply> = {},
	tokenFailure?: Error,
	source: 'appSecret' | 'tokenServer' = 'appSecret',
) {
	const replies = { ...FINE, ...spoilt };
	const { client, calls } = fakeWechat(({ path }) => replies[path], {
		hasEncodingAesKey: async () => false,
		async proveToken() {
			if (tokenFailure !== undefined) throw tokenFailure;
			return source;
		},
	});
	return { lines: await checkAccount(client), calls };
}

describe('the account check', () => {
	it('says that a token came from the token server', async () => {
		const { lines } = await check({}, undefined, 'tokenServer');
		expect(lines[0]).toEqual(passCheck('Access token', 'Your token server gives a token'));
	});

	it('passes line by line, and asks the card call last', async () => {
		const { lines, calls } = await check();
		expect(lines).toEqual([TOKEN, IP, ACCOUNT, CARDS, QUOTA, PUSH]);
		expect(calls[0]).toEqual({
			path: '/cgi-bin/getcallbackip',
			method: 'GET',
			knownBy: 'ip_list',
			repeat: 'read',
		});
		expect(calls.map(({ path }) => path)).toEqual([
			'/cgi-bin/getcallbackip',
			'/cgi-bin/openapi/quota/get',
			'/cgi-bin/openapi/quota/get',
			'/cgi-bin/callback/check',
			'/card/batchget',
		]);
		expect(calls.at(-1)).toEqual({
			path: '/card/batchget',
			body: { offset: 0, count: 1 },
			repeat: 'read',
		});
	});

	it('counts no cards when WeChat tells no number, and needs no senders', async () => {
		const { lines } = await check({ '/card/batchget': {}, '/cgi-bin/getcallbackip': {} });
		expect(lines[3].found).toBe('Card calls work; cards of all types in the account: 0');
	});

	it('tells a firewall which addresses WeChat pushes from', async () => {
		const { lines } = await check({
			'/cgi-bin/callback/check': { ping: [{ ip: '1.2.3.4', package_loss: '100%' }] },
		});
		expect(lines[5].advice).toContain("let WeChat's addresses in: 203.0.113.1.");
	});

	it('asks nothing more without a token', async () => {
		const facts = inputFacts('appSecret', 'is empty', 'Copy it from the WeChat console.');
		const { lines, calls } = await check({}, new WechatFailure(facts));
		expect(lines).toEqual([
			reportRefusal('Access token', facts),
			skipCheck('Calling IP address', 'no token'),
			...rest('no token'),
		]);
		expect(calls).toEqual([]);
	});

	it.each([40090, 40164, 45035, 61004, 89501, 89502, 89503, 89504, 89505, 89506, 89507])(
		'puts errcode %i down to the calling address',
		async (errcode) => {
			const failure = refusal(errcode, 'not in whitelist');
			const { lines } = await check({}, failure);
			expect(lines).toEqual([
				{
					check: 'Access token',
					ok: false,
					found: 'No token: WeChat does not accept the calling IP address',
					advice: 'Put the IP address right first, see the next line.',
				},
				reportRefusal('Calling IP address', failure.facts),
				...rest('no token'),
			]);
		},
	);

	it('fails at the token when WeChat does not accept even a fresh one', async () => {
		const failure = refusal(40001, 'invalid credential');
		const { lines, calls } = await check({ '/cgi-bin/getcallbackip': failure });
		expect(lines).toEqual([
			reportRefusal('Access token', failure.facts),
			IP,
			...rest('WeChat does not accept the token'),
		]);
		expect(calls).toHaveLength(1);
	});

	it.each(['unreachable', 'brokenAnswer'] as const)(
		'stops at an answer that is %s',
		async (kind) => {
			const facts = { ...LOST, class: kind };
			const { lines, calls } = await check({ '/cgi-bin/getcallbackip': new WechatFailure(facts) });
			expect(lines).toEqual([
				TOKEN,
				IP,
				reportRefusal('Account', facts),
				...rest('no answer from WeChat').slice(1),
			]);
			expect(calls).toHaveLength(1);
		},
	);

	it('goes on when only the account line fails', async () => {
		const failure = refusal(48001, 'api unauthorized');
		const { lines } = await check({ '/cgi-bin/getcallbackip': failure });
		expect(lines).toEqual([TOKEN, IP, reportRefusal('Account', failure.facts), CARDS, QUOTA, PUSH]);
	});

	it('says that a permission is missing for cards only', async () => {
		const failure = refusal(48001, 'api unauthorized');
		const { lines } = await check({ '/card/batchget': failure });
		const line = reportRefusal('Card permission', failure.facts);
		expect(lines[3]).toEqual({
			...line,
			found: `The token is fine, but not for cards (卡券功能). ${line.found}`,
		});
	});

	it('says what else is wrong with the card call', async () => {
		const { lines } = await check({ '/card/batchget': lost() });
		expect(lines[3]).toEqual(reportRefusal('Card permission', LOST));
	});

	it('does not hide a defect', async () => {
		const defect = new TypeError('a defect');
		await expect(check({}, defect)).rejects.toBe(defect);
	});
});
