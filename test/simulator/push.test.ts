import { completeOptions } from '../../simulator/account';
import { createServer } from '../../simulator/http/server';
import { decrypt, encrypt, sign } from '../../simulator/push/crypto';
import { createService } from '../../simulator/service';
import { closeAll, start, startWithClient } from './client';
import type { Options, Simulator } from './client';

afterEach(closeAll);

const D7 =
	'<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[oTestOpenId0000000000000001]]></FromUserName><CreateTime>1767225600</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[user_get_card]]></Event><CardId><![CDATA[pTestCardId000000000000000001]]></CardId><IsGiveByFriend>0</IsGiveByFriend><UserCardCode><![CDATA[007290500123]]></UserCardCode><OuterStr><![CDATA[门店A]]></OuterStr></xml>';
const D7_ENCRYPTED =
	'aCSxeT13HLpgVklYT7TNxQiTeTUfdzQtmQ030dtW7To85G1V7w8szycRrw7VqQgHvijGIaK+yKHnDNXV6EHjI1G7yhsiHIC3RFXss0lsdvTja/k0qWZKb54fvO5du0mWHOihRiijxVizYIiqVBOIy84C2+NTpqgSUrWRL7QzFTMKHp0hrIjIrqg903MEus3WPjrLNFIMB4XyfQk1AFxlqNiMHCb+o60NyUx4x26Vk1EfXC6521zKKYExWL8AekBdPHqNauDxcVJai/y0mbMkVDSOdVyKCau/qw9qBiKgGAF8HfmZkXlxeOkFXGnsxcU3ASjvE2hPGxKX2DUYXC6wtae5VGYG/WG+2LC6J4YQ7khzaBPOgS9uYmC2Y6g5zEi7BDCcd8rzLZ1sMTOTfvIbXKUxdipGH6fz+ORn/wau5qtpDeluGSaoIdhEeoQa/CgSgZ2Za6QGxrRIdbxqPQzamipfuF/KSwHTUtEBQSVA6R1aJ7PI7LIQsMzUVtUERgTD8rwsB273axnnPxTvPYCoLmHoOZNRZYlFygA2aCeIRfg6uW0DPcXuWRsoHtN5mrw+rifbF/BDlciEtDsvuQOY6xGO6HOhkHIUJyhOL2pDLpcCXzT6UAmMSyy67YtAsDvJ';
const D3_ENCRYPTED =
	'+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const D5_ENCRYPTED =
	'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==';
const ALL_A = 'A'.repeat(43);
const CARD_VECTOR = 'MemberCardPkgTestVector0AesKeyForN8nNodes42';

