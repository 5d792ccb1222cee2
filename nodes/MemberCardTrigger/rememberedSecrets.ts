import type { IWebhookFunctions } from 'n8n-workflow';

import { CREDENTIAL_NAME } from '../wechat/transport/credentials';
import type { PushSecrets } from '../wechat/push/message';
import { readPushSecrets } from './pushSecrets';

interface Remembered {
	readAt: number;
	/** Read because a push was refused, not because the last reading was old. */
	isSecondLook: boolean;
	/** The next ones are being read. */
	isRenewed?: boolean;
	secrets: Promise<PushSecrets>;
}

/** From then on a push has the next ones read, and does not wait for it. */
const FRESH_MS = 30_000;
/** So long a token goes on being accepted after it was replaced in the credential. */
const MAX_AGE_MS = 60_000;
/** Strangers must not be able to make n8n decrypt credentials at their own pace. */
const SECOND_LOOK_MS = 1000;
const MAX_ENTRIES = 1000;

const remembered = new Map<string, Remembered>();

/**
 * Runs `read` with what the credential says about the message push.
 *
 * n8n 2.x evaluates a credential in an isolate made for it, which takes some 35 ms of a processor core: more than all the
 * rest of a push. So it is read twice a minute at most, and once for pushes that arrive together.
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
	const entry = current(key, context);
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

function current(key: string, context: IWebhookFunctions): Remembered {
	const entry = remembered.get(key);
	const age = entry === undefined ? Infinity : Date.now() - entry.readAt;
	if (entry === undefined || age >= MAX_AGE_MS) return remember(key, context, false);
	if (age >= FRESH_MS) renew(key, entry, context);
	return entry;
}

/** Behind the scenes; what is remembered stays if it cannot be read. */
function renew(key: string, entry: Remembered, context: IWebhookFunctions): void {
	if (entry.isRenewed) return;
	entry.isRenewed = true;
	const readAt = Date.now();
	readPushSecrets(context).then(
		(secrets) => {
			if (remembered.get(key) !== entry) return;
			remembered.delete(key);
			remembered.set(key, { readAt, isSecondLook: false, secrets: Promise.resolve(secrets) });
		},
		() => undefined,
	);
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
