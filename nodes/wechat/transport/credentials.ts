import { inputFailure } from '../errors/failure';

export const CREDENTIAL_NAME = 'wechatMemberCardApi';
export const DEFAULT_BASE_URL = 'https://api.weixin.qq.com';

/** The credential's fields as n8n hands them out; the last three and `rejectedToken` live only from one request to its token call. */
export interface WechatCredentials {
	authentication: 'appSecret' | 'tokenServer';
	appId: string;
	appSecret: string;
	tokenServerUrl: string;
	tokenServerKey: string;
	baseUrl: string;
	/** For the trigger; empty if the account pushes plain text. */
	encodingAesKey: string;
	/** The next two are of the trigger too; here only so that they are shown nowhere. */
	verificationToken?: string;
	previousEncodingAesKey?: string;
	accessToken: string;
	/** Unix milliseconds after which the stored token is not used any more. */
	expiresAt: number;
	/** Whom the stored token belongs to, see `tokenHolder`. */
	issuedTo: string;
	/** Empty except while the session asks for a replacement of this token. */
	rejectedToken: string;
	/** Whether this run may still force WeChat to hand out another token. */
	mayForce?: boolean;
	/** Set by the token call that has forced it. */
	hasForced?: boolean;
	/** Ends the token call when nobody waits for it any more. */
	cancelSignal?: AbortSignal;
}

/** Base URL without blanks around it and without slashes at its end; WeChat's own address if there is none. */
export function baseUrlOf(credentials: Partial<WechatCredentials>): string {
	return (credentials.baseUrl?.trim() || DEFAULT_BASE_URL).replace(/\/+$/, '');
}

/**
 * Base URL for a request: paths of WeChat are put behind it, so it has to be an address that can go on.
 *
 * @throws WechatFailure which credential test and run show alike
 */
export function checkedBaseUrl(credentials: Partial<WechatCredentials>): string {
	const baseUrl = baseUrlOf(credentials);
	if (!/^https?:\/\//i.test(baseUrl) || !URL.canParse(baseUrl)) {
		throw inputFailure(
			'baseUrl',
			'is not an address that begins with https:// or http://',
			`Enter ${DEFAULT_BASE_URL}, or the address of your proxy.`,
		);
	}
	if (/[?#]/.test(baseUrl)) {
		throw inputFailure(
			'baseUrl',
			'has a query (?…) or a mark (#…)',
			'Enter the address up to its path only: the paths of WeChat are put behind it.',
		);
	}
	return baseUrl;
}

/** What may be shown of an address: user name, password, path and query can hold secrets. */
export function originOf(url: string, otherwise: string): string {
	return URL.canParse(url) && new URL(url).origin !== 'null' ? new URL(url).origin : otherwise;
}

/**
 * Hidden credential fields survive edits in the editor: after a user changes the App ID, the token of the other
 * account is still stored. Comparing the holder keeps it from being used there.
 */
export function tokenHolder(credentials: Partial<WechatCredentials>): string {
	let holder = holders.get(credentials);
	if (holder === undefined) {
		holder = `${credentials.appId?.trim() ?? ''} at ${baseUrlOf(credentials)}`;
		holders.set(credentials, holder);
	}
	return holder;
}

/** Asked for with every request, and nobody changes App ID or Base URL of credentials that have been read. */
const holders = new WeakMap<object, string>();

export function hasUsableToken(credentials: WechatCredentials, now: number): boolean {
	return (
		credentials.accessToken !== '' &&
		credentials.issuedTo === tokenHolder(credentials) &&
		Number(credentials.expiresAt) > now
	);
}
