/**
 * Counts the characters that string and pattern methods look at while `work` runs: a measure of work that does not
 * depend on the machine. Each of these methods is linear in what it is counted for.
 */
export function countSteps(work: () => void): number {
	let steps = 0;
	const text = String.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
	const costs: Record<string, (self: string, args: unknown[], result: unknown) => number> = {
		charCodeAt: () => 1,
		startsWith: (_self, [search]) => String(search).length,
		includes: (self) => self.length,
		indexOf: (self, [search, from], result) =>
			(result === -1 ? self.length : (result as number) + String(search).length) -
			((from as number) ?? 0),
		replace: (self) => self.length,
		slice: (_self, _args, result) => (result as string).length,
		trim: (self) => self.length,
	};
	const originals = Object.keys(costs).map((name) => [name, text[name]] as const);
	for (const [name, original] of originals) {
		text[name] = function (this: unknown, ...args: unknown[]) {
			const result = original.apply(this, args);
			steps += costs[name](this as string, args, result);
			return result;
		};
	}
	try {
		work();
	} finally {
		for (const [name, original] of originals) text[name] = original;
	}
	return steps;
}
