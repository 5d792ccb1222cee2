import type { FailureFacts } from '../errors/failure';
import type { WechatRequest } from './request';

/** "Reach max api minute quota limit, retry next minute"; who may go when is the gate's business, see MinuteLimit. */
export const MINUTE_LIMIT = 45011;

/** A file that is being converted, and asking too often: WeChat wants a minute. */
const MINUTES = [46007, 73104];

/** Whether sending the same request again can help and cannot act twice. */
export function isWorthRepeating(
	failure: FailureFacts,
	request: Pick<WechatRequest, 'repeat'>,
): boolean {
	const isTransient =
		failure.class === 'retry' ||
		failure.class === 'brokenAnswer' ||
		failure.class === 'unreachable';
	return isTransient && (request.repeat !== 'never' || failure.outcome !== 'unknown');
}

/**
 * Milliseconds to wait before attempt number `attempt + 1`: one second doubled each time, with jitter so that lanes
 * do not come back together. What needs a minute starts at ten seconds: three tries then reach into the next minute.
 */
export function backOffMs(
	failure: Pick<FailureFacts, 'class' | 'errcode'>,
	attempt: number,
): number {
	const firstMs = MINUTES.includes(failure.errcode ?? 0) ? 10_000 : 1_000;
	return firstMs * 2 ** attempt * (0.75 + Math.random() / 2);
}
