const { isForm } = require('./formFields');

/** A browser gets pages, also for refusals; a program gets JSON. @param {any} request */
const wantsPage = (request) =>
	isForm(request) || /\btext\/html\b/.test(request.headers.accept ?? '');

module.exports = { wantsPage };
