/**
 * The list a test holds against what it asked for: one entry per applied change of a member, in order.
 *
 * @typedef {object} LedgerEntry
 * @property {number} sequence from 1
 * @property {string} path WeChat path, or `customer/<action>`
 * @property {string} card_id
 * @property {string} code
 * @property {{before: number, after: number, delta?: number}} [bonus] present when the call set or added points;
 * `delta` is the `add_bonus` sent
 * @property {{before: number, after: number, delta?: number}} [balance] fen
 * @property {Record<string, {before: string, after: string}>} [custom] by `custom_field_value1` … `3`
 * @property {{before: string, after: string}} [status]
 * @property {{before: boolean, after: boolean}} [active]
 * @property {number} at milliseconds
 */

const CUSTOM_FIELDS = ['custom_field_value1', 'custom_field_value2', 'custom_field_value3'];

/** @param {() => number} now */
function createLedger(now) {
	/** @type {LedgerEntry[]} */
	const entries = [];
	return {
		entries,
		/**
		 * @param {string} path
		 * @param {import('./state').MemberRecord} member as it is after the change
		 * @param {Partial<LedgerEntry>} changes
		 */
		write(path, member, changes) {
			entries.push({
				sequence: entries.length + 1,
				path,
				card_id: member.card_id,
				code: member.code,
				...changes,
				at: now(),
			});
		},
		clear() {
			entries.length = 0;
		},
	};
}

module.exports = { createLedger, CUSTOM_FIELDS };
