import type { OperationCase } from './operationCase';

const quotaCase = (title: string, cgiPath: string | undefined, asked: string): OperationCase => ({
	resource: 'account',
	operation: 'getQuota',
	title,
	parameters: () => (cgiPath === undefined ? {} : { cgiPath }),
	wire: () => [{ path: '/cgi-bin/openapi/quota/get', body: { cgi_path: asked } }],
	output: () => ({ errcode: 0, cgi_path: asked, quota: { used: 0 } }),
});

const checkCase = (title: string, options: OperationCase['parameters']): OperationCase => ({
	resource: 'account',
	operation: 'check',
	title,
	parameters: options,
	wire: () => [
		{ path: '/cgi-bin/getcallbackip', method: 'GET' },
		{ path: '/cgi-bin/openapi/quota/get', body: { cgi_path: '/card/create' } },
		{ path: '/cgi-bin/openapi/quota/get', body: { cgi_path: '/card/membercard/updateuser' } },
		{ path: '/cgi-bin/callback/check', body: { action: 'all', check_operator: 'DEFAULT' } },
		{ path: '/card/batchget', body: { offset: 0, count: 1 } },
	],
	output: () => ({ check: 'Access token', ok: true, advice: '' }),
});

export const accountCases: OperationCase[] = [
	checkCase('minimal', () => ({})),
	checkCase('fullest', () => ({ options: { retries: 0, timeout: 5000 } })),
	quotaCase('minimal', undefined, '/card/membercard/updateuser'),
	quotaCase('fullest', '/card/create', '/card/create'),
	quotaCase('a path without its slash', 'card/code/get', '/card/code/get'),
	quotaCase(
		'a whole address',
		'https://api.weixin.qq.com/card/get?access_token=ACCESS_TOKEN',
		'/card/get',
	),
];
