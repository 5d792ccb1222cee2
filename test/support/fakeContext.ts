import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import type { WechatCredentials } from '../../nodes/wechat/transport/credentials';
import type { HttpContext } from '../../nodes/wechat/transport/http';
import { fetchToken } from '../../nodes/wechat/transport/token';
import { asAnswer, type HttpReply } from './fakeHttp';

export const STABLE = '/cgi-bin/stable_token';

/** A request as it arrives. */
export interface Arrived {
	path: string;
	method: string;
	query: Record<string, string>;
	body: unknown;
}

/**
 * n8n's request helpers without n8n and without a network. As in n8n, a call with an empty access token fetches one
 * first and writes it into the credential it was given; `reply` answers both kinds of call.
 */
export function fakeContext(
	reply: (request: Arrived, token: string) => HttpReply | Promise<HttpReply>,
	credential: Partial<WechatCredentials> = {},
) {
	const arrived: Arrived[] = [];
	const stored = {
		authentication: 'appSecret',
		appId: 'wx1',
		appSecret: 'secret',
		baseUrl: 'https://host',
		accessToken: '',
		expiresAt: 0,
		issuedTo: '',
		rejectedToken: '',
		...credential,
	} as WechatCredentials;
	const receive = async (options: IHttpRequestOptions, token: string) => {
		const request = asArrived(options);
		arrived.push(request);
		return asAnswer(await reply(request, token));
	};
	const http: IHttpRequestHelper = {
		helpers: { httpRequest: async (options: IHttpRequestOptions) => await receive(options, '') },
	} as unknown as IHttpRequestHelper;
	const context = {
		getNode: () => ({ name: 'Member Card', credentials: {} }),
		getCredentials: async () => ({ ...stored }),
		helpers: {
			...http.helpers,
			async httpRequestWithAuthentication(
				_name: string,
				options: IHttpRequestOptions,
				{ credentialsDecrypted: { data } }: { credentialsDecrypted: { data: WechatCredentials } },
			) {
				if (data.accessToken === '') {
					Object.assign(data, await fetchToken(http, data));
					Object.assign(stored, data, { rejectedToken: '' });
				}
				return await receive(options, data.accessToken);
			},
		},
	} as unknown as HttpContext;
	/** What arrived besides token calls. */
	const calls = () => arrived.filter(({ path }) => path !== STABLE);
	return { context, arrived, calls, stored };
}

function asArrived({ url, method, qs, body }: IHttpRequestOptions): Arrived {
	const isJson = Buffer.isBuffer(body) && body.toString().startsWith('{');
	const [path, query] = url.replace('https://host', '').split('?');
	return {
		path,
		method: method ?? 'GET',
		query: { ...Object.fromEntries(new URLSearchParams(query)), ...(qs as object) },
		body: isJson ? (JSON.parse(body.toString()) as unknown) : body,
	};
}
