/**
 * Trouble on demand.
 *
 * @typedef {object} FaultEffect one of these, optionally with `applied: true` = the change was made nevertheless
 * @property {number} [errcode] answered instead, with `errmsg` or WeChat's own text
 * @property {string} [errmsg]
 * @property {'before' | 'after'} [reset] the connection is reset; `after` = the change was made
 * @property {'before' | 'after'} [hang] never answered; the connection ends when the simulator closes
 * @property {number} [lateMs] the connection is reset at once, and the call is carried out so many milliseconds later
 * @property {number} [html] an HTML page with this HTTP status
 * @property {boolean} [truncated] HTTP 200 with the first half of the JSON text
 * @property {boolean} [empty] HTTP 200 without a body
 * @property {{status?: number, contentType?: string, body: string}} [gateway] what a gateway or proxy in front of WeChat
 * answers in its place, HTTP 200 and JSON if it does not say so
 * @property {number} [drip] HTTP 200 with a blank every so many milliseconds, without end
 * @property {boolean} [rawControls] answered normally, with control characters inside texts as raw bytes, as WeChat does
 * @property {number} [delayMs] answered normally, later
 * @property {boolean} [applied]
 *
 * @typedef {object} Fault
 * @property {string} [name] by which it can be taken away again
 * @property {string} path such as `/card/membercard/updateuser`, or `*`
 * @property {Record<string, any>} [body] only calls whose JSON body has these values, such as `{code: '…'}`
 * @property {number} [nth] first call that is hit, counted from 1 since the fault was added
 * @property {number} [times] how many calls are hit; default 1 with `nth`, else without end
 * @property {number} [probability] 0..1, drawn from the seeded generator
 * @property {FaultEffect} effect
 */

function bodyMatches(wanted, body) {
	return Object.entries(wanted).every(([name, value]) => body?.[name] === value);
}

/** @param {{next: () => number}} random */
function createFaults(random) {
	/** @type {Set<{fault: Fault, seen: number, hits: number}>} */
	const active = new Set();

	function isDue(entry) {
		const { fault } = entry;
		if (entry.seen < (fault.nth ?? 1)) return false;
		if (entry.hits >= (fault.times ?? (fault.nth ? 1 : Infinity))) return false;
		return fault.probability === undefined || random.next() < fault.probability;
	}

	return {
		/**
		 * @param {Fault} fault
		 * @returns {() => void} removes it
		 */
		add(fault) {
			if (!fault?.path || !fault.effect) throw new Error('A fault needs a path and an effect');
			const entry = { fault, seen: 0, hits: 0 };
			active.add(entry);
			return () => {
				active.delete(entry);
			};
		},
		/** @param {string} name */
		remove(name) {
			for (const entry of active) if (entry.fault.name === name) active.delete(entry);
		},
		clear() {
			active.clear();
		},
		/** @returns {Array<Fault & {seen: number, hits: number}>} */
		list: () => [...active].map(({ fault, seen, hits: done }) => ({ ...fault, seen, hits: done })),
		isEmpty: () => active.size === 0,
		/**
		 * The effect that hits this call, if any; the fault added first wins.
		 * @param {string} path
		 * @param {any} body
		 * @returns {FaultEffect | undefined}
		 */
		draw(path, body) {
			let effect;
			for (const entry of active) {
				if (entry.fault.path !== '*' && entry.fault.path !== path) continue;
				if (entry.fault.body && !bodyMatches(entry.fault.body, body)) continue;
				entry.seen += 1;
				if (effect || !isDue(entry)) continue;
				entry.hits += 1;
				effect = entry.fault.effect;
			}
			return effect;
		},
	};
}

/**
 * @param {FaultEffect} effect
 * @returns {boolean} whether the call is carried out before the trouble begins
 */
function isApplied(effect) {
	return effect.applied === true || effect.reset === 'after' || effect.hang === 'after';
}

/** @param {FaultEffect} effect @returns {boolean} whether the normal answer is withheld */
function replacesAnswer(effect) {
	const { errcode, reset, hang, lateMs, html, gateway, drip, truncated, empty } = effect;
	return (
		[errcode, reset, hang, lateMs, html, gateway, drip].some((value) => value !== undefined) ||
		Boolean(truncated || empty)
	);
}

module.exports = { createFaults, isApplied, replacesAnswer };
