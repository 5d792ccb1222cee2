import type { IWebhookFunctions } from 'n8n-workflow';

import { CREDENTIAL_NAME } from '../wechat/credentials';
import type { PushSecrets } from '../wechat/push/message';
import { readPushSecrets } from './pushSecrets';

interface Remembered {
	readAt: number;
	/** Read because a push was refused, not because the last reading was old. */
	isSecondLook: boolean;
	secrets: Promise<PushSecrets>;
}

/** So long a token goes on being accepted after it was replaced in the credential. */
const MAX_AGE_MS = 60_000;
/** Strangers must not be able to make n8n decrypt credentials at their own pace. */
const SECOND_LOOK_MS = 1000;
const MAX_ENTRIES = 1000;

const remembered = new Map<string, Remembered>();

/**
 * Runs `read` with what the credential says about the message push.
 *
 * n8n 2.x evaluates a credential in an isolate made for it, which takes some 80 ms of the one thread that answers
 * webhooks: more than all the rest of a push. So it is read once a minute, and once for pushes that arrive together.
 * When `read` refuses a push, the credential may have been changed, and is read again before that is believed.
 *
 * @throws what `read` throws, and what n8n throws if the credential cannot be read
 */
export async function withPushSecrets<T>(
	context: IWebhookFunctions,
	read: (secrets: PushSecrets) => T,
): Promise<T> {
	const key = credentialKey(context);
	if (key === undefined) return read(await readPushSecrets(context));
	const entry = recent(key) ?? remember(key, context, false);
	const secrets = await entry.secrets;
	try {
		return read(secrets);
	} catch {
		// Refused below, unless the credential has changed.
	}
	const hasLooked = entry.isSecondLook && Date.now() - entry.readAt < SECOND_LOOK_MS;
	return read(hasLooked ? secrets : await secondLook(key, entry, context).secrets);
}

/** @returns undefined for a test run: somebody who edits the credential expects it to be used at once */
function credentialKey(context: IWebhookFunctions): string | undefined {
	if (context.getMode() === 'manual') return undefined;
	const { id, credentials } = context.getNode();
	const credentialId = credentials?.[CREDENTIAL_NAME]?.id;
	if (typeof credentialId !== 'string') return undefined;
	return `${context.getWorkflow().id} ${id} ${credentialId}`;
}

function recent(key: string): Remembered | undefined {
	const entry = remembered.get(key);
	return entry !== undefined && Date.now() - entry.readAt < MAX_AGE_MS ? entry : undefined;
}

/** Pushes refused at the same time share one look. */
function secondLook(key: string, refusedWith: Remembered, context: IWebhookFunctions): Remembered {
	const latest = remembered.get(key);
	return latest !== undefined && latest !== refusedWith ? latest : remember(key, context, true);
}

function remember(key: string, context: IWebhookFunctions, isSecondLook: boolean): Remembered {
	const readAt = Date.now();
	for (const [other, entry] of remembered) {
		if (remembered.size < MAX_ENTRIES && readAt - entry.readAt < MAX_AGE_MS) break;
		remembered.delete(other);
	}
	const entry = { readAt, isSecondLook, secrets: readPushSecrets(context) };
	// Behind the others, which keeps the oldest in front.
	remembered.delete(key);
	remembered.set(key, entry);
	// What could not be read is not remembered; those who wait for it get n8n's own words.
	entry.secrets.catch(() => {
		if (remembered.get(key) === entry) remembered.delete(key);
	});
	return entry;
}
