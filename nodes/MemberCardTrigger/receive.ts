import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { readCardEvent, type CardEvent } from '../wechat/push/cardEvent';
import { readHandshake } from '../wechat/push/handshake';
import { readPush, type Push } from '../wechat/push/message';
import type { PushQuery } from '../wechat/push/query';
import { PushRefusal } from '../wechat/push/refusal';
import { UnreadableXml } from '../wechat/push/xml';
import { answerAs, answerSuccess, answerText, SUCCESS } from './answers';
import { Deliveries } from './deliveries';
import { forwardPush } from './forward';
import { itemOf } from './output';
import { Pace } from './pace';
import { withPushSecrets } from './rememberedSecrets';
import { isSelected, readSettings } from './selection';

/** A day is how long WeChat repeats a reception; 20,000 entries are some 6 MB. */
const deliveries = new Deliveries({
	maxEntries: 20_000,
	maxAgeMs: 24 * 60 * 60 * 1000,
	maxWaitMs: 4000,
});

/** n8n starts its runs in one process, so that all triggers share one pace. */
const pace = new Pace({
	usualMs: 80,
	shortestMs: 10,
	longestMs: 1000,
	slackMs: 80,
	patienceMs: 300,
	maxWaiting: 250,
	maxAgeMs: 60_000,
});

/** The GET with which WeChat checks the URL. @throws PushRefusal */
export async function answerHandshake(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const query = context.getQueryData() as PushQuery;
	const echostr = await withPushSecrets(context, ({ token }) => readHandshake(query, token));
	return answerText(context, 200, echostr);
}

/**
 * One POST of WeChat's. A selected event starts a run, and n8n answers `success` once the run is accepted; everything
 * else, and what has to wait for its turn in a burst, is answered here.
 *
 * @throws PushRefusal when it is not a push of this account
 */
export async function receivePush(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = readSettings(context);
	const query = context.getQueryData() as PushQuery;
	const body = await readBody(context);
	const push = await withPushSecrets(context, (secrets) => readPush(query, body, secrets));
	if (settings.encryptedOnly && !push.encrypted) {
		throw new PushRefusal(
			'encryption',
			'The message is not encrypted: this trigger accepts only secure mode (安全模式)',
		);
	}
	const event = eventOf(context, push);
	if (event === undefined || !isSelected(event, settings)) {
		if (settings.forwardTo === '') return answerSuccess();
		return answerAs(context, await forwardPush(context, body, settings));
	}
	const item = itemOf(event, settings.simplify);
	if (isListening(context)) return runOf(item);
	if (!settings.dropRepeats) return await startRun(context, item);
	const claim = await deliveries.claim(deliveryKey(context, event), context.getResponseObject());
	switch (claim) {
		case 'new':
			return await startRun(context, item);
		case 'repeat':
			return answerSuccess();
		case 'undecided':
			return answerText(context, 503, 'The same event is still being accepted: please repeat it');
	}
}

/** What cannot be read is no card event. WeChat shows nobody that it was passed over, so that n8n's log has to. */
function eventOf(context: IWebhookFunctions, { message }: Push): CardEvent | undefined {
	if (!(message instanceof UnreadableXml)) return readCardEvent(message);
	context.logger?.warn(`WeChat push taken for one that is not about cards: ${message.message}`);
	return undefined;
}

/** In its turn. n8n answers `success` once the run is accepted, unless there was no time for that. */
async function startRun(
	context: IWebhookFunctions,
	item: IDataObject,
): Promise<IWebhookResponseData> {
	const isAnswered = await pace.turn({
		response: context.getResponseObject(),
		answer: () => void answerText(context, 200, SUCCESS),
		warn: (text) => context.logger?.warn(text),
	});
	return { ...runOf(item), ...(isAnswered && { noWebhookResponse: true }) };
}

function runOf(item: IDataObject): IWebhookResponseData {
	return { workflowData: [[{ json: item }]] };
}

/** Somebody who builds a workflow sends the same sample again and again. */
function isListening(context: IWebhookFunctions): boolean {
	return context.getMode() === 'manual';
}

/** Two workflows, or two triggers in one, each get the event once. */
function deliveryKey(context: IWebhookFunctions, event: CardEvent): string {
	return `${context.getWorkflow().id} ${context.getNode().id} ${event.key}`;
}

/**
 * The bytes as they arrived. What n8n has parsed is of no use: it lower-cases names, joins blanks and turns repeated
 * elements into lists.
 */
async function readBody(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	try {
		await request.readRawBody?.();
	} catch {
		throw notArrived();
	}
	const body: unknown = request.rawBody;
	if (Buffer.isBuffer(body)) return body;
	throw notArrived();
}

/** A caller may hang up half-way, and for nodes above version 1 n8n consumes a multipart body, which WeChat never sends. */
function notArrived(): PushRefusal {
	return new PushRefusal('body', 'The body has not arrived in full: please repeat it');
}
