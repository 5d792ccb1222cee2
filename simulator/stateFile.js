const fs = require('node:fs');
const { dirname, resolve } = require('node:path');
const { indexMember } = require('./state');

/** @import { Service } from './service' */

const SAVE_AFTER_MS = 300;

// JSON knows neither maps, sets nor bytes; each is wrapped in an object with one telling member.
/** @this {Record<string, unknown>} @param {string} name @param {unknown} value */
function wrap(name, value) {
	// Buffer.toJSON has already run on `value`; the original stands in the holder.
	const original = this[name];
	if (Buffer.isBuffer(original)) return { $bytes: original.toString('base64') };
	if (value instanceof Map) return { $map: [...value] };
	if (value instanceof Set) return { $set: [...value] };
	return value;
}

function unwrap(_name, value) {
	if (value?.$bytes !== undefined) return Buffer.from(value.$bytes, 'base64');
	if (value?.$map) return new Map(value.$map);
	if (value?.$set) return new Set(value.$set);
	return value;
}

/** @param {Service} service */
function read(service, path) {
	const saved = JSON.parse(fs.readFileSync(path, 'utf8'), unwrap);
	const { members, ...rest } = saved.state;
	Object.assign(service.state, rest);
	// Files of before do not have messages.
	for (const member of members) indexMember(service.state, { messages: [], ...member });
	service.random.moveTo(saved.randomPosition);
	service.tokens.restore(saved.tokens);
}

/** @param {Service} service */
function write(service, path) {
	const { members, byGeneratedCode, byCustomCode, byOpenId, ...rest } = service.state;
	const saved = {
		format: 1,
		state: { ...rest, members: [...members.values()] },
		randomPosition: service.random.position(),
		tokens: service.tokens.toJSON(),
	};
	fs.mkdirSync(dirname(resolve(path)), { recursive: true });
	// Written beside and moved: a process that dies halfway leaves the old file whole.
	fs.writeFileSync(`${path}.part`, JSON.stringify(saved, wrap));
	fs.renameSync(`${path}.part`, path);
}

/**
 * Keeps the state in a JSON file: read at the start if it exists, written shortly after every change and at the end.
 * Recorded requests, the ledger and the push log are not kept.
 * @param {Service} service
 * @param {string} path
 * @returns {{save: () => void}}
 */
function keepInFile(service, path) {
	if (fs.existsSync(path)) read(service, path);
	let isWaiting = false;
	const save = () => {
		isWaiting = false;
		write(service, path);
	};
	service.changes.listen(() => {
		if (isWaiting) return;
		isWaiting = true;
		service.waits.after(SAVE_AFTER_MS, save);
	});
	return { save };
}

module.exports = { keepInFile };
