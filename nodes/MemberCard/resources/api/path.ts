import { inputFailure } from '../../../wechat/errors/failure';
import type { Parameters } from '../../runtime/parameters';

/** As WeChat's documentation writes the address of a call; whatever host the credential names is used in its place. */
const WECHAT_HOST = /^https:\/\/[a-z0-9]+\.weixin\.qq\.com(?=\/)/;
/** Hands out or replaces the token that every run shares, and needs the App Secret in the workflow. */
const TOKEN_CALLS = ['/cgi-bin/token', '/cgi-bin/stable_token'];

/**
 * The path of a call as people paste it: whole addresses of WeChat and the query behind it are taken apart, the
 * placeholder for the access token is dropped.
 *
 * @throws WechatFailure of class `input` for anything that could leave the host of the credential or its folder, and for
 *   the token calls
 */
export function readPath(parameters: Parameters): { path: string; query: Record<string, string> } {
	const [path, queryText = ''] = parameters
		.requiredText('path')
		.replace(WECHAT_HOST, '')
		.replace(/#.*$/, '')
		.split(/\?(.*)/s);
	if (!/^(?:\/[\w-]+(?:\.[\w-]+)*)+$/.test(path))
		throw inputFailure(
			'path',
			'is not a path of WeChat',
			'Enter only what follows the host, such as /cgi-bin/user/info; the host is that of the credential.',
		);
	if (TOKEN_CALLS.includes(path.toLowerCase()))
		throw inputFailure(
			'path',
			'is a token call, which would take the token away from everything else that uses this account',
			'Leave tokens to the credential: it fetches, shares and renews them.',
		);
	const query = Object.fromEntries(new URLSearchParams(queryText));
	return { path, query: withoutToken(query) };
}

/** The credential adds the token; a pasted one would be kept in the workflow. */
export function withoutToken(query: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'access_token'));
}
