const { createHash } = require('node:crypto');

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WORD = `${LETTERS}0123456789_-`;
const PLAIN = `${LETTERS}0123456789`;

/**
 * A repeatable generator (mulberry32): the same seed gives the same ids, so that a failing run can be repeated.
 * @param {string} seed any text; mix the App ID in, or two accounts would hand out the same openids
 */
function createRandom(seed) {
	let state = createHash('sha256').update(seed).digest().readUInt32LE(0);

	/** @returns {number} 0 ≤ n < 1 */
	function next() {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	/**
	 * @param {number} length
	 * @param {string} alphabet
	 */
	function text(length, alphabet = WORD) {
		let out = '';
		for (let index = 0; index < length; index++)
			out += alphabet[Math.floor(next() * alphabet.length)];
		return out;
	}

	return {
		next,
		text,
		/** @param {number} length letters and digits only */
		plainText: (length) => text(length, PLAIN),
		/** The position in the sequence, for a state file. */
		position: () => state,
		/** @param {number} position */
		moveTo: (position) => {
			state = position;
		},
	};
}

/**
 * Ids in the shapes WeChat uses. Ids of one account share their beginning, as real ones do.
 * @param {ReturnType<typeof createRandom>} random
 */
function createIdMaker(random) {
	const accountPart = random.plainText(5);
	let codesMade = 0;
	return {
		/** @returns {string} 28 characters beginning with `p` */
		cardId: () => `p${accountPart}${random.text(22)}`,
		/** @returns {string} 28 characters beginning with `o` */
		openId: () => `o${accountPart}${random.text(22)}`,
		/**
		 * Twelve digits. Real codes may begin with 0 and are then ruined by whatever treats them as numbers; here every
		 * fourth one does, the first included, so that nobody finds out late.
		 * @returns {string}
		 */
		code() {
			const first = codesMade++ % 4 === 0 ? '0' : String(1 + Math.floor(random.next() * 9));
			return first + random.text(11, '0123456789');
		},
		/** @param {number} length */
		opaque: (length) => random.plainText(length),
	};
}

module.exports = { createRandom, createIdMaker };
