import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

/** What a server sends, or an error for a connection that fails. */
export type HttpReply = { statusCode?: number; body: string | object | Buffer } | Error;

/** n8n's request helper without a network: keeps the requests and answers as the test says. */
export function fakeHttp(reply: (options: IHttpRequestOptions) => HttpReply) {
	const requests: IHttpRequestOptions[] = [];
	const httpRequest = async (options: IHttpRequestOptions) => {
		requests.push(options);
		return asAnswer(reply(options));
	};
	return { http: { helpers: { httpRequest } } as unknown as IHttpRequestHelper, requests };
}

/** The full response as n8n gives it for `arraybuffer`. */
export function asAnswer(reply: HttpReply) {
	if (reply instanceof Error) throw reply;
	const { body, statusCode = 200 } = reply;
	const bytes = Buffer.isBuffer(body)
		? body
		: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
	return { statusCode, headers: {}, body: bytes };
}
