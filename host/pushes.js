const http = require('node:http');

const { encrypt, sign } = require('../simulator/push/crypto');
const { toXml } = require('../simulator/push/events');

/**
 * A URL as WeChat calls it, signed for this account.
 * @param {string} url
 * @param {{verificationToken: string}} account
 * @param {Record<string, string>} [more] further query parameters
 */
function signedUrl(url, { verificationToken }, more = {}) {
	const timestamp = String(Math.floor(Date.now() / 1000));
	const nonce = String(Math.floor(Math.random() * 1e9));
	const signature = sign(verificationToken, timestamp, nonce);
	const signed = new URL(url);
	const query = { signature, timestamp, nonce, ...more };
	for (const [name, value] of Object.entries(query)) signed.searchParams.set(name, value);
	return signed.href;
}

/**
 * One request over a connection of its own, as WeChat sends them.
 * @param {string} url
 * @param {{method?: string, body?: string, hangUpAfterMs?: number}} [options]
 * @returns {Promise<{status: number | undefined, contentType: string, text: string, ms: number}>} no status when nobody
 * answered in time
 */
function call(url, { method = 'GET', body, hangUpAfterMs } = {}) {
	const startedAt = performance.now();
	return new Promise((resolve) => {
		const finish = (status, contentType = '', text = '') =>
			resolve({ status, contentType, text, ms: performance.now() - startedAt });
		const headers =
			body === undefined
				? {}
				: { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) };
		const request = http.request(url, { method, headers, agent: false }, (answer) => {
			let text = '';
			answer.setEncoding('utf8').on('data', (part) => (text += part));
			answer.on('end', () => finish(answer.statusCode, answer.headers['content-type'], text));
			answer.on('error', () => finish());
		});
		request.on('error', () => finish());
		if (hangUpAfterMs) {
			const timer = setTimeout(() => request.destroy(), hangUpAfterMs);
			request.on('close', () => clearTimeout(timer));
		}
		request.end(body);
	});
}

let lastCode = 0;

/** A reception nobody has told of yet. @returns {{code: string, xml: string}} */
function reception({ simulator, cardId }) {
	const code = String((lastCode += 1)).padStart(12, '0');
	const xml = toXml([
		['ToUserName', simulator.accountId],
		['FromUserName', `oLoad${code}`],
		['CreateTime', Math.floor(Date.now() / 1000)],
		['MsgType', 'event'],
		['Event', 'user_get_card'],
		['CardId', cardId],
		['UserCardCode', code],
		['IsGiveByFriend', 0],
	]);
	return { code, xml };
}

/** One delivery in secure mode, signed and encrypted anew as WeChat does for every attempt. */
async function deliverSecurely(account, url, { xml }, hangUpAfterMs) {
	const { encodingAesKey, appId, accountId, verificationToken } = account;
	const encrypted = encrypt({ encodingAesKey, appId, message: xml });
	const body = `<xml><ToUserName><![CDATA[${accountId}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
	const signed = new URL(signedUrl(url, account, { encrypt_type: 'aes' }));
	const { timestamp, nonce } = Object.fromEntries(signed.searchParams);
	const signature = sign(verificationToken, timestamp, nonce, encrypted);
	signed.searchParams.set('msg_signature', signature);
	return await call(signed.href, { method: 'POST', body, hangUpAfterMs });
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/**
 * Sends at fixed times, however long the answers take.
 * @template T
 * @param {number} count
 * @param {number} everyMs
 * @param {() => Promise<T>} send
 * @returns {Promise<T[]>} the answers in the order of sending
 */
async function atSteadyRate(count, everyMs, send) {
	const startedAt = performance.now();
	const sent = [];
	for (let index = 0; index < count; index++) {
		await sleep(startedAt + index * everyMs - performance.now());
		sent.push(send());
	}
	return await Promise.all(sent);
}

/** WeChat hangs up after five seconds and sends the event again, twice at most. */
const HANG_UP_MS = 5000;
const ATTEMPTS = 3;

/** @returns {Promise<number | undefined>} the attempt that was answered `success` */
async function deliverAsWechat(account, url, event) {
	const startedAt = performance.now();
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const { status, text } = await deliverSecurely(account, url, event, HANG_UP_MS);
		if (status === 200 && text === 'success') return attempt;
		await sleep(startedAt + attempt * HANG_UP_MS - performance.now());
	}
	return undefined;
}

module.exports = {
	atSteadyRate,
	call,
	deliverAsWechat,
	deliverSecurely,
	reception,
	signedUrl,
};
