import type { IWebhookFunctions } from 'n8n-workflow';

import type { PushSecrets } from '../wechat/push/message';
import { CREDENTIAL_NAME } from '../wechat/credentials';
import { readPushSecrets } from './pushSecrets';

interface Remembered {
	readAt: number;
	secrets: Promise<PushSecrets>;
}

/** So long a token is accepted after it was replaced in the credential. */
const MAX_AGE_MS = 60_000;
/** Strangers must not be able to make n8n decrypt credentials at their pace. */
const MIN_AGE_MS = 1000;
const MAX_ENTRIES = 1000;

const remembered = new Map<string, Remembered>();

/**
 * Runs `read` with what the credential says about the message push.
 *
 * n8n 2.x evaluates a credential in an isolate made for it, which takes some 80 ms of the one thread that answers
 * webhooks: more than all the rest of a push. So it is read once a minute, by one of many pushes that arrive together.
 * When `read` refuses the push, the credential may have been changed, and it is read again before that is believed.
 *
 * @throws what `read` throws with the credential as it is now, and what n8n throws if it cannot be read
 */
export async function withPushSecrets<T>(
	context: IWebhookFunctions,
	read: (secrets: PushSecrets) => T,
): Promise<T> {
	// Somebody who builds a workflow expects an edited credential to be used at once.
	if (context.getMode() === 'manual') return read(await readPushSecrets(context));
	const key = credentialKey(context);
	const recent = await recall(key, MAX_AGE_MS);
	if (recent !== undefined) {
		try {
			return read(recent);
		} catch {
			// Refused again below, unless the credential has changed.
		}
	}
	return read((await recall(key, MIN_AGE_MS)) ?? (await remember(key, context)));
}

/** Changes when another credential is chosen in the node. */
function credentialKey(context: IWebhookFunctions): string {
	const { id, credentials } = context.getNode();
	return `${context.getWorkflow().id} ${id} ${credentials?.[CREDENTIAL_NAME]?.id}`;
}

async function recall(key: string, maxAgeMs: number): Promise<PushSecrets | undefined> {
	const entry = remembered.get(key);
	if (entry === undefined || Date.now() - entry.readAt >= maxAgeMs) return undefined;
	return await entry.secrets;
}

async function remember(key: string, context: IWebhookFunctions): Promise<PushSecrets> {
	const readAt = Date.now();
	for (const [other, entry] of remembered) {
		if (remembered.size >= MAX_ENTRIES || readAt - entry.readAt >= MAX_AGE_MS)
			remembered.delete(other);
	}
	const secrets = readPushSecrets(context);
	remembered.set(key, { readAt, secrets });
	// What could not be read is not remembered; whoever waits for it gets n8n's own words.
	secrets.catch(() => remembered.delete(key));
	return await secrets;
}
