import type {
	IDataObject,
	IHookFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INode,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { MemberCardTrigger } from '../../../nodes/MemberCardTrigger/MemberCardTrigger.node';
import { ACCOUNT, type SignedPush } from './account';

export interface Call extends Partial<SignedPush> {
	webhook?: 'setup' | 'default';
	parameters?: IDataObject;
	credential?: IDataObject;
	mode?: 'manual' | 'webhook';
	workflowId?: string;
	nodeId?: string;
	headers?: Record<string, string>;
	/** Path and query as the server saw them; made from `query` if missing. */
	url?: string;
	/** What the system behind Forward Other Messages To does. */
	upstream?: (request: IHttpRequestOptions) => Promise<Partial<IN8nHttpFullResponse>>;
	/** Replaces the reading of the body. */
	readRawBody?: () => Promise<void>;
}

/** An express response as far as the node and n8n use it. */
export class FakeResponse {
	statusCode = 200;
	writableEnded = false;
	sent?: unknown;
	readonly headers: Record<string, string> = {};
	private readonly listeners: Array<() => void> = [];

	status(code: number) {
		this.statusCode = code;
		return this;
	}

	type(contentType: string) {
		return this.setHeader('Content-Type', contentType);
	}

	setHeader(name: string, value: string) {
		this.headers[name.toLowerCase()] = value;
		return this;
	}

	send(body: unknown) {
		if (this.writableEnded) throw new Error('answered twice');
		this.sent = body;
		this.writableEnded = true;
		return this;
	}

	once(_event: 'close', listener: () => void) {
		this.listeners.push(listener);
		return this;
	}

	/** The connection is gone, because all was sent or because the other side hung up. */
	close() {
		this.listeners.splice(0).forEach((listener) => listener());
	}

	/** What n8n does once it knows whether the run could be started. */
	answerLikeN8n(status: number) {
		this.status(status).send(status === 200 ? 'success' : '{"message":"…"}');
		this.close();
	}
}

export interface Outcome {
	response: FakeResponse;
	returned: IWebhookResponseData;
	/** The item of the run, undefined if none was started. */
	item?: IDataObject;
	/** Status, content type and body as WeChat sees them if no run was started. */
	answer: { status: number; contentType?: string; body: unknown };
	forwarded: IHttpRequestOptions[];
	log: string[];
}

const NODE: INode = {
	id: 'node-1',
	name: 'WeChat Member Card Trigger',
	type: 'n8n-nodes-wechat-member-card.memberCardTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	credentials: { wechatMemberCardApi: { id: 'credential-1', name: 'WeChat' } },
};
const DEFAULTS: IDataObject = { events: ['*'], cardIds: '', options: {} };
const CREDENTIAL: IDataObject = {
	appId: ACCOUNT.appId,
	verificationToken: ACCOUNT.token,
	encodingAesKey: ACCOUNT.encodingAesKey,
	previousEncodingAesKey: '',
};

/** Calls `webhook()` as n8n does and leaves the answer to a started run open, see `FakeResponse.answerLikeN8n`. */
export async function callWebhook(call: Call): Promise<Outcome> {
	const response = new FakeResponse();
	const { context, forwarded, log } = contextOf(call, response);
	const returned = await new MemberCardTrigger().webhook.call(context);
	const { statusCode: status, headers, sent } = response;
	return {
		response,
		returned,
		item: returned.workflowData?.[0][0].json,
		answer: {
			status,
			contentType: headers['content-type'],
			body: returned.noWebhookResponse === true ? sent : (returned.webhookResponse as unknown),
		},
		forwarded,
		log,
	};
}

/** Calls what n8n runs on activation. */
export async function activate(call: Call): Promise<boolean> {
	const { context } = contextOf(call, new FakeResponse());
	return await new MemberCardTrigger().webhookMethods.default.checkExists.call(
		context as unknown as IHookFunctions,
	);
}

function contextOf(call: Call, response: FakeResponse) {
	const forwarded: IHttpRequestOptions[] = [];
	const log: string[] = [];
	const query = call.query ?? {};
	const request: Record<string, unknown> = {
		method: call.webhook === 'setup' ? 'GET' : 'POST',
		headers: { 'content-type': 'text/xml', ...call.headers },
		originalUrl:
			call.url ??
			`/webhook/1/webhook?${new URLSearchParams(query as Record<string, string>).toString()}`,
		// What n8n's own parser makes of the body: lower-case names. It must not be used.
		body: { xml: { event: 'parsed by n8n' } },
	};
	request.readRawBody =
		call.readRawBody ??
		(async () => {
			request.rawBody = call.body;
		});
	const parameters = { ...DEFAULTS, ...call.parameters };
	const context = {
		getWebhookName: () => call.webhook ?? 'default',
		getQueryData: () => query,
		getRequestObject: () => request,
		getResponseObject: () => response,
		getNodeParameter: (name: string, fallback?: unknown) => parameters[name] ?? fallback,
		getCredentials: async () => ({ ...CREDENTIAL, ...call.credential }),
		getNode: () => ({ ...NODE, id: call.nodeId ?? NODE.id }),
		getWorkflow: () => ({ id: call.workflowId ?? 'workflow-1', active: true }),
		getMode: () => call.mode ?? 'webhook',
		getNodeWebhookUrl: () => 'https://n8n.example.com/webhook/1/webhook',
		logger: {
			warn: (text: string, details?: object) =>
				log.push(`${text} ${JSON.stringify(details ?? {})}`),
		},
		helpers: {
			httpRequest: async (options: IHttpRequestOptions) => {
				forwarded.push(options);
				const answer = (await call.upstream?.(options)) ?? {};
				return { statusCode: 200, headers: {}, body: Buffer.from(''), ...answer };
			},
		},
	};
	return { context: context as unknown as IWebhookFunctions, forwarded, log };
}
