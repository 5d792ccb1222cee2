const { html } = require('ghtml');

const { refreshStatus } = require('../../members');
const { yuan } = require('../../messages');

/** @import { Service } from '../../service' */

const SHOWN = 50;

/** @param {Service} service */
function memberTable(service) {
	const all = [...service.state.members.values()];
	if (all.length === 0) return html`<p>Nobody has received a card yet.</p>`;
	const rows = all
		.slice(-SHOWN)
		.toReversed()
		.map((member) => {
			refreshStatus(service, member);
			const card = service.state.cards.get(member.card_id)?.member_card;
			const form = member.form?.common_field_list ?? [];
			const name = form.find((field) => field.name === 'USER_FORM_INFO_FLAG_NAME')?.value;
			return html`<tr>
				<td>
					<a href="/wallet/${member.card_id}/${encodeURIComponent(member.code)}">${member.code}</a>
				</td>
				<td>${name ?? member.nickname}</td>
				<td>${card?.base_info.title ?? ''}</td>
				<td class="number">${card?.supply_bonus ? member.bonus : '–'}</td>
				<td class="number">${card?.supply_balance ? yuan(member.balance) : '–'}</td>
				<td>${member.user_card_status}${member.has_active ? '' : ', not active'}</td>
			</tr>`;
		});
	const more =
		all.length > SHOWN
			? html`<p class="small">and ${all.length - SHOWN} more, received earlier</p>`
			: '';
	return html`<div class="wide">
			<table>
				<thead>
					<tr>
						<th>Code (opens the phone)</th>
						<th>Name</th>
						<th>Card</th>
						<th class="number">Points</th>
						<th class="number">Balance</th>
						<th>State</th>
					</tr>
				</thead>
				<tbody>
					!${rows.join('')}
				</tbody>
			</table>
		</div>
		!${more}`;
}

module.exports = { memberTable };
