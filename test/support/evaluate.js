const { runInNewContext } = require('node:vm');

/**
 * What n8n's expression engine makes of an expression about a credential, as far as plain JavaScript goes.
 * @param {string} expression without the braces
 * @param {object} credentials
 * @returns {any}
 */
function evaluate(expression, credentials) {
	return runInNewContext(expression, { $credentials: credentials });
}

module.exports = { evaluate };
