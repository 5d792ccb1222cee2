const { html } = require('ghtml');

/** @import { Service } from '../../service' */

const SHOWN = 25;

const outcome = ({ answer }) => {
	if (answer === undefined) return ['', 'no JSON'];
	const { errcode = 0, errmsg = 'ok' } = answer;
	return errcode === 0 ? ['good', '0'] : ['bad', `${errcode} ${errmsg}`];
};

/** What n8n asked, newest first. @param {Service} service */
function callList(service) {
	const calls = service.recorder.requests.slice(-SHOWN).toReversed();
	if (calls.length === 0) return html`<p>No call yet.</p>`;
	const rows = calls.map((call) => {
		const [kind, words] = outcome(call);
		return html`<tr>
			<td><code>${call.path}</code></td>
			<td class="${kind}">${words}</td>
		</tr>`;
	});
	return html`<div class="wide">
		<table>
			<tbody>
				!${rows.join('')}
			</tbody>
		</table>
	</div>`;
}

module.exports = { callList };