describe('published values', () => {
	it.each([
		[
			'the handshake',
			['AAAAA', '1714036504', '1514711492'],
			'f464b24fc39322e44b38aa78f5edd27bd1441696',
		],
		[
			'a plain message',
			['AAAAA', '1714037059', '486452656'],
			'899cf89e464efb63f54ddac96b0a0a235f53aa78',
		],
		[
			'the official secure message',
			['AAAAA', '1714112445', '415670741', D3_ENCRYPTED],
			'046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
		],
		[
			'a text message',
			['QDG6eK', '1409659813', '1372623149', D5_ENCRYPTED],
			'477715d11cdb4164915debcba66cb864d751f3e6',
		],
		[
			'a card event',
			['n8nTestToken', '1767225601', '987654321', D7_ENCRYPTED],
			'7d3c11aae4641e5a75bc3f39e1794a7e970ea21f',
		],
	])('of the signature of %s', (_name, texts, signature) => {
		expect(sign(...texts)).toBe(signature);
	});

	it.each([
		[
			'the official reply, pad 1',
			ALL_A,
			'wxba5fad812f8e6fb9',
			'707722b803182950',
			'{"demo_resp":"good luck"}',
			'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
		],
		[
			'non-ASCII text',
			'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
			'wxb11529c136998cb6',
			'aaaabbbbccccdddd',
			'我是中文abcd123',
			'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
		],
		[
			'a card event, pad 15',
			CARD_VECTOR,
			'wx1234567890abcdef',
			'0123456789abcdef',
			D7,
			D7_ENCRYPTED,
		],
		[
			'an aligned message, pad 32',
			CARD_VECTOR,
			'wx1234567890abcdef',
			'0123456789abcdef',
			'<xml><A>abcdefgh</A></xml>',
			'aCSxeT13HLpgVklYT7TNxe9Ey7XebO3MrwoZPBCuaRmGsSZrtfhVA/yxo80uAwEzbIJpIhFKa8ogHy7yVWN7kxvbyQ/STi1sH5H/3chjJa4KSHiXX63brIhu1MDb1txA',
		],
	])('of encrypting %s, both ways', (_name, encodingAesKey, appId, random, message, encrypted) => {
		expect(encrypt({ encodingAesKey, appId, message, random: Buffer.from(random) })).toBe(
			encrypted,
		);
		expect(decrypt({ encodingAesKey, encrypted })).toMatchObject({ message, appId });
	});

	it.each([
		['pad 19', ALL_A, D3_ENCRYPTED, 'wxba5fad812f8e6fb9', 167, 19],
		[
			'pad 30',
			'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
			D5_ENCRYPTED,
			'wx5823bf96d3bd56c7',
			284,
			30,
		],
	])('of decrypting with %s', (_name, encodingAesKey, encrypted, appId, bytes, padding) => {
		const opened = decrypt({ encodingAesKey, encrypted });
		expect(opened).toMatchObject({ appId, padding });
		expect(Buffer.byteLength(opened.message)).toBe(bytes);
	});
});

/** Another simulator stands in for the merchant's server: it records what arrives, and a fault is its answer. */
async function receiver(effect: object = { empty: true }) {
	const merchant = await start();
	merchant.faults.add({ path: '/hook', effect });
	return { merchant, url: `${merchant.url}/hook?site=a` };
}

async function scanned(sender: Simulator) {
	const cardId = sender.addCard();
	const { code, openid } = sender.customer.scan({ cardId, outerStr: '门店A' });
	await sender.push.settled();
	return { cardId, code, openid };
}

type Mode = NonNullable<Options['push']>['mode'];

async function pushed(mode: Mode) {
	const { merchant, url } = await receiver();
	const sender = await start({ push: { url, mode }, now: () => 1_780_000_000_000 });
	const received = await scanned(sender);
	const [request] = merchant.requests;
	return {
		sender,
		received,
		request,
		query: request.query,
		body: request.rawBody.toString('utf8'),
	};
}

