import { sleep } from 'n8n-workflow';

export interface PaceLimits {
	/** Milliseconds between two starts while nothing is known of how fast n8n is. */
	usualMs: number;
	/** The pace never leaves these bounds. */
	shortestMs: number;
	longestMs: number;
	/** So far starts may run ahead of the pace while nobody waits: events that come a little unevenly are no burst. */
	slackMs: number;
	/** Who would have to wait longer is answered at once: WeChat hangs up after 5 seconds. */
	patienceMs: number;
	/** How many starts are put off at most; n8n keeps some 10 MB for each. Beyond that a run starts as soon as it comes. */
	maxWaiting: number;
	/** After this time a start is not put off any longer. */
	maxAgeMs: number;
}

/** Who wants to start a run. */
export interface Caller {
	/** Ends when n8n has accepted the run (an `http.ServerResponse`). */
	response?: { once?: (event: 'close', listener: () => void) => unknown };
	/** Called at most once, before the turn, if that is too far away for the caller to wait. */
	answer(): void;
	/** Writes to n8n's log. */
	warn(text: string): void;
}

interface Waiting {
	readonly caller: Caller;
	readonly since: number;
	isAnswered: boolean;
	readonly start: () => void;
}

/** A start that takes n8n so many times the interval is a sign that n8n falls behind. */
const SLOW = 2.5;
/** So many in a row show it. A single one is a pause of the process: a large garbage collection of n8n's takes 0.2 s. */
const SIGNS = 2;
const SLOWER = 1.5;
const BACK_TO_USUAL = 0.9;
/** Within some 70 starts a quick n8n is given twice as many; the first ones leave it time to read the rest of a burst. */
const FASTER = 0.99;

/**
 * Lets runs start one after the other, no faster than n8n accepts them.
 *
 * n8n reads a call, accepts a run and works on it in one process: when 200 events start 200 runs in a second, it comes to
 * read the last of them after WeChat has hung up three times. Starts that are put off leave it time to read and answer the
 * calls; who would wait too long for that is answered before the start.
 *
 * How long n8n takes to accept a run shows in how long the answer to its event takes, and, while those wait who are
 * answered already, in how late this process comes back from a pause.
 */
export class Pace {
	/** In the order of arrival. */
	private readonly waiting: Waiting[] = [];
	private intervalMs: number;
	/** The interval until the next start is counted from here: the last start, or earlier as long as there is slack left. */
	private countedFrom = -Infinity;
	private signs = 0;
	private lastSign = -Infinity;
	/** Of those answered before their start, since the first of them until all have started. */
	private held?: { count: number; longestMs: number };

	constructor(private readonly limits: PaceLimits) {
		this.intervalMs = limits.usualMs;
	}

	/** Resolves when the caller's run may start. @returns whether the caller has been answered */
	async turn(caller: Caller): Promise<boolean> {
		const now = Date.now();
		const { slackMs, patienceMs, maxWaiting } = this.limits;
		const waitMs = Math.max(this.untilNext(now), 0) + this.waiting.length * this.intervalMs;
		if (this.waiting.length >= maxWaiting) {
			this.begin(now, caller);
			return false;
		}
		if (waitMs === 0) {
			this.countedFrom = Math.max(this.countedFrom + this.intervalMs, now - slackMs);
			this.begin(now, caller);
			return false;
		}
		return await new Promise((resolve) => {
			const entry: Waiting = {
				caller,
				since: now,
				isAnswered: false,
				start: () => resolve(entry.isAnswered),
			};
			if (waitMs > patienceMs) this.answerFirst(entry);
			this.waiting.push(entry);
			if (this.waiting.length === 1) void this.startOneByOne();
		});
	}

	private untilNext(now: number): number {
		return this.countedFrom + this.intervalMs - now;
	}

	private begin(now: number, { response }: Caller): void {
		response?.once?.('close', () => this.adapt(Date.now() - now));
	}

	private async startOneByOne(): Promise<void> {
		while (this.waiting.length > 0) {
			const [next] = this.waiting;
			const from = Date.now();
			const ageLeft = next.since + this.limits.maxAgeMs - from;
			const pauseMs = Math.max(Math.min(this.untilNext(from), ageLeft), 0);
			await sleep(pauseMs);
			const now = Date.now();
			this.adapt(now - from - pauseMs);
			// Only now, so that nobody who has come meanwhile went first.
			this.waiting.shift();
			this.start(next, now);
			this.answerTheImpatient(now);
		}
	}

	private start(entry: Waiting, now: number): void {
		const { caller, since } = entry;
		// Those who wait make up for no time: n8n was late, and has enough to do.
		this.countedFrom = now;
		if (entry.isAnswered) this.countHeld(caller, now - since);
		else this.begin(now, caller);
		entry.start();
	}

	/** Meanwhile the pace may have become slower than it was when they came. */
	private answerTheImpatient(now: number): void {
		for (const entry of this.waiting) {
			if (!entry.isAnswered && now - entry.since > this.limits.patienceMs) this.answerFirst(entry);
		}
	}

	private answerFirst(entry: Waiting): void {
		if (this.held === undefined) {
			this.held = { count: 0, longestMs: 0 };
			entry.caller.warn(
				'WeChat card events come faster than n8n starts runs: they are answered and kept in memory until their turn, and would be lost if n8n ended now',
			);
		}
		entry.isAnswered = true;
		entry.caller.answer();
	}

	private countHeld(caller: Caller, ageMs: number): void {
		if (this.held === undefined) return;
		this.held.count += 1;
		this.held.longestMs = Math.max(this.held.longestMs, ageMs);
		if (this.waiting.some(({ isAnswered }) => isAnswered)) return;
		const { count, longestMs } = this.held;
		this.held = undefined;
		caller.warn(
			`The WeChat card events kept in memory have all been started: ${count}, none later than ${longestMs} ms after it came`,
		);
	}

	private adapt(busyMs: number): void {
		const now = Date.now();
		const { usualMs, shortestMs, longestMs } = this.limits;
		const interval = this.intervalMs;
		if (busyMs > interval * SLOW) {
			// What was under way at the last sign was held up by the same pause.
			if (now - busyMs < this.lastSign) return;
			this.lastSign = now;
			this.signs += 1;
			if (this.signs >= SIGNS) this.intervalMs = Math.min(interval * SLOWER, longestMs);
			return;
		}
		this.signs = 0;
		if (interval > usualMs) this.intervalMs = Math.max(interval * BACK_TO_USUAL, usualMs);
		else if (this.waiting.length > 0) this.intervalMs = Math.max(interval * FASTER, shortestMs);
		else this.intervalMs = Math.min(interval / FASTER, usualMs);
	}
}
