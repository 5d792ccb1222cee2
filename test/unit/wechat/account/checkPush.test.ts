import { failCheck, passCheck } from '../../../../nodes/wechat/account/checkLine';
import { checkPush } from '../../../../nodes/wechat/account/checkPush';
import { refusal } from '../../../../nodes/wechat/errors/failure';
import { fakeWechat, inTurn, lost, type Reply } from '../../../support/fakeWechat';

const NAME = 'Message push';
const SENDERS = ['203.0.113.1', '203.0.113.2'];
const NOTHING = passCheck(NAME, 'WeChat has nothing against your address for messages');
const reaches = (words: string) =>
	passCheck(NAME, `WeChat reaches your address for messages: ${words}`);
const unreached = (ips: string) =>
	failCheck(
		NAME,
		`WeChat gets no answer from your address for messages: ${ips}`,
		"If events arrive all the same, your host only ignores pings. If not, let WeChat's addresses in: 203.0.113.1, 203.0.113.2.",
	);
const dns = [{ ip: '1.2.3.4' }];
const ping = (ip: string, loss?: string, time?: string) => ({ ip, package_loss: loss, time });

async function lineFor(reply: Reply, senders = SENDERS) {
	const { client, calls } = fakeWechat(inTurn(reply));
	return { line: await checkPush(client, senders), calls };
}

describe('the push line', () => {
	it('recommends encrypted messages where the credential has a key', async () => {
		const { client } = fakeWechat(inTurn({}));
		const line = await checkPush({ ...client, hasEncodingAesKey: async () => true }, SENDERS);
		expect(line.ok).toBe(true);
		expect(line.found).toMatch(/^WeChat has nothing .*'Encrypted Messages Only' in the trigger$/);
	});

	it('lets WeChat look up and ping the address from its usual network', async () => {
		const { calls } = await lineFor({});
		expect(calls).toEqual([
			{
				path: '/cgi-bin/callback/check',
				body: { action: 'all', check_operator: 'DEFAULT' },
				knownBy: 'dns',
				repeat: 'read',
			},
		]);
	});

	it.each<[string, object, object]>([
		[
			'names the addresses WeChat reaches, with their times',
			{ dns, ping: [ping('1.2.3.4', '0%', '12ms'), ping('5.6.7.8', '0%')] },
			reaches('1.2.3.4 in 12ms, 5.6.7.8'),
		],
		[
			'names only those when some are lost',
			{ dns, ping: [ping('1.2.3.4', '100%', '0ms'), ping('5.6.7.8', '0%', '9ms')] },
			reaches('5.6.7.8 in 9ms'),
		],
		[
			'counts an address without a loss as reached',
			{ dns, ping: [ping('1.2.3.4')] },
			reaches('1.2.3.4'),
		],
		[
			'fails when every ping is lost',
			{ dns, ping: [ping('1.2.3.4', '100%'), ping('5.6.7.8', '100%')] },
			unreached('1.2.3.4, 5.6.7.8'),
		],
		['is fine when WeChat pings nothing', { dns, ping: [] }, NOTHING],
		['is fine when WeChat says nothing', {}, NOTHING],
		[
			'fails when the host cannot be looked up',
			{ dns: [], ping: [] },
			failCheck(
				NAME,
				'WeChat cannot look up the host of your address for messages',
				'Check the DNS entry of the host; it must be known outside your network.',
			),
		],
	])('%s', async (_title, answer, expected) => {
		expect((await lineFor({ ...answer })).line).toEqual(expected);
	});

	it('lets addresses in without naming them when WeChat has not', async () => {
		const { line } = await lineFor({ ping: [ping('1.2.3.4', '100%')] }, []);
		expect(line.advice).toMatch(/let WeChat's addresses in\.$/);
	});

	it('says where to enter an address when there is none', async () => {
		expect((await lineFor(refusal(40201, 'invalid callback url'))).line).toEqual(
			failCheck(
				NAME,
				'The account has no address for messages (errcode 40201)',
				'Only the trigger needs one: enter its webhook URL in the WeChat console under message push (消息推送).',
			),
		);
	});

	it('says what else went wrong', async () => {
		expect((await lineFor(lost())).line).toEqual(
			failCheck(NAME, 'n8n got no answer', 'Try again.'),
		);
	});
});
