import type { IDataObject } from 'n8n-workflow';

export interface WireFile {
	bytes: Buffer;
	fileName: string;
	mimeType: string;
}

/** One call to WeChat as data. The client adds host, access token, time-out and retries. */
export interface WechatRequest {
	/** Path on the API host, for example `/card/create`. */
	path: string;
	/** Everything is POST except a few look-ups. */
	method?: 'GET' | 'POST';
	query?: Record<string, string>;
	body?: IDataObject;
	file?: WireFile;
	/**
	 * The field a success brings, for the few calls that send no `errcode` with it (statistics, picture upload, lists of
	 * addresses, sub-merchants). Everywhere else only a numeric `errcode` 0 counts as done.
	 */
	knownBy?: string;
	/**
	 * Whether the same request may go out again when its outcome is unknown (time-out, cut connection, -1).
	 * `read` for calls that only look: they change nothing, whether their answer comes or not.
	 * `safe` for changes that come out the same a second time.
	 * `never` for calls that would act twice: a second card, a second delta, a second redemption.
	 */
	repeat: 'read' | 'safe' | 'never';
	/**
	 * `safe` for a call that is never repeated blindly, although doing the whole item again comes out the same: it is
	 * looked at first. Anything else that is never repeated must not meet n8n's Retry On Fail.
	 */
	rerun?: 'safe';
	/** Told right before the request leaves, each time it does. */
	onSend?(): void;
}

/** WeChat's answer with its own field names; `errcode` is 0, or absent where the call has none. */
export type WechatResponse = IDataObject;

/** Where the credential takes its tokens from. */
export type TokenSource = 'appSecret' | 'tokenServer';

/** What an operation sees of the network. Rejects with a WechatFailure only. */
export interface WechatClient {
	call(request: WechatRequest): Promise<WechatResponse>;
	/**
	 * Asks for a token although a stored one may still work: only this shows whether App Secret, allow-list and token
	 * server are right. One try; the token is not kept, since WeChat hands out the same one while it lives.
	 *
	 * @returns who gave it
	 */
	proveToken(): Promise<TokenSource>;
	/** Whether the credential has an Encoding AES Key, so that pushes can be encrypted. */
	hasEncodingAesKey(): Promise<boolean>;
	/**
	 * Runs work that must not overlap with other work of the same account and key, in whatever execution of this process.
	 * Not to be nested.
	 */
	inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
	/** Waits before try number `attempt + 1` of something the caller repeats itself. */
	backOff(attempt: number): Promise<void>;
	/** The `wx_card` ticket for signatures of the JS-SDK, fetched only when nobody has it. A secret: not for output. */
	cardTicket(): Promise<string>;
	/** Fetches a picture by its full URL, without the access token (the QR code image of `showqrcode`). */
	download(url: string): Promise<WireFile>;
}
