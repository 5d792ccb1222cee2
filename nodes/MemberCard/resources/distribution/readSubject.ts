import type { Subject } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';

/** The card that is handed out, and its code where the customer gets one of the merchant's own. */
export function readSubject(parameters: Parameters): Subject {
	const code = String(parameters.wire('additionalFields').code ?? '').trim();
	return { card_id: parameters.cardId(), ...(code && { code }) };
}
