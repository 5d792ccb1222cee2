const { crc32, inflateSync } = require('node:zlib');

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Reads a PNG as far as it takes to know that nothing of it is missing or damaged.
 * @param {Buffer} bytes
 * @returns {{width: number, height: number}}
 */
function readPng(bytes) {
	if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG');
	const parts = new Map();
	for (let at = 8; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		const typeAndData = bytes.subarray(at + 4, at + 8 + length);
		const name = typeAndData.toString('latin1', 0, 4);
		if (crc32(typeAndData) !== bytes.readUInt32BE(at + 8 + length))
			throw new Error(`The ${name} part of the PNG is damaged`);
		parts.set(name, [...(parts.get(name) ?? []), typeAndData.subarray(4)]);
		at += 12 + length;
	}
	if (!parts.has('IEND')) throw new Error('The PNG has no end');
	const [header] = parts.get('IHDR');
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const lineBytes = Math.ceil((width * header[8] * CHANNELS[header[9]]) / 8) + 1;
	const picture = inflateSync(Buffer.concat(parts.get('IDAT')));
	if (picture.length !== lineBytes * height) throw new Error('The PNG lacks lines');
	return { width, height };
}

module.exports = { readPng };
