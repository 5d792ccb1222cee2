import type { IDataObject } from 'n8n-workflow';

import { startSimulator } from '../../simulator';
import { credentialsFor, runMemberCard, type Simulator } from '../support/memberCard';

describe('api: call', () => {
	let simulator: Simulator;

	beforeEach(async () => {
		simulator = await startSimulator();
	});

	afterEach(async () => {
		await simulator.close();
	});

	const call = async (parameters: IDataObject) =>
		await runMemberCard(
			simulator,
			{ resource: 'api', operation: 'call', options: { retries: 1 }, ...parameters },
			{ onError: 'continueRegularOutput' },
		);

	it.each([
		'https://evil.example/cgi-bin/user/info',
		'http://api.weixin.qq.com/cgi-bin/user/info',
		'https://api.weixin.qq.com.evil.example/cgi-bin/user/info',
		'https://evil.example\\.weixin.qq.com/x',
		'//evil.example/x',
		'/\\evil.example/x',
		'@evil.example/x',
		':80@evil.example/x',
		'.evil.example/x',
		'cgi-bin/user/info',
		'/cgi-bin/../../admin',
		'/cgi-bin/%2e%2e/admin',
		'/cgi-bin/user info',
		'/',
	])('sends nothing to %j', async (path) => {
		const { json } = await call({ path });
		expect(json[0].error).toMatch(/^'Path' is not a path of WeChat/);
		expect(simulator.requests).toHaveLength(0);
	});

	it.each([
		'/cgi-bin/token',
		'/cgi-bin/stable_token',
		'/cgi-bin/TOKEN?grant_type=client_credential',
	])('leaves the shared token alone: %s', async (path) => {
		const { json } = await call({ path });
		expect(json[0].error).toContain('is a token call');
		expect(simulator.requests).toHaveLength(0);
	});

	it.each([
		{ repeat: 'often' },
		{ method: 'DELETE' },
		{ bodyType: 'form' },
		{ query: '{"a":{"b":1}}' },
		{ query: '[1]' },
		{ body: '{"a":' },
	])('refuses %j before anything is sent', async (parameters) => {
		const { json } = await call({ path: '/card/batchget', ...parameters });
		expect(json[0].details).toMatchObject({ written: 'no' });
		expect(simulator.requests).toHaveLength(0);
	});

	it('turns a refusal in HTTP 200 into an error with meaning and advice', async () => {
		const { json } = await call({ path: '/card/get', body: { card_id: 'pUnknown' } });
		expect(json[0].error).toMatch(/errcode \d+/);
	});

	it('replaces an expired token by itself', async () => {
		const credentials = credentialsFor(simulator);
		const parameters = {
			resource: 'api',
			operation: 'call',
			path: '/card/batchget',
			body: { offset: 0, count: 1 },
		};
		await runMemberCard(simulator, parameters, { credentials });
		simulator.revokeToken();
		const { json, error } = await runMemberCard(simulator, parameters, { credentials });
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({ errcode: 0, total_num: 0 });
	});

	it.each([
		['never', 1],
		['read', 2],
		['safe', 2],
	])('with "%s" a cut connection is met by %i calls in all', async (repeat, calls) => {
		simulator.faults.add({ path: '/card/batchget', effect: { reset: 'after' } });
		const { json } = await call({ path: '/card/batchget', repeat });
		expect(simulator.count('/card/batchget')).toBe(calls);
		expect(json[0].details).toMatchObject({ written: repeat === 'read' ? 'no' : 'unknown' });
	});

	it('takes an answer without errcode for done only where the user has named its field', async () => {
		const parameters = { method: 'GET', path: '/cgi-bin/user/info', query: { openid: 'oNoBody' } };
		const { json: unnamed } = await call(parameters);
		expect(unnamed[0].details).toMatchObject({ written: 'unknown' });
		const { json: named } = await call({ ...parameters, knownBy: 'openid' });
		expect(named[0]).toEqual({ subscribe: 0, openid: 'oNoBody' });
	});

	it('shows no secret in an error', async () => {
		simulator.faults.add({ path: '/card/batchget', effect: { reset: 'after' } });
		const run = await call({ path: '/card/batchget' });
		const [{ data }] = Object.values(run.credentials.rows) as Array<{ data: IDataObject }>;
		const shown = JSON.stringify([run.items, run.error ?? null]);
		expect(data.accessToken).toEqual(expect.stringMatching(/.{20}/));
		expect(shown).not.toContain(data.accessToken);
		expect(shown).not.toContain(simulator.appSecret);
	});
});
