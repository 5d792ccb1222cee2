const { html } = require('ghtml');

const { outcomeOf } = require('../push/outcome');
const { timeOf } = require('./layout');

const TITLES = {
	user_get_card: 'Card received',
	submit_membercard_user_info: 'Form submitted',
	update_member_card: 'Points or balance changed',
	user_view_card: 'Card opened',
	user_enter_session_from_card: 'Chat opened from card',
	user_del_card: 'Card deleted by customer',
	user_gifting_card: 'Card given away',
	user_consume_card: 'Card redeemed',
	user_pay_from_pay_cell: 'Paid from card',
	card_pass_check: 'Card approved in review',
	card_not_pass_check: 'Card refused in review',
	card_sku_remind: 'Stock running low',
	card_merchant_check_result: 'Sub-merchant decided',
};

/**
 * What was pushed, newest first, and what came back.
 * @param {import('../push/deliveries').PushLogEntry[]} entries
 */
function eventList(entries) {
	const lines = entries.toReversed().map((entry) => {
		const { event, at, attempt, accepted, xml } = entry;
		return html`<li class="${accepted ? 'good' : 'bad'}">
			<time>${timeOf(at)}</time>
			<b>${TITLES[event] ?? event}</b> <code>${event}</code>
			!${attempt > 1 ? html`<small>try ${attempt}</small>` : ''}
			<p>${outcomeOf(entry)}</p>
			<details>
				<summary>Message</summary>
				<pre>${xml}</pre>
			</details>
		</li>`;
	});
	return html`<ol class="events">
		!${lines.join('')}
	</ol>`;
}

module.exports = { eventList };
