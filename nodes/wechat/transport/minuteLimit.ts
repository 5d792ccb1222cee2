import { sleep } from 'n8n-workflow';

import { onCancel } from './cancellation';

const MINUTE_MS = 60_000;
/** WeChat's clock need not be ours: so long after the full minute the first call tries. */
const CLOCK_MARGIN_MS = 1_000;
/** A minute that is not over yet by WeChat's clock is asked about again after so long. */
const TRY_AGAIN_MS = 5_000;
/** Five minutes in which every call that tried was refused: that is no limit of a minute. */
const STUCK_AFTER = 60;

/**
 * Finds by itself how many calls of one path WeChat takes in a minute, and uses all of them. WeChat tells the limit of
 * no card call beforehand; it answers 45011 once it is reached ("retry next minute"), whoever has used it up.
 *
 * Until the first 45011 nothing is held back. Then what was taken in that minute is the allowance of the following
 * ones. A minute begins with one call: once that is taken, the others follow. At the end of the allowance calls go one
 * at a time as long as WeChat takes them, so that the limit is found again when other systems leave more of it. A
 * minute thus costs one refused call or two. Whoever waits is let in by turn, across all runs of the account.
 *
 * A minute is counted from the call that was taken first, which holds for limits by the clock and for sliding ones.
 */
export class MinuteLimit {
	private allowance = Infinity;
	/** Counts the minutes. */
	private minute = 1;
	private begunAt = 0;
	private begun = 0;
	private taken = 0;
	private open = 0;
	/** `trying`: one call finds out whether the new minute has begun. */
	private state: 'flowing' | 'closed' | 'trying' = 'flowing';
	private readonly queue: Array<() => void> = [];
	/** Refused calls since the last one that was taken. */
	private inVain = 0;

	/**
	 * Waits for this call's place in the minute.
	 *
	 * @returns the minute in which it has one, for `note`; undefined when `signal` fires while it waits
	 */
	async pass(signal?: AbortSignal): Promise<number | undefined> {
		const minute = this.passAtOnce();
		if (minute !== undefined) return minute;
		return await new Promise<number | undefined>((resolve) => {
			const letIn = () => {
				forget();
				resolve(this.minute);
			};
			this.queue.push(letIn);
			const forget = onCancel(signal, () => {
				const place = this.queue.indexOf(letIn);
				if (place !== -1) this.queue.splice(place, 1);
				resolve(undefined);
			});
		});
	}

	/** Like `pass` where nobody has to wait; undefined where somebody has to. */
	passAtOnce(): number | undefined {
		if (this.queue.length > 0 || !this.mayGo()) return undefined;
		this.begin();
		return this.minute;
	}

	/** Gives a place back that was not used: the run has ended while it waited for something else. */
	giveBack(): void {
		this.open -= 1;
		this.begun -= 1;
		this.letIn();
	}

	/**
	 * Tells how a call ended that had passed: refused by the limit, or taken. What a call of a minute before says of the
	 * limit is known by then. Of a call that ended without WeChat's word nobody knows whether it was counted; it passes for
	 * taken, which costs at most a place.
	 */
	note(minute: number, end: 'taken' | 'refused'): void {
		this.open -= 1;
		if (end === 'refused') {
			if (minute === this.minute) this.close();
		} else {
			this.taken += 1;
			this.inVain = 0;
			if (this.state === 'trying') this.state = 'flowing';
			this.allowance = Math.max(this.allowance, this.taken);
		}
		this.letIn();
	}

	/** Whether the minute has ended for those too who had a place in it and have not sent yet. */
	get isClosed(): boolean {
		return this.state === 'closed';
	}

	/** Whether WeChat has refused all calls for minutes: waiting on would be in vain. */
	get isStuck(): boolean {
		return this.inVain >= STUCK_AFTER;
	}

	private mayGo(): boolean {
		if (this.state === 'closed') return false;
		if (this.state === 'trying') return this.open === 0;
		if (Date.now() - this.begunAt >= MINUTE_MS) this.turnOver();
		return this.begun < this.allowance || this.open === 0;
	}

	private begin(): void {
		this.begun += 1;
		this.open += 1;
	}

	private letIn(): void {
		while (this.queue.length > 0 && this.mayGo()) {
			this.begin();
			this.queue.shift()?.();
		}
	}

	private turnOver(): void {
		this.minute += 1;
		// Before anything is known, minutes are those of the clock; later they begin with their first call.
		const now = Date.now();
		this.begunAt = this.allowance === Infinity ? now - (now % MINUTE_MS) : now;
		this.begun = this.open;
		this.taken = 0;
	}

	/** The limit is reached: nothing goes out before the next minute. Calls that are out change nothing any more. */
	private close(): void {
		if (this.state === 'closed') return;
		this.inVain += 1;
		const now = Date.now();
		let opensAt = now + TRY_AGAIN_MS;
		if (this.state === 'flowing') {
			const isFirst = this.allowance === Infinity;
			this.allowance = Math.max(1, this.taken);
			opensAt = isFirst
				? now - (now % MINUTE_MS) + MINUTE_MS + CLOCK_MARGIN_MS
				: Math.max(this.begunAt + MINUTE_MS, opensAt);
		}
		this.state = 'closed';
		void sleep(opensAt - now).then(() => {
			this.state = 'trying';
			this.turnOver();
			this.letIn();
		});
	}
}
