import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import { DEFAULT_BASE_URL, type WechatCredentials } from '../nodes/wechat/transport/credentials';
import { refusal } from '../nodes/wechat/errors/failure';
import { fetchToken } from '../nodes/wechat/transport/token';

/**
 * What the tested call can answer about token and account although HTTP says 200. n8n's test compares one key with one
 * value, so each errcode needs a rule.
 */
const REFUSALS = [-1, 40001, 40014, 41001, 42001, 45009, 45011, 48001, 50002, 50004];

/** The one call of WeChat that every account may make brings this and no errcode; whatever does not bring it is no success. */
const KNOWN_BY = 'ip_list';

export class WechatMemberCardApi implements ICredentialType {
	name = 'wechatMemberCardApi';

	displayName = 'WeChat Member Card API';

	icon: Icon = {
		light: 'file:../icons/wechatMemberCard.svg',
		dark: 'file:../icons/wechatMemberCard.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-wechat-member-card/n8n-nodes-wechat-member-card#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{
					name: 'App Secret',
					value: 'appSecret',
					description: 'Access tokens are fetched from WeChat and shared by all workers of n8n',
				},
				{
					name: 'My Token Server',
					value: 'tokenServer',
					description:
						'For companies that already run a central token server (中控服务器); no App Secret is needed',
				},
			],
			default: 'appSecret',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. wx1234567890abcdef',
			description:
				'The Developer ID (AppID) of the Official Account, from the WeChat console (开发者ID)',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { authentication: ['appSecret'] } },
			hint: 'The IP address n8n calls from must be on the allow-list (IP白名单) in the WeChat console',
			description: 'The Developer Password (AppSecret) of the account',
		},
		{
			displayName: 'Token Server URL',
			name: 'tokenServerUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://tokens.example.com/wechat',
			displayOptions: { show: { authentication: ['tokenServer'] } },
			description:
				'It is asked by GET with ?appid=…, and force_refresh=true when WeChat has rejected the last token, and answers {"access_token":"…","expires_in":7200} or the bare token',
		},
		{
			displayName: 'Token Server Key',
			name: 'tokenServerKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { show: { authentication: ['tokenServer'] } },
			description: 'Sent as Authorization: Bearer; leave empty if your server asks for none',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.weixin.qq.com',
			description:
				'Change it to go through a proxy with a fixed IP address, to use another WeChat site, or to try the simulator',
		},
		{
			displayName: 'Verification Token',
			name: 'verificationToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Only for the trigger',
			description: 'The Token of the message push settings (消息推送) in the WeChat console',
		},
		{
			displayName: 'Encoding AES Key',
			name: 'encodingAesKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Only for the trigger, in compatible or secure mode (兼容模式, 安全模式)',
			description: 'The EncodingAESKey of the message push settings, 43 characters',
		},
		{
			displayName: 'Previous Encoding AES Key',
			name: 'previousEncodingAesKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Only for the trigger, while the EncodingAESKey is being changed',
			description: 'The old key, which WeChat may go on using for a while',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{ displayName: 'Expires At', name: 'expiresAt', type: 'hidden', default: 0 },
		{ displayName: 'Issued To', name: 'issuedTo', type: 'hidden', default: '' },
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return await fetchToken(this, credentials as unknown as WechatCredentials);
	}

	// A function instead of `={{$credentials.accessToken}}`: n8n would evaluate that expression for every request of a run.
	// n8n's HTTP client spends a tenth of a request's processor time on putting a query together; our own requests bring none,
	// so that the token can stand in their address.
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const { url, qs } = requestOptions;
		const access_token = String(credentials.accessToken);
		if (!url || qs !== undefined) return { ...requestOptions, qs: { ...qs, access_token } };
		const query = `access_token=${encodeURIComponent(access_token)}`;
		return { ...requestOptions, url: `${url}${url.includes('?') ? '&' : '?'}${query}` };
	};

	test: ICredentialTestRequest = {
		request: {
			// The same address a run calls, see `baseUrlOf`; what is no address has been refused when the token was fetched.
			url: `={{ ($credentials.baseUrl?.trim() || '${DEFAULT_BASE_URL}').replace(/\\/+$/, '') }}/cgi-bin/getcallbackip`,
		},
		rules: [
			...REFUSALS.map((errcode) => ({
				type: 'responseSuccessBody' as const,
				properties: { key: 'errcode', value: errcode, message: refusal(errcode, '').message },
			})),
			{
				type: 'responseSuccessBody',
				properties: {
					key: KNOWN_BY,
					value: undefined,
					message:
						"The answer is not WeChat's. Check the Base URL, and any proxy or gateway between n8n and WeChat.",
				},
			},
		],
	};
}
