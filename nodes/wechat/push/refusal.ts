/**
 * Why a push is not accepted:
 * `query` a query parameter is missing or repeated, `format` the body is no message of WeChat's, `size` it is too large,
 * `signature` it was not signed with this account's Token, `encryption` it cannot be decrypted,
 * `account` it was encrypted for another account, `setup` the credential lacks what is needed to check it.
 */
export type RefusalReason =
	'query' | 'format' | 'size' | 'signature' | 'encryption' | 'account' | 'setup';

/**
 * The only exception of the push reader. The message is one sentence fragment for the caller and for n8n's log: it says
 * what to compare in WeChat's settings and never repeats a token, a key, or text of the message.
 */
export class PushRefusal extends Error {
	constructor(
		readonly reason: RefusalReason,
		message: string,
	) {
		super(message);
		this.name = 'PushRefusal';
	}
}
