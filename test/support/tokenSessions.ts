import type { WechatCredentials } from '../../nodes/wechat/transport/credentials';
import type { WechatRequest } from '../../nodes/wechat/transport/request';
import { Session, type Exchange } from '../../nodes/wechat/transport/session';

export const HOLDER = 'wx1 at https://api.weixin.qq.com';

export const REQUEST: WechatRequest = { path: '/card/get', repeat: 'safe' };

export const EMPTY = {
	appId: 'wx1',
	baseUrl: '',
	accessToken: '',
	expiresAt: 0,
	issuedTo: '',
	rejectedToken: '',
} as unknown as WechatCredentials;

export const holding = (accessToken: string): WechatCredentials => ({
	...EMPTY,
	accessToken,
	expiresAt: Number.MAX_SAFE_INTEGER,
	issuedTo: HOLDER,
});

/**
 * A session over n8n as it behaves: a request without a token fetches one, stores it and writes it into the object it
 * was given. `failures` are met before or after that, in turn; tokens in `rejected` are answered with 40001. A call
 * gives the token it went out with.
 */
export function sessionOn(
	stored: WechatCredentials,
	settings: { failures?: Array<Error | undefined>; keepsToken?: boolean; forces?: boolean } = {},
) {
	const state = { stored, reads: 0, tokens: 0, rejected: new Set<string>(), always: false };
	const sent: Array<{ token: string; rejected: string; mayForce?: boolean }> = [];
	const exchange: Exchange = async (_request, credentials) => {
		const entry = {
			token: credentials.accessToken,
			rejected: credentials.rejectedToken,
			mayForce: credentials.mayForce,
		};
		sent.push(entry);
		await Promise.resolve();
		const failure = settings.failures?.shift();
		if (credentials.accessToken === '' && (failure === undefined || settings.keepsToken)) {
			Object.assign(credentials, holding(`T${++state.tokens}`));
			if (settings.forces) credentials.hasForced = true;
			state.stored = { ...credentials };
			entry.token = credentials.accessToken;
		}
		if (failure !== undefined) throw failure;
		const isRejected = state.always || state.rejected.has(credentials.accessToken);
		const answer = isRejected
			? { errcode: 40001, errmsg: 'invalid credential' }
			: { errcode: 0, used: credentials.accessToken };
		return { statusCode: 200, body: Buffer.from(JSON.stringify(answer)) };
	};
	const session = new Session(async () => {
		state.reads += 1;
		return await Promise.resolve({ ...state.stored });
	}, exchange);
	const send = async () => (await session.call(REQUEST)).used;
	const reject = (...tokens: string[]) => tokens.forEach((token) => state.rejected.add(token));
	return { session, send, state, sent, reject };
}
