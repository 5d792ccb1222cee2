/** What a caller does about a code. */
export type ErrcodeClass =
	/** Passes by itself: wait, then send again. */
	| 'retry'
	/** The access token is no longer accepted: get a new one and send once more. */
	| 'token'
	/** A value has to be corrected first. */
	| 'input'
	/** App ID, App Secret or token server of the credential is wrong. */
	| 'credential'
	/** Someone has to grant, confirm or configure something in WeChat's console. */
	| 'permission'
	/** A quota is used up: stop sending. */
	| 'quota'
	/** The card, code or person is in a state that rules this out. */
	| 'state'
	/** What was asked for had been reached before: on a repeat this is success. */
	| 'done';

export interface Errcode {
	class: ErrcodeClass;
	/** What WeChat says, without a period at the end. */
	meaning: string;
	/** What to do now, in one or two sentences. */
	advice: string;
}

export type ErrcodeTable = Readonly<Record<number, Errcode>>;
