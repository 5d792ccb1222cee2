import { sleep } from 'n8n-workflow';

import { asValue, WechatFailure, type FailureFacts } from '../errors/failure';
import { AccountPace, paceOf } from './accountPace';
import type { WechatRequest } from './request';
import { MINUTE_LIMIT } from './retry';
import { describeCancellation, onCancel, throwIfCanceled } from './cancellation';

interface Passed {
	minute: number;
	endTrial?: () => void;
}

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
	async through<T>(
		{ path, onSend }: Pick<WechatRequest, 'path' | 'onSend'>,
		send: () => Promise<T>,
	): Promise<T | WechatFailure> {
		const { pace } = this;
		const { minute, endTrial } = this.passAtOnce(path, pace) ?? (await this.pass(path, pace));
		try {
			onSend?.();
			let result: T | WechatFailure;
			// Not `orFailure`: thousands of calls pass here, and each promise costs them time.
			try {
				result = await send();
			} catch (error) {
				result = await asValue(error);
			}
			pace.minuteLimitOf(path).note(minute, endOf(result));
			this.note(path, result);
			return result;
		} finally {
			// Whatever became of the call that tried, the next one has to be let in.
			endTrial?.();
		}
	}

	/** Whether WeChat has kept a limit per minute closed for so long that a repeat is in vain. */
	isStuck(path: string): boolean {
		return this.pace.minuteLimitOf(path).isStuck;
	}

	/** Nothing is sent any more in this run; every further request fails with this reason. */
	close(reason: WechatFailure): void {
		this.closedBy ??= reason;
	}

	/** @throws WechatFailure of class `canceled` when the execution is canceled meanwhile */
	async wait(ms: number): Promise<void> {
		throwIfCanceled(this.signal);
		if (ms <= 0) return;
		// A signal of its own ends the timer, for n8n's would get a listener for every lane. Older n8n ignores it.
		const ended = new AbortController();
		await this.unlessCanceled(sleep(ms, ended.signal), () => ended.abort());
	}

	/** The usual case, in which nothing has to be waited for. */
	private passAtOnce(path: string, pace: AccountPace): Passed | undefined {
		pace.lastUsed = Date.now();
		this.throwIfClosed(path);
		if (this.requestsPerSecond > 0 || pace.stopOf(path) !== undefined) return undefined;
		const minute = pace.minuteLimitOf(path).passAtOnce();
		return minute === undefined ? undefined : { minute };
	}

	/**
	 * First the minute, then the slot: whoever waits for a minute would come out of it with a slot that is long over.
	 *
	 * @returns the minute it goes in, and the end of a trial if this call is to find out whether a quota is back
	 */
	private async pass(path: string, pace: AccountPace): Promise<Passed> {
		const limit = pace.minuteLimitOf(path);
		for (;;) {
			pace.lastUsed = Date.now();
			this.throwIfClosed(path);
			const trial = pace.stopOf(path)?.trial;
			if (trial !== undefined) {
				await this.unlessCanceled(trial);
				continue;
			}
			const minute = await limit.pass(this.signal);
			if (minute === undefined) throw describeCancellation('notSent');
			let isGoing = false;
			try {
				if (this.requestsPerSecond > 0) await this.wait(pace.takeSlot(this.requestsPerSecond));
				this.throwIfClosed(path);
				isGoing = !limit.isClosed && pace.stopOf(path)?.trial === undefined;
				if (isGoing) return { minute, endTrial: pace.beginTrial(path) };
			} finally {
				if (!isGoing) limit.giveBack();
			}
		}
	}

	private throwIfClosed(path: string): void {
		// An item with many calls (pages, batches) must not go on after the execution was canceled either.
		throwIfCanceled(this.signal);
		const stop = this.pace.stopOf(path);
		if (stop !== undefined && stop.number > this.firstStop) this.close(stop.reason);
		if (this.closedBy !== undefined) throw markNotSent(this.closedBy);
	}

	private note(path: string, result: unknown): void {
		if (!(result instanceof WechatFailure)) {
			if (this.pace.stopOf(path) !== undefined) this.pace.resume(path);
		} else if (isQuotaGone(result.facts)) {
			this.pace.stop(path, result);
			this.close(result);
		}
	}

	/** @param end also ends the work itself */
	private async unlessCanceled(work: Promise<void>, end?: () => void): Promise<void> {
		throwIfCanceled(this.signal);
		await new Promise<void>((resolve, reject) => {
			const forget = onCancel(this.signal, () => {
				reject(describeCancellation('notSent'));
				end?.();
			});
			work.then(resolve, reject).finally(forget);
		});
	}
}

/** The day's or month's calls of a path are used up: whatever else is sent to it would be refused too. */
function isQuotaGone({ errcode }: FailureFacts): boolean {
	return errcode === 45009 || errcode === 45040;
}

/** How a call ended, for the limit per minute. */
function endOf(result: unknown): 'taken' | 'refused' {
	const isRefused = result instanceof WechatFailure && result.facts.errcode === MINUTE_LIMIT;
	return isRefused ? 'refused' : 'taken';
}

function markNotSent({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({
		...facts,
		advice: `This call was not sent. ${facts.advice}`,
		outcome: 'notSent',
	});
}
