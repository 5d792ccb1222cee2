import type { WechatCredentials } from '../../nodes/wechat/transport/credentials';
import { fetchToken } from '../../nodes/wechat/transport/token';
import { fakeHttp, type HttpReply } from './fakeHttp';

/** Milliseconds; what time it is in these tests. */
export const NOW = 1_800_000_000_000;

/** A token with a life of two hours, a minute less for clocks. */
export const fresh = (accessToken: string, lifeMs = 7_140_000) => ({
	accessToken,
	expiresAt: NOW + lifeMs,
	issuedTo: 'wx1 at https://api.weixin.qq.com',
});

/** What every token call asks of n8n's HTTP helper. */
export const RAW = {
	disableFollowRedirect: true,
	encoding: 'arraybuffer',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	timeout: 20_000,
	abortSignal: expect.any(AbortSignal) as AbortSignal,
};

/** Fetches a token for an account whose calls are answered in turn. */
export const fetchingFor =
	(account: WechatCredentials) =>
	(replies: HttpReply[], change: Partial<WechatCredentials> = {}) => {
		const { http, requests } = fakeHttp(() => replies.shift() ?? new Error('one call too many'));
		return {
			requests,
			fetch: async () => await fetchToken(http, { ...account, ...change } as WechatCredentials),
		};
	};
