const LIMIT_MS = 15 * 60_000;

/**
 * A group of checks that share what `open` builds. A check throws to fail; a text it returns is shown beside it. Like an
 * area, a check can have a `lacks` of its own.
 *
 * @typedef {object} Area
 * @property {string} title
 * @property {(version: string) => string | false} [lacks] what an n8n of this version lacks for it, if anything
 * @property {boolean} [onGiven] whether it is tried on an n8n that somebody else has started; false unless told otherwise,
 *   of a check in such an area true
 * @property {(stage: any) => Promise<any>} open
 * @property {(fixture: any) => Promise<void>} [close]
 * @property {Record<string, (fixture: any) => Promise<string | void>>} checks by what they state, in order
 */

/**
 * Runs the areas one after the other with a line for each check. When an area cannot be opened, all its checks fail.
 *
 * @param {Area[]} areas
 * @param {any} stage handed to every `open`
 * @param {(line: string) => void} [report]
 * @returns {Promise<{passed: number, failed: number}>}
 */
async function runAreas(areas, stage, report = console.log) {
	const count = { passed: 0, failed: 0 };

	async function runCheck(statement, check) {
		const startedAt = Date.now();
		try {
			const figures = await within(LIMIT_MS, check());
			count.passed += 1;
			report(
				`  ok      ${statement} (${seconds(startedAt)})${figures ? `\n          ${figures}` : ''}`,
			);
		} catch (error) {
			count.failed += 1;
			report(`  FAILED  ${statement} (${seconds(startedAt)})\n${indented(error)}`);
		}
	}

	for (const { title, open, close, checks } of areas) {
		const startedAt = Date.now();
		report(title);
		let fixture;
		let problem;
		try {
			fixture = await within(LIMIT_MS, open(stage));
		} catch (error) {
			problem = new Error('could not be tried', { cause: error });
		}
		for (const [statement, check] of Object.entries(checks)) {
			await runCheck(statement, async () => {
				if (problem !== undefined) {
					const told = problem;
					problem = new Error('could not be tried either');
					throw told;
				}
				return await check(fixture);
			});
		}
		if (problem === undefined) {
			await close?.(fixture).catch((error) => {
				count.failed += 1;
				report(`  FAILED  it could not be closed\n${indented(error)}`);
			});
		}
		report(`          ${seconds(startedAt)} in all`);
	}
	return count;
}

const seconds = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

async function within(ms, work) {
	let timer;
	const tooLate = new Promise((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error(`did not end within ${ms / 1000} s`)), ms);
	});
	return await Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

function indented(error) {
	const text = [error.message, error.cause?.message].filter(Boolean).join(': ');
	return text.replace(/^/gm, '          ');
}

module.exports = { runAreas };