describe('a delivery', () => {
	it('in plain mode is signed XML', async () => {
		const { sender, received, query, body, request } = await pushed('plain');
		const { cardId, code, openid } = received;
		expect(body).toBe(
			`<xml><ToUserName><![CDATA[${sender.accountId}]]></ToUserName><FromUserName><![CDATA[${openid}]]></FromUserName><CreateTime>1780000000</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[user_get_card]]></Event><CardId><![CDATA[${cardId}]]></CardId><IsGiveByFriend>0</IsGiveByFriend><UserCardCode><![CDATA[${code}]]></UserCardCode><FriendUserName><![CDATA[]]></FriendUserName><OuterId>0</OuterId><OldUserCardCode><![CDATA[]]></OldUserCardCode><OuterStr><![CDATA[门店A]]></OuterStr><IsRestoreMemberCard>0</IsRestoreMemberCard><IsRecommendByFriend>0</IsRecommendByFriend><SourceScene><![CDATA[SOURCE_SCENE_UNKNOW]]></SourceScene></xml>`,
		);
		expect(query).toEqual({
			site: 'a',
			signature: expect.any(String),
			timestamp: '1780000000',
			nonce: expect.stringMatching(/^\d+$/),
			openid,
		});
		expect(query.signature).toBe(sign(sender.verificationToken, query.timestamp, query.nonce));
		expect(request.headers['content-type']).toBe('text/xml');
	});

	it.each([
		[
			'secure',
			/^<xml><ToUserName><!\[CDATA\[gh_\w+\]\]><\/ToUserName><Encrypt><!\[CDATA\[(.+)\]\]><\/Encrypt><\/xml>$/,
		],
		['compatible', /^<xml>.*<UserCardCode>.*<Encrypt><!\[CDATA\[(.+)\]\]><\/Encrypt><\/xml>$/],
	] as const)('in %s mode is encrypted for this account', async (mode, shape) => {
		const { sender, received, query, body } = await pushed(mode);
		const encrypted = shape.exec(body)?.[1] ?? '';
		expect(query).toMatchObject({ encrypt_type: 'aes', openid: received.openid });
		expect(query.msg_signature).toBe(
			sign(sender.verificationToken, query.timestamp, query.nonce, encrypted),
		);
		const { message, appId } = decrypt({ encodingAesKey: sender.encodingAesKey, encrypted });
		expect(appId).toBe(sender.appId);
		expect(message).toContain(`<UserCardCode><![CDATA[${received.code}]]></UserCardCode>`);
		expect(message).toBe(sender.pushed[0].xml);
	});

	it.each([
		['an empty body', { empty: true }, 1],
		['JSON', { errcode: 0 }, 3],
		['an error page', { html: 500 }, 3],
		['a reset', { reset: 'before' }, 3],
	])('answered by %s is sent that often in all', async (_name, effect, attempts) => {
		const { merchant, url } = await receiver(effect);
		const sender = await start({ push: { url, repeatAfterMs: 5 } });
		await scanned(sender);
		expect(merchant.count('/hook')).toBe(attempts);
		expect(sender.pushed.map((entry) => entry.attempt)).toEqual([1, 2, 3].slice(0, attempts));
		const bodies = new Set(merchant.requests.map((request) => request.rawBody.toString('utf8')));
		expect(bodies.size).toBe(1);
	});

	it('answered by success is accepted', async () => {
		const service = createService(completeOptions());
		const merchant = createServer(service, [(app) => app.post('/hook', () => 'success')]);
		const url = await merchant.listen({ host: '127.0.0.1', port: 0 });
		service.url = url;
		const sender = await start({ push: { url: `${url}/hook` } });
		await scanned(sender);
		await merchant.close();
		expect(sender.pushed).toMatchObject([{ status: 200, answer: 'success', accepted: true }]);
	});

	it('stops being repeated once it is accepted', async () => {
		const { merchant, url } = await receiver();
		merchant.faults.clear();
		merchant.faults.add({ path: '/hook', times: 1, effect: { html: 502 } });
		merchant.faults.add({ path: '/hook', effect: { empty: true } });
		const sender = await start({ push: { url, repeatAfterMs: 5 } });
		await scanned(sender);
		expect(sender.pushed).toMatchObject([
			{ status: 502, accepted: false },
			{ status: 200, accepted: true },
		]);
	});

	it('can be of any message, and can be configured later', async () => {
		const { merchant, url } = await receiver();
		const { simulator: sender } = await startWithClient();
		expect(await sender.push.deliver({ Event: 'subscribe' })).toBeUndefined();
		sender.push.configure({ url });
		const last = await sender.push.deliver({
			Event: 'user_get_card',
			OuterStr: 'a]]>b',
			OuterId: 7,
		});
		expect(last).toMatchObject({ event: 'user_get_card', accepted: true });
		const body = merchant.requests[0].rawBody.toString('utf8');
		expect(body).toContain(
			'<OuterStr><![CDATA[a]]]]><![CDATA[>b]]></OuterStr><OuterId>7</OuterId>',
		);
		await sender.push.deliver('<xml><Event><![CDATA[odd]]></Event><OuterStr/></xml>');
		expect(merchant.requests[1].rawBody.toString('utf8')).toContain('<OuterStr/>');
	});
});
