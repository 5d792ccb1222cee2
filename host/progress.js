/** Without a terminal a line now and then shows that something goes on. */
const QUIET_MS = 60_000;

/**
 * Says what happens. On a terminal one line at the bottom changes in place; elsewhere it is printed once a minute.
 * @param {NodeJS.WriteStream} [stream]
 */
function createProgress(stream = process.stdout) {
	let isOpen = false;
	let lastAt = 0;

	function endLine() {
		if (isOpen) stream.write('\r\x1b[2K');
		isOpen = false;
	}

	return {
		/** @param {string} line that stays */
		say(line) {
			endLine();
			stream.write(`${line}\n`);
		},
		/**
		 * @param {string} what is going on; the time since the start of this process stands before it, and never runs
		 *   backwards
		 */
		show(what) {
			const seconds = Math.round(performance.now() / 1000);
			const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
			if (stream.isTTY) {
				const line = `${time}  ${what} …`.slice(0, (stream.columns ?? 80) - 1);
				stream.write(`\r\x1b[2K${line}`);
				isOpen = true;
			} else if (performance.now() - lastAt > QUIET_MS) {
				lastAt = performance.now();
				stream.write(`${time}  ${what} …\n`);
			}
		},
		endLine,
	};
}

module.exports = { createProgress };
