import { inputFailure } from '../errors/failure';

/**
 * The id of a payment gift rule or a sub-merchant. Unlike card ids and codes, these are numbers on the wire.
 *
 * @throws WechatFailure of class `input`
 */
export function readNumericId(field: string, value: string): number {
	const id = Number(value);
	if (/^\d+$/.test(value) && Number.isSafeInteger(id)) return id;
	throw inputFailure(
		field,
		`is "${value}", and such an ID has digits only`,
		'Use the ID that WeChat returned when it was created.',
	);
}
