import type { INodeProperties } from 'n8n-workflow';

import { inputFailure } from '../../../wechat/errors/failure';
import type { WechatRequest } from '../../../wechat/transport/request';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { readPath, withoutToken } from './path';

const METHODS = ['GET', 'POST'] as const;

const fields: INodeProperties[] = [
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: METHODS.map((value) => ({ name: value, value })),
		default: 'POST',
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /cgi-bin/user/info',
		description:
			'What follows the host in the documentation of the call. The access token is added; the host is that of the credential.',
	},
	{
		displayName: 'Query Parameters',
		name: 'query',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "openid": "oLVPpjkttuZTbwDwN7vjHNlqsmPs" }',
		description: 'A JSON object with what the call wants in its address, without the access token',
	},
	{
		displayName: 'Send',
		name: 'bodyType',
		type: 'options',
		displayOptions: { show: { method: ['POST'] } },
		options: [
			{ name: 'JSON', value: 'json' },
			{ name: 'File', value: 'file', description: 'As the part "media" of a form' },
		],
		default: 'json',
	},
	{
		displayName: 'Body',
		name: 'body',
		type: 'json',
		displayOptions: { show: { method: ['POST'], bodyType: ['json'] } },
		default: '{}',
		placeholder: 'e.g. { "action": "long2short" }',
		description: 'A JSON object, sent as it is',
	},
	{
		displayName: 'Input Data Field Name',
		name: 'inputDataFieldName',
		type: 'string',
		displayOptions: { show: { method: ['POST'], bodyType: ['file'] } },
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the input field that contains the file',
	},
	{
		displayName: 'When No Answer Comes',
		name: 'repeat',
		type: 'options',
		options: [
			{
				name: 'Do Not Repeat',
				value: 'never',
				description:
					'A second call would act twice; the item fails and says that the end is unknown',
			},
			{
				name: 'Repeat, the Call Only Reads',
				value: 'read',
				description: 'It changes nothing, whether its answer arrives or not',
			},
			{
				name: 'Repeat, a Second Call Changes Nothing More',
				value: 'safe',
				description: 'It sets something to a value, or deletes it',
			},
		],
		default: 'never',
		description:
			'What to do when the connection breaks or WeChat is busy (errcode -1): only you know what this call does the second time',
	},
	{
		displayName: 'Field of a Success',
		name: 'knownBy',
		type: 'string',
		default: '',
		placeholder: 'e.g. openid',
		description:
			'Only for calls that answer without errcode when they succeed: a text, list or object the answer has then. Otherwise only errcode 0 counts as done.',
	},
];

export const call = defineOperation({
	name: 'Call',
	value: 'call',
	action: 'Call API',
	description:
		'Make any other call of WeChat with the token of the credential: a refusal in a green HTTP 200 is an error here, and an expired token is replaced',
	documentation: { endpoints: ['any'], repeat: 'as you say in *When No Answer Comes*' },
	fields,
	request: async (parameters) => {
		const method = parameters.text('method') as (typeof METHODS)[number];
		const { path, query } = readPath(parameters);
		const knownBy = parameters.text('knownBy');
		return {
			path,
			method,
			query: { ...query, ...withoutToken(readQuery(parameters)) },
			...(method === 'POST' && (await readBody(parameters))),
			...(knownBy !== '' && { knownBy }),
			repeat: parameters.text('repeat') as WechatRequest['repeat'],
		};
	},
});

async function readBody(parameters: Parameters): Promise<Pick<WechatRequest, 'body' | 'file'>> {
	return parameters.text('bodyType') === 'file'
		? { file: await parameters.file('inputDataFieldName') }
		: { body: readObject(parameters, 'body') };
}

/** An editor field that was emptied is an empty object. */
function readObject(parameters: Parameters, name: string) {
	return parameters.value(name) === '' ? {} : parameters.json(name);
}

function readQuery(parameters: Parameters): Record<string, string> {
	return Object.fromEntries(
		Object.entries(readObject(parameters, 'query')).map(([name, value]) => {
			if (typeof value === 'object' && value !== null)
				throw inputFailure('query', `has a list or an object as "${name}"`, 'Give it as a text.');
			return [name, String(value ?? '')];
		}),
	);
}
