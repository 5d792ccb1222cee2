import { sleep } from 'n8n-workflow';

/** What n8n does with a response (an `http.ServerResponse`) after the node has handed over its item. */
export interface TrackedResponse {
	statusCode?: number;
	/** True as soon as n8n has answered, even if WeChat has closed the connection before. */
	writableEnded?: boolean;
	once?: (event: 'close', listener: () => void) => unknown;
}

/**
 * `new` start a run, `repeat` a run of this event has been accepted, `undecided` n8n is still busy accepting it:
 * neither starting a second run nor telling WeChat that all is well would be right.
 */
export type Claim = 'new' | 'repeat' | 'undecided';

const POLL_MS = 50;
const LOOK_MS = 1000;
const MAX_LOOKS = 300;

type State = 'starting' | 'accepted' | 'failed';

/** n8n could not start the run of a delivery if it answered with a status of 400 or more. */
class Delivery {
	private settled?: State;

	constructor(
		private response: TrackedResponse | undefined,
		readonly receivedAt: number,
	) {
		response?.once?.('close', () => void this.letGo());
	}

	state(): State {
		if (this.settled !== undefined) return this.settled;
		const { writableEnded, statusCode } = this.response ?? {};
		if (writableEnded === false) return 'starting';
		this.settled = typeof statusCode === 'number' && statusCode >= 400 ? 'failed' : 'accepted';
		return this.settled;
	}

	/**
	 * The response holds the whole request and is not kept for a day. When WeChat was the one to close the connection, n8n
	 * has not answered yet; a run it has not accepted after so long is taken for lost.
	 */
	private async letGo(): Promise<void> {
		for (let looks = 0; this.state() === 'starting' && looks < MAX_LOOKS; looks++) {
			await sleep(LOOK_MS);
		}
		if (this.state() === 'starting') this.settled = 'failed';
		this.response = undefined;
	}
}

export interface DeliveryLimits {
	/** One entry takes some 300 bytes. */
	maxEntries: number;
	maxAgeMs: number;
	/** How long a repeat waits for the first delivery. WeChat hangs up after 5 seconds. */
	maxWaitMs: number;
}

/**
 * The events this process has taken lately. WeChat repeats an event that was not answered within 5 seconds up to three
 * times, a reception up to a day later (WeChat's pages 消息推送 and 卡券更新日志).
 *
 * The node returns its item before n8n stores the run, so an event is remembered together with its response and counts
 * as taken only if n8n then answers 200: an event whose run could not be started is not swallowed when it is repeated.
 * Other processes and a restart know nothing of this; the `key` of the item serves n8n's Remove Duplicates node there.
 */
export class Deliveries {
	/** In the order of arrival, so that the oldest are in front. */
	private readonly entries = new Map<string, Delivery>();

	constructor(private readonly limits: DeliveryLimits) {}

	get size(): number {
		return this.entries.size;
	}

	/** Decides about one delivery; `new` remembers it. @param key of the event and of the node that receives it */
	async claim(key: string, response: TrackedResponse | undefined): Promise<Claim> {
		const receivedAt = Date.now();
		this.forgetOld(receivedAt);
		for (;;) {
			const earlier = this.entries.get(key);
			if (earlier === undefined) break;
			const state = earlier.state();
			if (state === 'accepted') return 'repeat';
			if (state === 'failed') this.entries.delete(key);
			else if (Date.now() - receivedAt >= this.limits.maxWaitMs) return 'undecided';
			else await sleep(POLL_MS);
		}
		this.entries.set(key, new Delivery(response, receivedAt));
		return 'new';
	}

	private forgetOld(now: number): void {
		for (const [key, { receivedAt }] of this.entries) {
			const isFull = this.entries.size >= this.limits.maxEntries;
			if (!isFull && now - receivedAt < this.limits.maxAgeMs) return;
			this.entries.delete(key);
		}
	}
}
