const { request } = require('node:http');

/**
 * The HTTP status for a GET with headers a browser would not let anybody set, such as `Host`.
 *
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<number>}
 */
exports.visit = (url, headers) =>
	new Promise((resolve, reject) => {
		request(url, { headers }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		})
			.on('error', reject)
			.end();
	});
