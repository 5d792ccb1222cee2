const { html } = require('ghtml');

const { FAULT_PRESETS } = require('./faultPresets');

/** @import { Service } from '../../service' */

const switchForm = (name, isOn, label) =>
	html`<form method="post" action="/home/faults">
		<input type="hidden" name="name" value="${name}" />
		<button role="switch" aria-checked="${isOn}" aria-label="${label}" class="switch"></button>
	</form>`;

/** @param {Service} service */
function faultSwitches(service) {
	const active = service.faults.list();
	const presets = FAULT_PRESETS.map(({ title, fault }) => {
		const on = active.find(({ name }) => name === fault.name);
		const isOver = on?.times !== undefined && on.hits >= on.times;
		const hits = on ? html`<small>${isOver ? 'over, ' : ''}hit ${on.hits} calls</small>` : '';
		return html`<li>
			!${switchForm(fault.name, Boolean(on), title)}<span>${title} !${hits}</span>
		</li>`;
	});
	const others = active.filter(
		({ name }) => !FAULT_PRESETS.some(({ fault }) => fault.name === name),
	);
	const rest = others.map(
		({ path, effect, hits }) =>
			html`<li>
				<code>${path} ${JSON.stringify(effect)}</code> <small>hit ${hits} calls</small>
			</li>`,
	);
	return html`<ul class="switches">
			!${presets.join('')}
		</ul>
		!${
			rest.length > 0
				? html`<p>Set by a program:</p>
						<ul>
							!${rest.join('')}
						</ul>`
				: ''
		}`;
}

module.exports = { faultSwitches };
