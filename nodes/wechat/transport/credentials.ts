import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

export const CREDENTIAL_NAME = 'wechatMemberCardApi';
export const DEFAULT_BASE_URL = 'https://api.weixin.qq.com';

/** The credential's fields as n8n hands them out, `rejectedToken` added by the session for one refresh. */
export interface WechatCredentials extends ICredentialDataDecryptedObject {
	authentication: 'appSecret' | 'tokenServer';
	appId: string;
	appSecret: string;
	tokenServerUrl: string;
	tokenServerKey: string;
	baseUrl: string;
	/** For the trigger; empty if the account pushes plain text. */
	encodingAesKey: string;
	accessToken: string;
	/** Unix milliseconds after which the stored token is not used any more. */
	expiresAt: number;
	/** Whom the stored token belongs to, see `tokenHolder`. */
	issuedTo: string;
	/** Empty except while the session asks for a replacement of this token. */
	rejectedToken: string;
}

export function baseUrlOf(credentials: Partial<WechatCredentials>): string {
	return (credentials.baseUrl?.trim() || DEFAULT_BASE_URL).replace(/\/+$/, '');
}

/**
 * Hidden credential fields survive edits in the editor: after a user changes the App ID, the token of the other
 * account is still stored. Comparing the holder keeps it from being used there.
 */
export function tokenHolder(credentials: Partial<WechatCredentials>): string {
	return `${credentials.appId?.trim() ?? ''} at ${baseUrlOf(credentials)}`;
}

export function hasUsableToken(credentials: WechatCredentials, now: number): boolean {
	return (
		credentials.accessToken !== '' &&
		credentials.issuedTo === tokenHolder(credentials) &&
		Number(credentials.expiresAt) > now
	);
}
