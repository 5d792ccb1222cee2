const { parse } = require('node:querystring');
const { parseJsonBody } = require('./requestBody');

const isForm = (request) =>
	/^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '');

/**
 * Body of a page or control call: JSON, an HTML form, or nothing.
 * @param {any} request
 * @returns {Record<string, any>}
 */
function fieldsOf(request) {
	const bytes = request.body;
	if (!bytes || bytes.length === 0) return {};
	return isForm(request) ? { ...parse(bytes.toString('utf8')) } : parseJsonBody(bytes).body;
}

module.exports = { fieldsOf, isForm };
