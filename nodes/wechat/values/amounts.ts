import { inputFailure } from '../errors/failure';

/** `5`, `+5`, `-5`, and `200.0` or `200.00`, which some tills always send. `1.000` may mean a thousand: refused. */
const WHOLE_NUMBER = /^[+-]?\d+(?:\.0{1,2})?$/;

/**
 * A whole number of points, fen or pieces, exact: -0 is 0, and what a double cannot hold is refused. WeChat answers
 * -1 "system busy" to decimals such as 100.5, which no retry can cure.
 *
 * @param value a number, or a text with decimal digits; `0x10`, `1e3`, `1,000` and the like are not amounts
 * @throws WechatFailure of class `input`
 */
export function readInteger(field: string, value: unknown): number {
	const text = typeof value === 'string' ? value.trim() : undefined;
	const number = text !== undefined && WHOLE_NUMBER.test(text) ? Number(text) : value;
	if (typeof number === 'number' && Number.isSafeInteger(number)) return number + 0;
	throw inputFailure(
		field,
		`is ${typeof value === 'number' ? value : JSON.stringify(value)}, not a whole number`,
		'WeChat takes whole numbers only: round it, and leave out units and separators.',
	);
}
