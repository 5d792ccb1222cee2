import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * WeChat's push signature: the parts sorted by code unit (not by locale, not ignoring case), joined and hashed with SHA-1.
 * Verification and plain pushes sign token, timestamp and nonce (WeChat's page 消息推送); encrypted ones also the text of
 * `Encrypt` exactly as it stands in the XML (消息加解密说明). No signature covers a plain body.
 *
 * @returns 40 lower-case hexadecimal digits
 */
export function signPush(parts: readonly string[]): string {
	return createHash('sha1')
		.update([...parts].sort().join(''))
		.digest('hex');
}

/**
 * Compares in constant time. An empty token is never right: everybody could compute its signatures.
 *
 * @param given the query parameter, undefined when it is missing
 * @param signed what follows the token in the signature: timestamp, nonce and, if encrypted, the text of `Encrypt`
 */
export function isSignedWith(
	token: string,
	given: string | undefined,
	signed: ReadonlyArray<string | undefined>,
): boolean {
	if (token === '' || given === undefined || !signed.every((part) => part !== undefined))
		return false;
	const expected = Buffer.from(signPush([token, ...signed]));
	const actual = Buffer.from(given);
	return actual.length === expected.length && timingSafeEqual(actual, expected);
}
