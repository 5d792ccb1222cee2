const { html } = require('ghtml');

/** @import { Service } from '../../service' */

/** @param {Service} service */
function credential({ url, options }) {
	const values = [
		['Base URL', url],
		['App ID', options.appId],
		['App Secret', options.appSecret],
		['Verification Token', options.verificationToken],
		['Encoding AES Key', options.encodingAesKey],
	];
	const rows = values.map(
		([name, value]) =>
			html`<tr>
				<th>${name}</th>
				<td><code>${value}</code></td>
				<td><button type="button" class="quiet copy" data-copy="${value}">Copy</button></td>
			</tr>`,
	);
	return html`<div class="wide">
		<table>
			<tbody>
				!${rows.join('')}
			</tbody>
		</table>
	</div>`;
}

module.exports = { credential };
