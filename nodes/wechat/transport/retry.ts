import type { FailureFacts } from '../errors/failure';
import type { WechatRequest } from './request';

const MINUTE_LIMIT = 45011;

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
 * do not come back together. The per-minute limit (45011, "retry next minute") starts at ten seconds: three tries
 * then reach into the next minute.
 */
export function backOffMs(
	failure: Pick<FailureFacts, 'class' | 'errcode'>,
	attempt: number,
): number {
	const firstMs = failure.errcode === MINUTE_LIMIT ? 10_000 : 1_000;
	return firstMs * 2 ** attempt * (0.75 + Math.random() / 2);
}
