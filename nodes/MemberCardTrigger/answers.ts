import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { PushRefusal, RefusalReason } from '../wechat/push/refusal';

/** The body that tells WeChat not to repeat a push, in every mode unencrypted (WeChat's page 消息推送). */
export const SUCCESS = 'success';

/** What another system said, to be handed on as it is. */
export interface Answer {
	status: number;
	contentType: string;
	body: Buffer | string;
}

const STATUS: Readonly<Record<RefusalReason, number>> = {
	query: 400,
	body: 503,
	signature: 401,
	encryption: 401,
	account: 401,
	setup: 401,
};

/** Answers exactly this text: an n8n answer would come as HTML or JSON. No run is started. */
export function answerText(
	context: IWebhookFunctions,
	status: number,
	text: string,
): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(text);
	return { noWebhookResponse: true };
}

/** What WeChat understands: a reply in XML, or `success` (page 被动回复用户消息). */
const WECHAT_TYPES = /^(text\/plain|text\/xml|application\/xml)\s*(;|$)/i;

/** As n8n's own nodes send what a workflow answers (`getHtmlSandboxCSP` of n8n-core): nothing in it gets at the editor. */
const SANDBOX =
	'sandbox allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-presentation allow-scripts allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols';

/**
 * Answers what the other system answered, byte by byte, but never as a page: it comes from the host of n8n's editor.
 * No run is started.
 */
export function answerAs(context: IWebhookFunctions, answer: Answer): IWebhookResponseData {
	const response = context.getResponseObject();
	const contentType = WECHAT_TYPES.test(answer.contentType) ? answer.contentType : 'text/plain';
	// `type()` would add a character set that the other system did not send.
	response.setHeader('Content-Type', contentType);
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.setHeader('Content-Security-Policy', SANDBOX);
	response.status(answer.status).send(answer.body);
	return { noWebhookResponse: true };
}

/** `success` without a run, for what the workflow does not want. */
export function answerSuccess(): IWebhookResponseData {
	return { webhookResponse: SUCCESS };
}

/** WeChat shows nobody why a push was refused, so that n8n's log has to. */
export function refuse(context: IWebhookFunctions, refusal: PushRefusal): IWebhookResponseData {
	context.logger?.warn(`WeChat push refused: ${refusal.message}`, { reason: refusal.reason });
	return answerText(context, STATUS[refusal.reason], refusal.message);
}
