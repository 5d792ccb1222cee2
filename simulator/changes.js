/**
 * Tells whoever wants to know that something has changed: the state file, and pages that are open in a browser.
 */
function createChanges() {
	const listeners = new Set();
	return {
		announce() {
			for (const listener of listeners) listener();
		},
		/**
		 * @param {() => void} listener
		 * @returns {() => void} ends it
		 */
		listen(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}

module.exports = { createChanges };
