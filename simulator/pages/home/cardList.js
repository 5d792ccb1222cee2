const { html } = require('ghtml');

const { isApproved, modeOf, STATUS } = require('../../cards');
const { buttonForm } = require('../layout');
const { colorClass } = require('../phone/cardFace');
const { qrImage } = require('../phone/codeImage');

/** @import { Service } from '../../service' */

const STATES = {
	[STATUS.waiting]: ['under review', 'waiting'],
	[STATUS.refused]: ['refused in review', 'bad'],
	[STATUS.approved]: ['approved', 'good'],
	[STATUS.distributed]: ['distributed', 'good'],
	[STATUS.deleted]: ['deleted', 'bad'],
};

const MODES = {
	auto: 'activates itself',
	form: 'activated by WeChat’s form',
	formThenApi: 'form, then your workflow activates',
	api: 'your workflow activates',
};

const decide = (cardId, decision, label) =>
	buttonForm({
		action: `/review/${cardId}`,
		values: { decision, back: '/#cards' },
		label,
		kind: 'quiet',
	});

/** @param {Service} service @param {import('../../state').CardRecord} card */
function cardTile(service, card) {
	const { base_info: info } = card.member_card;
	const [words, kind] = STATES[card.status] ?? [card.status, ''];
	const link = `/receive/${card.card_id}`;
	const held = [...service.state.members.values()].filter(
		({ card_id: id }) => id === card.card_id,
	).length;
	const receive = html`<a class="qr" href="${link}" title="Receive it as a customer"
		>!${qrImage(service.url + link)}</a
	>`;
	return html`<li class="card">
		<div class="stripe ${colorClass(card)}"></div>
		!${isApproved(card) ? receive : ''}
		<div>
			<h3>${info.title} <small>${info.brand_name}</small></h3>
			<p><span class="state ${kind}">${words}</span> ${MODES[modeOf(card)]}</p>
			<p>${held} received, ${card.quantity} left</p>
			<p><code>${card.card_id}</code></p>
			!${isApproved(card) ? html`<p><a href="${link}">Open it on the phone</a></p>` : ''}
			!${
				card.status === STATUS.waiting || card.status === STATUS.refused
					? html`<div class="inline">
							!${decide(card.card_id, 'approve', 'Approve')}!${decide(card.card_id, 'reject', 'Refuse')}
						</div>`
					: ''
			}
		</div>
	</li>`;
}

/** @param {Service} service */
function cardList(service) {
	const cards = [...service.state.cards.values()].toReversed();
	if (cards.length === 0)
		return html`<p>
			There is no card yet. Create one with the node, or
			!${buttonForm({ action: '/home/sample', label: 'put in the cards and members of the examples' })}
		</p>`;
	return html`<ul class="cards">
		!${cards.map((card) => cardTile(service, card)).join('')}
	</ul>`;
}

module.exports = { cardList };
