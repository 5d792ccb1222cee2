import type { INodePropertyOptions } from 'n8n-workflow';

import { resources } from '../../../nodes/MemberCard/resources';
import { cgiPathField } from '../../../nodes/MemberCard/resources/account/cgiPath';
import { checkPush } from '../../../nodes/wechat/account/checkPush';
import type { WechatResponse, WechatClient } from '../../../nodes/wechat/transport/request';
import { CHECKS, runCheck } from '../../support/accountCheck';
import { runMemberCard, type RunSettings } from '../../support/memberCard';
import { closeAfterEach, type Simulator, type SimulatorOptions } from '../../support/simulator';

describe('account: check, quota and message push', () => {
	let simulator: Simulator;

	const open = closeAfterEach();
	const start = async (options: SimulatorOptions = {}) => {
		simulator = await open(options);
	};
	const check = async (settings: RunSettings = {}, options: object = {}) =>
		await runCheck(simulator, settings, options);

	it('shows a used-up quota', async () => {
		await start({ dailyQuota: { '/card/membercard/updateuser': 0 } });
		const { quota, failing } = await check();
		expect(failing).toEqual(['Quota left today']);
		expect(quota.found).toContain('/card/membercard/updateuser: 0 of 0 calls left');
		expect(quota.advice).toContain('tomorrow');
	});

	it('fills every line when the quota of the card call itself is used up', async () => {
		await start({ dailyQuota: { '/card/batchget': 0 } });
		const { card, failing } = await check();
		expect(failing).toEqual(['Card permission']);
		expect(card.found).toContain('errcode 45009');
	});

	it('does not blame the other lines when the first call finds its quota used up', async () => {
		await start({ dailyQuota: { '/cgi-bin/getcallbackip': 0 } });
		const { account, card, quota, push, failing } = await check();
		expect(failing).toEqual(CHECKS.slice(2));
		expect(account.found).toMatch(/^The daily quota/);
		for (const line of [card, quota, push])
			expect(line.found).toMatch(/^Not checked: The daily quota/);
	});

	it.each([{ html: 502 }, { empty: true }, { truncated: true }])(
		'reads a broken answer %p as a line',
		async (effect) => {
			await start();
			simulator.faults.add({ path: '*', effect });
			const { token } = await check({}, { retries: 0 });
			expect(token.found).toContain("WeChat's answer cannot be read");
		},
	);

	it('says that no address for messages is set', async () => {
		await start();
		simulator.faults.add({
			path: '/cgi-bin/callback/check',
			effect: { errcode: 40201, errmsg: 'invalid check url' },
		});
		const { push, failing } = await check();
		expect(failing).toEqual(['Message push']);
		expect(push.advice).toContain('消息推送');
	});
});

describe('what WeChat says about the way to the push address', () => {
	const line = async (answer: WechatResponse) =>
		await checkPush(
			{
				call: async () => await Promise.resolve(answer),
				hasEncodingAesKey: async () => await Promise.resolve(false),
			} as unknown as WechatClient,
			['101.226.103.0/25'],
		);
	const dns = [{ ip: '203.0.113.8', real_operator: 'UNICOM' }];

	it('is all right when one address answers', async () => {
		const ping = [
			{ ip: '203.0.113.8', from_operator: 'UNICOM', package_loss: '0%', time: '23.079ms' },
			{ ip: '203.0.113.9', from_operator: 'UNICOM', package_loss: '100%' },
		];
		expect(await line({ dns, ping })).toMatchObject({
			ok: true,
			found: 'WeChat reaches your address for messages: 203.0.113.8 in 23.079ms',
		});
	});

	it('names the addresses to let in when no ping is answered', async () => {
		const ping = [{ ip: '203.0.113.8', from_operator: 'UNICOM', package_loss: '100%' }];
		expect(await line({ dns, ping })).toMatchObject({
			ok: false,
			found: 'WeChat gets no answer from your address for messages: 203.0.113.8',
			advice: expect.stringContaining("let WeChat's addresses in: 101.226.103.0/25"),
		});
	});

	it('names a host that cannot be looked up', async () => {
		expect(await line({ dns: [], ping: [] })).toMatchObject({
			ok: false,
			found: expect.stringContaining('cannot look up'),
		});
	});
});

describe('account: getQuota', () => {
	const open = closeAfterEach();

	it('offers calls of this node under the names of its operations', () => {
		const titles = resources.flatMap(({ name, operations }) =>
			operations.map(({ name: operation, documentation }) => ({
				title: `${name}: ${operation}`,
				endpoints: documentation.endpoints,
			})),
		);
		const offered = cgiPathField.options as INodePropertyOptions[];
		for (const { name, value } of offered.filter(({ name }) => name !== 'Access Token: Get')) {
			const operation = titles.find(({ title }) => title === name);
			expect([name, operation?.endpoints]).toEqual([name, expect.arrayContaining([value])]);
		}
	});

	it('refuses a path WeChat does not know, in words', async () => {
		const { error } = await runMemberCard(await open(), {
			resource: 'account',
			operation: 'getQuota',
			cgiPath: '/card/nothing',
		});
		expect(error?.message).toBe('The path of the function is not known (errcode 76021) [item 0]');
	});
});
