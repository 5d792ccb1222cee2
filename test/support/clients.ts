import { createClient } from '../../nodes/wechat/transport/client';
import { Gate } from '../../nodes/wechat/transport/gate';
import type { WechatRequest } from '../../nodes/wechat/transport/request';
import { fakeContext, STABLE } from './fakeContext';
import type { HttpReply } from './fakeHttp';

export const pauses: number[] = [];

export const SAFE: WechatRequest = { path: '/card/get', body: { card_id: 'p1' }, repeat: 'safe' };

export const NEVER: WechatRequest = { path: '/card/create', body: { card: {} }, repeat: 'never' };

export const OK = { body: { errcode: 0, errmsg: 'ok' } };

export const BUSY = { body: { errcode: -1, errmsg: 'system error' } };

export const MINUTE = { body: { errcode: 45011, errmsg: 'api minute-quota reach limit' } };

export const REFUSED = { body: { errcode: 40073, errmsg: 'invalid card id' } };

export const REJECTED = { body: { errcode: 40001, errmsg: 'invalid credential' } };

export const error = (code: string) => Object.assign(new Error('no'), { code });

export const LOOK_FIRST =
	'It is not known whether WeChat carried this out, and a second call would act twice: look at the card or member first, and run it again only if nothing has changed.';

/** A client whose calls are answered in turn; every token call gets a new token. */
export function clientFor(
	replies: HttpReply[],
	settings: { retries?: number; credential?: object } = {},
) {
	let tokens = 0;
	const used: string[] = [];
	const { context, arrived, calls } = fakeContext(({ path }, token) => {
		if (path === STABLE) return { body: { access_token: `T${++tokens}`, expires_in: 7200 } };
		used.push(token);
		return replies.shift() ?? new Error('one call too many');
	}, settings.credential);
	const gate = new Gate(0);
	const client = createClient(context, { timeoutMs: 300, retries: settings.retries ?? 3, gate });
	return { client, arrived, calls, used, gate };
}
