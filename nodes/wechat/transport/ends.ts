import { describeCancellation, onCancel, throwIfCanceled } from './cancellation';

/** The longest time a timer can be set to. */
const LONGEST_MS = 2 ** 31 - 1;
/** Requests that begin within this part of the time, at most a second, share a timer: they end that much later at most. */
const SHARED_PART = 0.1;
const SHARED_MS = 1000;

type End = (reason: Error) => void;

/** Why a request was ended before its answer was complete, as Node.js says it. */
class TimeUp extends Error {
	readonly code = 'ETIMEDOUT';
}

/**
 * Ends requests when their time is up or the execution is canceled, whatever they are doing then: n8n's own `timeout`
 * is about silence, and an answer that drips never ends. Each request gets a signal of its own while it is under way; all
 * of them share one listener on the signal of the execution and one timer per moment, since 50,000 signals, timers and
 * listeners would cost more memory than their answers.
 */
export class Ends {
	private readonly timers = new Map<number, { until: number; ends: Set<End> }>();
	/** Signals of requests that are over and were not ended: the next ones take them. */
	private readonly idle: AbortController[] = [];

	/** @param canceled the signal of the execution */
	constructor(private readonly canceled?: AbortSignal) {}

	/**
	 * @param timeoutMs until the whole answer is here
	 * @returns rejects with an error with the code ETIMEDOUT, with WechatFailure of class `canceled` (outcome unknown), or
	 * with whatever `send` rejects with
	 * @throws WechatFailure of class `canceled` (`notSent`)
	 */
	within<T>(timeoutMs: number, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
		throwIfCanceled(this.canceled);
		const ended = this.idle.pop() ?? new AbortController();
		const ends = this.timer(timeoutMs);
		return new Promise<T>((resolve, reject) => {
			const end: End = (reason) => {
				reject(reason);
				ended.abort();
			};
			ends.add(end);
			const leave = onCancel(this.canceled, () => end(describeCancellation('unknown')));
			const forget = () => {
				ends.delete(end);
				leave();
				if (!ended.signal.aborted) this.idle.push(ended);
			};
			send(ended.signal).then(
				(answer) => {
					forget();
					resolve(answer);
				},
				(error: unknown) => {
					forget();
					reject(error as Error);
				},
			);
		});
	}

	private timer(timeoutMs: number): Set<End> {
		const now = performance.now();
		const known = this.timers.get(timeoutMs);
		if (known !== undefined && now < known.until) return known.ends;
		const sharedMs = Math.min(timeoutMs * SHARED_PART, SHARED_MS);
		const ends = new Set<End>();
		this.timers.set(timeoutMs, { until: now + sharedMs, ends });
		AbortSignal.timeout(Math.min(Math.ceil(timeoutMs + sharedMs), LONGEST_MS)).addEventListener(
			'abort',
			() => {
				for (const end of [...ends]) end(new TimeUp());
			},
		);
		return ends;
	}
}
