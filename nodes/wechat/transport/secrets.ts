import type { IDataObject } from 'n8n-workflow';

import { WechatFailure } from '../errors/failure';
import type { WechatCredentials } from './credentials';

/** The fields of the credential that nobody may read anywhere else. */
const SECRET_FIELDS = [
	'accessToken',
	'rejectedToken',
	'appSecret',
	'tokenServerKey',
	'verificationToken',
	'encodingAesKey',
	'previousEncodingAesKey',
] as const;
/** A shorter value may be a word of an answer by chance, and is not worth calling a secret. */
const SHORTEST = 8;
const MASK = '***';

/**
 * Whether the text of an answer is worth looking through. JSON without a backslash holds every text as it is.
 */
export function mayHoldSecret(text: string, credentials: Partial<WechatCredentials>): boolean {
	return text.includes('\\') || secretsOf(credentials).some((secret) => text.includes(secret));
}

/**
 * WeChat's words, or those of a proxy that shows what it was sent, without the secrets of the credential.
 *
 * @param value an answer or a failure
 * @returns the same object unless it holds a secret
 */
export function maskIn<T extends IDataObject | WechatFailure>(
	value: T,
	credentials: Partial<WechatCredentials>,
): T {
	const content = value instanceof WechatFailure ? value.facts : value;
	const text = JSON.stringify(content);
	const secrets = secretsOf(credentials).filter((secret) => text.includes(asJson(secret)));
	if (secrets.length === 0) return value;
	const masked = maskAll(content, secrets);
	return (value instanceof WechatFailure ? new WechatFailure(masked as never) : masked) as T;
}

const known = new WeakMap<object, { accessToken?: string; secrets: readonly string[] }>();

/** Worked out once for each set of credentials and again when it has been given a token. */
function secretsOf(credentials: Partial<WechatCredentials>): readonly string[] {
	const { accessToken } = credentials;
	const before = known.get(credentials);
	if (before !== undefined && before.accessToken === accessToken) return before.secrets;
	const secrets = listSecrets(credentials);
	known.set(credentials, { accessToken, secrets });
	return secrets;
}

function listSecrets(credentials: Partial<WechatCredentials>): string[] {
	const secrets: string[] = [];
	for (const field of SECRET_FIELDS) {
		const value = credentials[field];
		if (typeof value === 'string' && value.trim().length >= SHORTEST) secrets.push(value.trim());
	}
	// One may be a part of another, whose rest must not stay.
	return secrets.sort((a, b) => b.length - a.length);
}

function asJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

function maskAll(value: unknown, secrets: readonly string[]): unknown {
	if (typeof value === 'string')
		return secrets.reduce((text, secret) => text.replaceAll(secret, MASK), value);
	if (Array.isArray(value)) return value.map((entry) => maskAll(entry, secrets));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [key, maskAll(entry, secrets)]),
	);
}
