const { Refusal } = require('./refusal');

/**
 * Small declarative checks for request bodies.
 *
 * A specification is a plain object `{kind, required?, ...}` made by the functions below. Lengths are UTF-8 bytes:
 * WeChat's `string(27)` means 9 Chinese characters.
 */

/** Pictures must come from WeChat's own hosts; `mmecoa.qpic.cn`, which uploads hand out, too, was refused (recorded). */
const IMAGE_URL = /^https?:\/\/(mmbiz\.qpic\.cn|mmbiz\.qlogo\.cn)\//;

/** A number as text is taken and read back as a number (recorded). */
const NUMBER_TEXT = /^[+-]?\d+$/;

/**
 * @param {number | undefined} limit UTF-8 bytes
 * @param {object} [rules] `oneOf: string[]` with `errcode`, `image: true`, `web: true` (http or https only)
 */
const text = (limit, rules = {}) => ({ kind: 'text', limit, ...rules });
/** @param {object} [rules] `min`, `max`, `errcode` for a value out of range, `overflow` as another code above `max` */
const integer = (rules = {}) => ({ kind: 'integer', ...rules });
/** @param {object} [rules] */
const flag = (rules = {}) => ({ kind: 'flag', ...rules });
/**
 * @param {object} item specification of every item
 * @param {object} [rules] `min` and `max` number of items, `errcode` when there are more or fewer
 */
const list = (item, rules = {}) => ({ kind: 'list', item, ...rules });
/**
 * @param {Record<string, object>} members
 * @param {object} [rules]
 */
const record = (members, rules = {}) => ({ kind: 'record', members, ...rules });
/**
 * @param {object} specification
 * @param {number} [missing] code for an absent value, when it is not 41011
 */
const required = (specification, missing) => ({ ...specification, required: true, missing });

// WeChat names a field inside a message as `parent().field` and inside an item of a list as `list(0).field`; only the root
// stands without brackets.
function childPath(parent, name) {
	if (parent === '') return name;
	const isPlain = parent === 'm_data' || parent.endsWith(')');
	return isPlain ? `${parent}.${name}` : `${parent}().${name}`;
}

function isMissing(value, specification) {
	return value === undefined || (value === '' && !specification.mayBeEmpty);
}

function checkText(value, rules) {
	if (typeof value !== 'string') throw new Refusal(47001);
	// The answer to a text that is too long does not name the field.
	if (rules.limit !== undefined && Buffer.byteLength(value) > rules.limit) throw new Refusal(45021);
	if (value === '') return;
	if (rules.oneOf && !rules.oneOf.includes(value)) throw new Refusal(rules.errcode ?? 40035);
	if (rules.image && !IMAGE_URL.test(value)) throw new Refusal(40141);
	if (rules.web && !/^https?:\/\//.test(value)) throw new Refusal(40048);
}

function checkInteger(value, rules) {
	if (typeof value !== 'number' || !Number.isInteger(value)) throw new Refusal(47001);
	const errcode = rules.errcode ?? 40035;
	if (rules.min !== undefined && value < rules.min) throw new Refusal(errcode);
	if (rules.max !== undefined && value > rules.max) throw new Refusal(rules.overflow ?? errcode);
}

function checkList(value, rules, path) {
	if (!Array.isArray(value)) throw new Refusal(47001);
	if (rules.min !== undefined && value.length < rules.min)
		throw new Refusal(rules.empty ?? rules.errcode ?? 40035);
	if (rules.max !== undefined && value.length > rules.max)
		throw new Refusal(rules.errcode ?? 40035);
	value.forEach((item, index) => check(item, rules.item, `${path}(${index})`));
}

function checkRecord(value, rules, path) {
	if (typeof value !== 'object' || Array.isArray(value)) throw new Refusal(47001);
	for (const [name, specification] of Object.entries(rules.members)) {
		if (specification.kind === 'integer' && NUMBER_TEXT.test(value[name]))
			value[name] = Number(value[name]);
		check(value[name], specification, childPath(path, name));
	}
}

/**
 * @param {any} value what the caller sent
 * @param {any} specification
 * @param {string} [path] where the value stands, for the end of a 41011; the member card itself is `m_data`
 * @throws {Refusal} 41011 absent, 47001 wrong type, 45021 too long, or the specification's own code
 */
function check(value, specification, path = '') {
	if (specification.required && isMissing(value, specification)) {
		throw new Refusal(specification.missing ?? 41011, specification.missing ? {} : { path });
	}
	if (value === undefined) return;
	if (specification.kind === 'text') checkText(value, specification);
	else if (specification.kind === 'integer') checkInteger(value, specification);
	else if (specification.kind === 'list') checkList(value, specification, path);
	else if (specification.kind === 'record') checkRecord(value, specification, path);
	else if (typeof value !== 'boolean') throw new Refusal(47001);
}

module.exports = { check, text, integer, flag, list, record, required };
