/**
 * Why a push is not accepted:
 * `query` a query parameter is missing or repeated, `body` it did not arrive in full, `signature` it was not signed with
 * this account's Token, `encryption` it cannot be decrypted, or is not encrypted although it must be, `account` it was
 * encrypted for another account, `setup` the credential lacks what is needed to check it.
 */
export type RefusalReason = 'query' | 'body' | 'signature' | 'encryption' | 'account' | 'setup';

/**
 * A push that must not be taken. The message is one sentence fragment for the caller and for n8n's log: it says
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
