/**
 * Nothing of a page comes from elsewhere, nothing in it runs but live.js, and it stands in no other page's frame.
 * Texts come from cards, customers and mails: whatever slipped through the templates would still not run.
 */
const POLICY = [
	"default-src 'none'",
	"style-src 'self'",
	"script-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"frame-src 'self'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"base-uri 'none'",
].join('; ');

/**
 * @param {any} reply
 * @param {string} page
 * @param {number} [status]
 */
function sendPage(reply, page, status = 200) {
	return reply
		.code(status)
		.type('text/html; charset=utf-8')
		.header('content-security-policy', POLICY)
		.header('cache-control', 'no-store')
		.send(page);
}

module.exports = { sendPage };
