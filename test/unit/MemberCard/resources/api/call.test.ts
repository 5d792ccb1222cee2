import type { IDataObject } from 'n8n-workflow';

import { runOperation } from '../../../../support/operationRuns';

const SET = {
	method: 'POST',
	path: '/card/get',
	body: {},
	query: {},
	repeat: 'never',
	knownBy: '',
};

async function sentFor(set: IDataObject) {
	const { requests, items } = await runOperation('api: call', { ...SET, ...set });
	return { request: requests[0], message: Array.isArray(items) ? '' : items.message };
}

describe('any other call', () => {
	it.each([
		['/cgi-bin/user/info?lang=zh_CN#top', '/cgi-bin/user/info', { lang: 'zh_CN' }],
		['https://api.weixin.qq.com/card/get?access_token=TOKEN', '/card/get', {}],
		['/sns/jscode2session.v2.json#a#b', '/sns/jscode2session.v2.json', {}],
	])('to %s goes to %s with %j', async (path, sent, query) => {
		expect((await sentFor({ path })).request).toMatchObject({ path: sent, query });
	});

	it.each(['card/get', '/card/../get', '/card//get', '/card/get.', 'https://host/card', '/a b'])(
		'does not go to %s',
		async (path) => {
			const { request, message } = await sentFor({ path });
			expect(request).toBeUndefined();
			expect(message).toBe(
				"'Path' is not a path of WeChat. Enter only what follows the host, such as /cgi-bin/user/info; the host is that of the credential.",
			);
		},
	);

	it('does not take the token away from others', async () => {
		const { message } = await sentFor({ path: '/cgi-bin/Token' });
		expect(message).toBe(
			"'Path' is a token call, which would take the token away from everything else that uses this account. Leave tokens to the credential: it fetches, shares and renews them.",
		);
	});

	it('has a body if it is a POST, and what it is known by if that is said', async () => {
		expect((await sentFor({ body: { a: 1 } })).request).toEqual({
			path: '/card/get',
			method: 'POST',
			query: {},
			body: { a: 1 },
			repeat: 'never',
		});
		expect((await sentFor({ method: 'GET', body: { a: 1 }, knownBy: 'list' })).request).toEqual({
			path: '/card/get',
			method: 'GET',
			query: {},
			knownBy: 'list',
			repeat: 'never',
		});
	});

	it('has a query of texts', async () => {
		const query = { a: 1, b: null, c: false, access_token: 'x' };
		expect((await sentFor({ query })).request.query).toEqual({ a: '1', b: '', c: 'false' });
		expect((await sentFor({ query: { a: ['1'] } })).message).toBe(
			'\'Query\' has a list or an object as "a". Give it as a text.',
		);
	});
});
