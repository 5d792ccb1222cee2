const http = require('node:http');
const https = require('node:https');
const { toXml } = require('./events');
const { encrypt, sign } = require('./crypto');

const ANSWER_WITHIN_MS = 5000;
/** A webhook under test must not be hit by thousands of connections at once when a batch updates members. */
const LANES = 16;

/**
 * @typedef {object} PushLogEntry one delivery attempt
 * @property {string} event
 * @property {number} attempt from 1
 * @property {number | undefined} status HTTP status, undefined when nothing answered
 * @property {string} body what was sent
 * @property {string} url with signature and the other query parameters
 * @property {string} xml the message before encryption
 * @property {string} answer
 * @property {string} [workflow] name of the workflow that was called, where it is known
 * @property {boolean} [isTest] whether it was a test URL
 * @property {string} [reason] why nothing answered
 * @property {boolean} accepted
 * @property {number} at milliseconds
 */

/**
 * Sends events to the merchant's server as WeChat does (page "Message push"): POST of XML, good answer = HTTP 200 with
 * `success` or nothing within 5 seconds, otherwise repeated.
 * @param {ReturnType<import('../account').completeOptions>} options
 * @param {{next: () => number, text: (length: number, alphabet?: string) => string}} random
 * @param {ReturnType<import('../clock').createWaits>} waits
 * @param {string} operator openid shown on events no customer caused
 * @param {() => void} announce called after every attempt
 */
