import type { IDataObject } from 'n8n-workflow';

import type { OperationCase } from './operationCase';

/** The smallest PNG there is: one pixel. */
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

const apiCase = (
	title: string,
	parameters: IDataObject,
	wire: ReturnType<OperationCase['wire']>[number],
	output: IDataObject,
	more: Partial<OperationCase> = {},
): OperationCase => ({
	resource: 'api',
	operation: 'call',
	title,
	parameters: () => parameters,
	wire: () => [wire],
	output: () => output,
	...more,
});

export const apiCases: OperationCase[] = [
	apiCase(
		'minimal',
		{ path: '/card/batchget', body: '{"offset":0,"count":1}' },
		{ path: '/card/batchget', body: { offset: 0, count: 1 } },
		{ errcode: 0, card_id_list: [], total_num: 0 },
	),
	apiCase(
		'fullest',
		{
			method: 'POST',
			path: '/cgi-bin/media/upload',
			query: { type: 'image' },
			bodyType: 'file',
			inputDataFieldName: 'picture',
			repeat: 'safe',
			knownBy: 'media_id',
			options: { retries: 0, timeout: 5000 },
		},
		{
			path: '/cgi-bin/media/upload',
			query: { type: 'image' },
			file: { fieldName: 'media', fileName: 'logo.png', contentType: 'image/png' },
		},
		{},
		{
			// Only when asked: the screenshots read these samples outside of Jest.
			output: () => ({ type: 'image', media_id: expect.any(String) as string }),
			item: () => ({
				json: {},
				binary: { picture: { data: PNG, fileName: 'logo.png', mimeType: 'image/png' } },
			}),
		},
	),
	apiCase(
		'a look-up that answers without errcode',
		{
			method: 'GET',
			path: '/cgi-bin/user/info',
			query: '{"openid":"oNoBody","lang":"zh_CN"}',
			repeat: 'read',
			knownBy: 'openid',
		},
		{
			path: '/cgi-bin/user/info',
			method: 'GET',
			query: { openid: 'oNoBody', lang: 'zh_CN' },
		},
		{ subscribe: 0, openid: 'oNoBody' },
	),
	apiCase(
		"an address as WeChat's documentation has it",
		{
			method: 'GET',
			path: 'https://api.weixin.qq.com/cgi-bin/user/info?access_token=ACCESS_TOKEN&openid=oNoBody',
			knownBy: 'openid',
		},
		{ path: '/cgi-bin/user/info', method: 'GET', query: { openid: 'oNoBody' } },
		{ openid: 'oNoBody' },
	),
	apiCase(
		'emptied fields',
		{ path: '/cgi-bin/callback/check', body: '', query: '' },
		{ path: '/cgi-bin/callback/check', body: {}, query: {} },
		{ errcode: 0 },
	),
];
