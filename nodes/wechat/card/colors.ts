import { CARD_COLORS } from './enums';

/**
 * A color as WeChat takes it. Accepts the name or the hex value in any case, so that what `card/get` answers can be
 * fed back; returns undefined for anything else.
 */
export function cardColor(nameOrHex: string): string | undefined {
	const wanted = nameOrHex.trim().toLowerCase();
	return CARD_COLORS.find(
		([name, hex]) => name.toLowerCase() === wanted || hex.toLowerCase() === wanted,
	)?.[0];
}

/**
 * The card color nearest to a hex value: `card/get` answers some that WeChat takes from nobody, such as `#10AD61`.
 * Undefined for what is no hex value.
 */
export function nearestColor(hex: string): string | undefined {
	const wanted = parts(hex);
	if (wanted === undefined) return undefined;
	const distances = CARD_COLORS.map(([name, known]) => {
		const distance = parts(known)?.reduce(
			(sum, part, index) => sum + (part - wanted[index]) ** 2,
			0,
		);
		return [name, distance ?? Infinity] as const;
	});
	return distances.reduce((nearest, next) => (next[1] < nearest[1] ? next : nearest))[0];
}

function parts(hex: string): number[] | undefined {
	return /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
		.exec(hex.trim())
		?.slice(1)
		.map((part) => parseInt(part, 16));
}
