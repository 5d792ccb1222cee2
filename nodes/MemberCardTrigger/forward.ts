import {
	NodeOperationError,
	type IHookFunctions,
	type IN8nHttpFullResponse,
	type IWebhookFunctions,
} from 'n8n-workflow';

import { SUCCESS, type Answer } from './answers';
import { readSettings, type TriggerSettings } from './selection';

/** Two triggers that forward to each other would go on for ever; a chain of five is longer than anybody needs. */
const MAX_HOPS = 5;
const HOPS_HEADER = 'x-wechat-push-hops';

const NOT_ANSWERED: Answer = { status: 200, contentType: 'text/plain', body: SUCCESS };

/**
 * Hands a push to the system that owned the account's URL before: same query string, same bytes, same content type, so
 * that it can check the signature itself, and gives back what it answered.
 *
 * Late or unreachable, it must not make WeChat repeat the push or block the account (自动屏蔽, WeChat's page 接口报警):
 * the answer is `success` then. The log says so without the address, which carries the signature.
 */
export async function forwardPush(
	context: IWebhookFunctions,
	body: Buffer,
	settings: TriggerSettings,
): Promise<Answer> {
	const request = context.getRequestObject();
	const hops = Number(request.headers[HOPS_HEADER] ?? 0) || 0;
	if (hops >= MAX_HOPS) {
		context.logger?.warn('WeChat push not forwarded: it has been forwarded in a circle');
		return NOT_ANSWERED;
	}
	try {
		const answer = (await context.helpers.httpRequest({
			method: 'POST',
			url: withQuery(settings.forwardTo, request.originalUrl ?? request.url ?? ''),
			headers: {
				'content-type': request.headers['content-type'] ?? 'text/xml',
				[HOPS_HEADER]: String(hops + 1),
			},
			body,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: settings.forwardTimeoutMs,
			// `timeout` is about silence; this also ends an answer that comes in drop by drop.
			abortSignal: AbortSignal.timeout(settings.forwardTimeoutMs),
		})) as IN8nHttpFullResponse;
		return {
			status: answer.statusCode,
			contentType: String(answer.headers['content-type'] ?? 'text/plain'),
			body: answer.body as unknown as Buffer,
		};
	} catch (error) {
		const { code, name } = error as { code?: string; name?: string };
		context.logger?.warn(`WeChat push not forwarded: no answer (${code ?? name ?? 'unknown'})`);
		return NOT_ANSWERED;
	}
}

/** The query string goes on as it was written, not parsed and written again. */
function withQuery(target: string, requestUrl: string): string {
	const at = requestUrl.indexOf('?');
	if (at === -1) return target;
	const query = requestUrl.slice(at + 1);
	return `${target}${target.includes('?') ? '&' : '?'}${query}`;
}

/** Run when the workflow is activated: at the first push nobody would notice. */
export function assertForwardTarget(context: IHookFunctions): void {
	const { forwardTo } = readSettings(context);
	if (forwardTo === '') return;
	if (!/^https?:\/\//i.test(forwardTo) || !URL.canParse(forwardTo)) {
		throw new NodeOperationError(
			context.getNode(),
			"'Forward Other Messages To' is not a URL. Enter the address that WeChat called before, starting with https:// or http://.",
		);
	}
	if (forwardTo.split('?')[0] === context.getNodeWebhookUrl('default')) {
		throw new NodeOperationError(
			context.getNode(),
			"'Forward Other Messages To' is the URL of this trigger itself. Enter the address that WeChat called before.",
		);
	}
}
