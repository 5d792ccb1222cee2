import { WechatFailure } from '../errors/failure';
import { describeCancellation, onCancel, throwIfCanceled } from './cancellation';

/** So many changes of one member that wait are a defect of a workflow, not company. */
const MAX_WAITING = 1000;

/** Those who wait for a key that somebody holds; no entry for a key nobody holds. */
const lines = new Map<string, Array<() => void>>();

/**
 * Runs `work` when everybody before it with the same key is done, in the order of asking. The lines belong to the
 * process: executions that write to the same member at the same time (a webhook called twice) take turns too. Other
 * processes do not know them. Not to be nested: a turn within a turn of the same key would wait for itself.
 *
 * @param key whatever must not overlap, such as account, card and code
 * @param signal a caller that is canceled leaves the line
 * @throws WechatFailure (`notSent`) when the line is too long or the execution was canceled
 */
export async function takeTurn<T>(
	key: string,
	work: () => Promise<T>,
	signal?: AbortSignal,
): Promise<T> {
	throwIfCanceled(signal);
	const line = lines.get(key);
	if (line === undefined) lines.set(key, []);
	else await enter(line, signal);
	try {
		return await work();
	} finally {
		leave(key);
	}
}

async function enter(line: Array<() => void>, signal?: AbortSignal): Promise<void> {
	if (line.length >= MAX_WAITING) throw lineTooLong();
	await new Promise<void>((resolve, reject) => {
		const begin = () => {
			forget();
			resolve();
		};
		line.push(begin);
		const forget = onCancel(signal, () => {
			line.splice(line.indexOf(begin), 1);
			reject(describeCancellation('notSent'));
		});
	});
}

function leave(key: string): void {
	const next = lines.get(key)?.shift();
	if (next === undefined) lines.delete(key);
	else next();
}

function lineTooLong(): WechatFailure {
	return new WechatFailure({
		class: 'retry',
		what: `More than ${MAX_WAITING} changes of this member are waiting in this n8n`,
		advice:
			'This call was not sent. Run it again later, and look for a workflow that starts itself.',
		outcome: 'notSent',
	});
}
