import { WechatFailure } from '../errors/failure';

/** Those who wait on one signal, and their one listener. */
interface Waiting {
	ends: Set<() => void>;
	endAll: () => void;
}

const waitingOn = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls `end` when the execution is canceled. All lanes of a run wait on the one signal of its execution and share one
 * listener there: with the eleventh Node.js warns of a leak, and each costs time.
 *
 * @returns takes `end` back, once the wait is over
 */
export function onCancel(signal: AbortSignal | undefined, end: () => void): () => void {
	if (signal === undefined) return () => undefined;
	const { ends, endAll } = waitingOn.get(signal) ?? prepare(signal);
	if (ends.size === 0) signal.addEventListener('abort', endAll, { once: true });
	ends.add(end);
	return () => {
		if (ends.delete(end) && ends.size === 0) signal.removeEventListener('abort', endAll);
	};
}

function prepare(signal: AbortSignal): Waiting {
	const ends = new Set<() => void>();
	const endAll = () => {
		const all = [...ends];
		ends.clear();
		for (const end of all) end();
	};
	const waiting = { ends, endAll };
	waitingOn.set(signal, waiting);
	return waiting;
}

/** @throws WechatFailure (`notSent`) once the execution is canceled */
export function throwIfCanceled(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw describeCancellation('notSent');
}

/** @param outcome what is known of a request that was under way */
export function describeCancellation(outcome: 'notSent' | 'unknown'): WechatFailure {
	return new WechatFailure({
		class: 'canceled',
		what: 'The execution was canceled or ran out of time',
		advice:
			outcome === 'notSent'
				? 'This call was not sent.'
				: 'This call was under way: look at the card or member before running the item again.',
		outcome,
	});
}