function createPush(options, random, waits, operator, announce) {
	/** @type {PushLogEntry[]} */
	const log = [];
	let target = options.push;
	const queue = [];
	const inFlight = new Set();
	let open = 0;
	let idleListeners = [];
	let closed = false;

	function envelope(xml, mode) {
		const { accountId, appId, encodingAesKey, verificationToken } = options;
		const timestamp = String(Math.floor(options.now() / 1000));
		const nonce = random.text(9, '123456789');
		const openid = /<FromUserName><!\[CDATA\[(.*?)\]\]>/.exec(xml)?.[1] ?? '';
		const query = {
			signature: sign(verificationToken, timestamp, nonce),
			timestamp,
			nonce,
			openid,
		};
		if (mode === 'plain') return { query, body: xml };
		const encrypted = encrypt({ encodingAesKey, appId, message: xml });
		const element = `<Encrypt><![CDATA[${encrypted}]]></Encrypt>`;
		const body =
			mode === 'compatible'
				? xml.replace(/<\/xml>$/, `${element}</xml>`)
				: `<xml><ToUserName><![CDATA[${accountId}]]></ToUserName>${element}</xml>`;
		const signature = sign(verificationToken, timestamp, nonce, encrypted);
		return { query: { ...query, encrypt_type: 'aes', msg_signature: signature }, body };
	}

	function post(url, body) {
		return new Promise((resolve) => {
			const transport = url.startsWith('https:') ? https : http;
			const headers = { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) };
			const request = transport.request(
				url,
				{ method: 'POST', headers, agent: false },
				(response) => {
					const chunks = [];
					response.on('data', (chunk) => chunks.push(chunk));
					response.on('end', () =>
						finish(response.statusCode, Buffer.concat(chunks).toString('utf8')),
					);
					response.on('error', () => finish(undefined, ''));
				},
			);
			const cancelTimeout = waits.after(ANSWER_WITHIN_MS, () =>
				request.destroy(new Error('no answer in 5 s')),
			);
			function finish(status, answer, reason) {
				cancelTimeout();
				inFlight.delete(request);
				resolve({ status, answer, reason });
			}
			inFlight.add(request);
			request.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
				finish(undefined, '', error.code ?? error.message),
			);
			request.end(body);
		});
	}

	/**
	 * @param {import('../account').PushTarget} to
	 * @returns {Promise<Array<{url?: string, workflow?: string, isTest?: boolean}>>}
	 */
	async function recipientsOf({ url, testUrl, recipients }) {
		if (recipients) return await recipients();
		return testUrl ? [{ url }, { url: testUrl, isTest: true }] : [{ url }];
	}

	async function attempt(job) {
		const { query, body } = envelope(job.xml, job.target.mode ?? 'plain');
		const { isTest = false, workflow } = job.recipient;
		const url = new URL(job.recipient.url);
		for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
		const { status, answer, reason } = await post(url.href, body);
		const accepted = status === 200 && (answer === '' || answer.trim() === 'success');
		// Nobody has clicked "Listen for test event": that is how it usually is.
		if (isTest && status === 404) return job.resolve(undefined);
		job.attempts += 1;
		const entry = {
			event: job.event,
			attempt: job.attempts,
			status,
			body,
			url: url.href,
			xml: job.xml,
			answer,
			reason,
			workflow,
			isTest,
			accepted,
			at: options.now(),
		};
		log.push(entry);
		announce();
		if (!accepted && !isTest && job.attempts <= (job.target.repeats ?? 2) && !closed) {
			waits.after(job.target.repeatAfterMs ?? 5000, () => enqueue(job));
			return;
		}
		job.resolve(entry);
	}

	function enqueue(job) {
		queue.push(job);
		pump();
	}

	function pump() {
		while (!closed && inFlight.size < LANES && queue.length > 0) {
			const job = queue.shift();
			attempt(job).finally(pump);
		}
	}

	function announceIdle() {
		for (const listener of idleListeners) listener();
		idleListeners = [];
	}

	/** What the pages show of an event that had nobody to go to. */
	function logUndelivered(event, xml) {
		const nothing = { attempt: 0, status: undefined, body: '', url: '', answer: '' };
		log.push({ event, xml, ...nothing, reason: 'nobody', accepted: false, at: options.now() });
		announce();
	}

	/**
	 * Hands one XML text over; resolves with the last attempt at the first recipient, or undefined when there is none.
	 */
	async function send(event, xml) {
		const now = target;
		if (!now || closed) return undefined;
		open += 1;
		try {
			const recipients = await recipientsOf(now);
			const isHeard = recipients.some(({ isTest }) => !isTest);
			if (!isHeard) logUndelivered(event, xml);
			const deliveries = recipients.map(
				(recipient) =>
					new Promise((resolve) =>
						enqueue({ event, xml, target: now, recipient, attempts: 0, resolve }),
					),
			);
			return (await Promise.all(deliveries))[0];
		} finally {
			open -= 1;
			if (open === 0) announceIdle();
		}
	}

	function complete(event, openid, fields) {
		return toXml([
			['ToUserName', options.accountId],
			['FromUserName', openid ?? operator],
			['CreateTime', Math.floor(options.now() / 1000)],
			['MsgType', 'event'],
			['Event', event],
			...fields,
		]);
	}

	return {
		log,
		/** @param {{event: string, openid?: string, fields: any[]}} event made by `events.js` */
		announce({ event, openid, fields }) {
			return target ? send(event, complete(event, openid, fields)) : Promise.resolve(undefined);
		},
		/**
		 * Delivers any message: an object of elements in order (text → CDATA, number → plain; the common elements are filled
		 * in), or ready XML.
		 * @param {Record<string, string | number> | string} message
		 * @returns {Promise<PushLogEntry | undefined>} the last attempt
		 */
		deliver(message) {
			if (typeof message === 'string')
				return send(/<Event><!\[CDATA\[(.*?)\]\]>/.exec(message)?.[1] ?? '', message);
			const common = {
				ToUserName: options.accountId,
				FromUserName: operator,
				CreateTime: Math.floor(options.now() / 1000),
				MsgType: 'event',
			};
			return send(String(message.Event ?? ''), toXml(Object.entries({ ...common, ...message })));
		},
		/** @param {import('../account').PushTarget | undefined} next undefined stops pushing */
		configure(next) {
			target = next;
		},
		target: () => target,
		/** Resolves when no delivery is running or waiting to be repeated. */
		settled: () =>
			open === 0 ? Promise.resolve() : new Promise((resolve) => idleListeners.push(resolve)),
		close() {
			closed = true;
			queue.length = 0;
			for (const request of inFlight) request.destroy();
			announceIdle();
		},
	};
}

module.exports = { createPush };
