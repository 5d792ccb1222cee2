import { WechatFailure } from '../errors/failure';

/** The longest time a timer can be set to. */
const LONGEST_MS = 2 ** 31 - 1;

/** Why a request was ended before its answer was complete, as Node.js says it. */
class TimeUp extends Error {
	readonly code = 'ETIMEDOUT';
}

/**
 * Ends a request when its time is up or the execution is canceled, whatever it is doing then: n8n's own `timeout` is
 * about silence, and an answer that drips never ends. The request gets a signal of its own, so that nothing is left
 * behind on the signal all requests of an execution share.
 *
 * @param timeoutMs until the whole answer is here
 * @throws an error with the code ETIMEDOUT, WechatFailure of class `canceled` (outcome unknown), or whatever `send` rejects with
 */
export async function within<T>(
	timeoutMs: number,
	canceled: AbortSignal | undefined,
	send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	if (canceled?.aborted) throw cancelation('notSent');
	const ended = new AbortController();
	const timeout = AbortSignal.timeout(Math.min(Math.ceil(timeoutMs), LONGEST_MS));
	return await new Promise<T>((resolve, reject) => {
		const end = () => {
			settle();
			reject(canceled?.aborted ? cancelation('unknown') : new TimeUp());
			ended.abort();
		};
		const settle = () => {
			timeout.removeEventListener('abort', end);
			canceled?.removeEventListener('abort', end);
		};
		timeout.addEventListener('abort', end);
		canceled?.addEventListener('abort', end);
		send(ended.signal).then(resolve, reject).finally(settle);
	});
}

/** @param outcome what is known of a request that was under way */
export function cancelation(outcome: 'notSent' | 'unknown'): WechatFailure {
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
