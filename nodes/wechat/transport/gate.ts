import { sleep } from 'n8n-workflow';

import { orFailure, WechatFailure, type FailureFacts } from '../errors/failure';
import { AccountPace, paceOf } from './accountPace';
import { cancelation } from './within';

/**
 * The one place where the lanes of a run wait: for the rate the user asked for, and for the limits of the account,
 * which slow all its runs together. Also knows that the rest of the run is pointless (quota gone, host unreachable,
 * token rejected for good). Whoever has waited looks again before it sends.
 */
export class Gate {
	private pace = new AccountPace();
	private account?: string;
	private firstStop = 0;
	private closedBy?: WechatFailure;

	/**
	 * @param requestsPerSecond 0 for no limit
	 * @param signal ends waiting when the execution is canceled
	 */
	constructor(
		private readonly requestsPerSecond: number,
		private readonly signal?: AbortSignal,
	) {}

	/** From now on the run keeps to the limits of this account, with all other runs of it. */
	join(account: string): void {
		if (this.account === account) return;
		this.account = account;
		this.pace = paceOf(account);
		this.firstStop = this.pace.stopNumber;
	}

	/**
	 * Waits for this call's turn and sends it.
	 *
	 * @returns what `send` gives, or the failure it ends with
	 * @throws WechatFailure (`notSent`) once the gate was closed or the execution canceled
	 */
	async through<T>(path: string, send: () => Promise<T>): Promise<T | WechatFailure> {
		const endTrial = await this.pass(path);
		try {
			const result = await orFailure(send());
			this.note(path, result);
			return result;
		} finally {
			// Whatever became of the call that tried, the next one has to be let in.
			endTrial?.();
		}
	}

	/** Every run of the account stops for so long. */
	pause(ms: number): void {
		this.pace.pause(ms);
	}

	/** Nothing is sent any more in this run; every further request fails with this reason. */
	close(reason: WechatFailure): void {
		this.closedBy ??= reason;
	}

	/** @throws WechatFailure of class `canceled` when the execution is canceled meanwhile */
	async wait(ms: number): Promise<void> {
		// Older n8n ignores the second argument: the cancellation is then noticed after the wait.
		if (ms > 0) await this.unlessCanceled(sleep(ms, this.signal));
	}

	/** @returns the end of a trial, if this call is to find out whether a quota is back */
	private async pass(path: string): Promise<(() => void) | undefined> {
		for (;;) {
			const { pace } = this;
			pace.lastUsed = Date.now();
			this.throwIfClosed(path);
			const holdUp = pace.opening ?? pace.stopOf(path)?.trial;
			if (holdUp !== undefined) {
				await this.unlessCanceled(holdUp);
				continue;
			}
			if (this.requestsPerSecond === 0) return pace.beginTrial(path);
			const { pauses } = pace;
			const slotIn = pace.takeSlot(this.requestsPerSecond);
			if (slotIn <= 0) return pace.beginTrial(path);
			await this.wait(slotIn);
			this.throwIfClosed(path);
			if (pauses === pace.pauses && pace.stopOf(path)?.trial === undefined)
				return pace.beginTrial(path);
		}
	}

	private throwIfClosed(path: string): void {
		// An item with many calls (pages, batches) must not go on after the execution was canceled either.
		if (this.signal?.aborted) throw cancelation('notSent');
		const stop = this.pace.stopOf(path);
		if (stop !== undefined && stop.number > this.firstStop) this.close(stop.reason);
		if (this.closedBy !== undefined) throw notSent(this.closedBy);
	}

	private note(path: string, result: unknown): void {
		if (!(result instanceof WechatFailure)) {
			if (this.pace.stopOf(path) !== undefined) this.pace.resume(path);
		} else if (isQuotaGone(result.facts)) {
			this.pace.stop(path, result);
			this.close(result);
		}
	}

	private async unlessCanceled(work: Promise<void>): Promise<void> {
		const { signal } = this;
		if (signal?.aborted) throw cancelation('notSent');
		await new Promise<void>((resolve, reject) => {
			const end = () => reject(cancelation('notSent'));
			signal?.addEventListener('abort', end, { once: true });
			work.then(resolve, end).finally(() => signal?.removeEventListener('abort', end));
		});
	}
}

/** The day's or month's calls of a path are used up: whatever else is sent to it would be refused too. */
function isQuotaGone({ errcode }: FailureFacts): boolean {
	return errcode === 45009 || errcode === 45040;
}

function notSent({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({
		...facts,
		advice: `This call was not sent. ${facts.advice}`,
		outcome: 'notSent',
	});
}
