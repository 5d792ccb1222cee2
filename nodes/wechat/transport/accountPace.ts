import type { WechatFailure } from '../errors/failure';
import { MinuteLimit } from './minuteLimit';

/** A path whose quota is used up. */
export interface Stop {
	reason: WechatFailure;
	/** Runs that had begun before this stop end by it; the others try one call. */
	number: number;
	/** Set while one call of a later run finds out whether the quota is back: the others wait for it. */
	trial?: Promise<void>;
}

/**
 * What the limits of WeChat are about: one account, however many executions of this process use it. Holds the limits
 * per minute, the slots of 'Requests per Second', and the paths whose quota is used up.
 *
 * Runs that ask for a rate share one sequence of slots, each call reserving the interval of its own run: together they
 * never go faster than the fastest of them may. A run that asks for none takes no slots; limits and stops hold for all.
 */
export class AccountPace {
	lastUsed = 0;
	private nextSlot = 0;
	private stopCount = 0;
	private readonly stops = new Map<string, Stop>();
	private readonly minuteLimits = new Map<string, MinuteLimit>();

	/** WeChat counts the calls of a minute by path, too. */
	minuteLimitOf(path: string): MinuteLimit {
		let limit = this.minuteLimits.get(path);
		if (limit === undefined) this.minuteLimits.set(path, (limit = new MinuteLimit()));
		return limit;
	}

	/** @returns milliseconds until the slot that is now taken */
	takeSlot(requestsPerSecond: number): number {
		const now = Date.now();
		const slot = Math.max(now, this.nextSlot);
		this.nextSlot = slot + 1000 / requestsPerSecond;
		return slot - now;
	}

	/** A number for a run that begins now, to tell later stops from earlier ones. */
	get stopNumber(): number {
		return this.stopCount;
	}

	stopOf(path: string): Stop | undefined {
		return this.stops.get(path);
	}

	/** WeChat counts quotas by path: calls of another path go on. */
	stop(path: string, reason: WechatFailure): void {
		this.stops.set(path, { reason, number: ++this.stopCount });
	}

	/**
	 * One call of a path whose quota was used up goes ahead, the others wait for it.
	 *
	 * @returns what ends their wait; undefined if the path is not stopped
	 */
	beginTrial(path: string): (() => void) | undefined {
		const stop = this.stops.get(path);
		if (stop === undefined) return undefined;
		let end = () => {};
		stop.trial = new Promise<void>((resolve) => {
			end = () => {
				stop.trial = undefined;
				resolve();
			};
		});
		return end;
	}

	/** A call has gone through: the quota is back. */
	resume(path: string): void {
		this.stops.delete(path);
	}
}

/** An account nobody has called for so long is forgotten; longer than any wait. */
const IDLE_MS = 10 * 60_000;

const paces = new Map<string, AccountPace>();

/** @param account App ID and host, as `tokenHolder` names them */
export function paceOf(account: string): AccountPace {
	const now = Date.now();
	for (const [known, { lastUsed }] of paces) if (now - lastUsed > IDLE_MS) paces.delete(known);
	const pace = paces.get(account) ?? new AccountPace();
	pace.lastUsed = now;
	paces.set(account, pace);
	return pace;
}
