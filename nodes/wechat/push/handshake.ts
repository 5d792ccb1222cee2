import { queryText, type PushQuery } from './query';
import { PushRefusal } from './refusal';
import { isSignedWith } from './signature';

/**
 * The GET with which WeChat checks a URL when it is saved in the console (WeChat's page 消息推送). Plain in all three
 * modes: only WeCom encrypts `echostr`.
 *
 * @returns `echostr`, to be answered exactly, without quotes or a line break
 * @throws PushRefusal `query` or `signature`
 */
export function readHandshake(query: PushQuery, token: string): string {
	const [signature, timestamp, nonce, echostr] = ['signature', 'timestamp', 'nonce', 'echostr'].map(
		(name) => queryText(query, name),
	);
	if (!signature || !timestamp || !nonce || !echostr) {
		throw new PushRefusal(
			'query',
			"This is the address for WeChat's message push. The verification request needs signature, timestamp, nonce and echostr",
		);
	}
	if (!isSignedWith(token, signature, [timestamp, nonce])) {
		throw new PushRefusal(
			'signature',
			"The signature is wrong: compare the Token of WeChat's message push settings with the credential",
		);
	}
	return echostr;
}
