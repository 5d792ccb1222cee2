import { sleep } from 'n8n-workflow';

import { WechatFailure } from '../errors/failure';

/**
 * The one place where lanes wait: for the rate the user asked for, and for WeChat's per-minute limit, which slows all
 * lanes together. Also remembers that the rest of the run is pointless (daily quota gone, host unreachable).
 */
export class Gate {
	private openAt = 0;
	/** Ends when the lanes may go on. */
	private opening?: Promise<void>;
	private nextSlot = 0;
	private closedBy?: WechatFailure;

	/** @param requestsPerSecond 0 for no limit */
	constructor(
		private readonly requestsPerSecond: number,
		private readonly signal?: AbortSignal,
	) {}

	/** Waits for this request's turn. @throws WechatFailure (`notSent`) once the gate was closed */
	async pass(): Promise<void> {
		while (this.opening !== undefined) await this.opening;
		// An item with many calls (pages, batches) must not go on after the execution was canceled either.
		this.signal?.throwIfAborted();
		if (this.closedBy !== undefined) throw notSent(this.closedBy);
		if (this.requestsPerSecond > 0) await this.wait(this.takeSlot());
	}

	/** All lanes stop for so long; a longer pause that is already set stays. */
	pause(ms: number): void {
		const until = Date.now() + ms;
		if (until <= this.openAt) return;
		this.openAt = until;
		// A canceled execution ends the pause early; the lanes notice it themselves.
		const opening = this.wait(ms)
			.catch(() => undefined)
			.then(() => {
				if (this.opening === opening) this.opening = undefined;
			});
		this.opening = opening;
	}

	/** Nothing is sent any more in this run; every further request fails with this reason. */
	close(reason: WechatFailure): void {
		this.closedBy ??= reason;
	}

	/** @throws WechatFailure when the execution is canceled meanwhile */
	async wait(ms: number): Promise<void> {
		// Older n8n ignores the second argument: the executor then notices the cancellation at the next item.
		if (ms > 0) await sleep(ms, this.signal);
	}

	private takeSlot(): number {
		const now = Date.now();
		const slot = Math.max(now, this.nextSlot);
		this.nextSlot = slot + 1000 / this.requestsPerSecond;
		return slot - now;
	}
}

function notSent({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({
		...facts,
		advice: `This call was not sent. ${facts.advice}`,
		outcome: 'notSent',
	});
}
