const { html } = require('ghtml');

const { requireCard } = require('../../cards');
const { cardFace } = require('./cardFace');
const { phonePage } = require('./frame');

/**
 * All cards of a customer.
 * @param {import('../../service').Service} service
 * @param {{openid: string}} customer
 */
function walletPage(service, { openid }) {
	const held = (service.state.byOpenId.get(openid) ?? []).filter(
		({ user_card_status: status }) => status !== 'DELETE' && status !== 'GIFT_SUCC',
	);
	const cards = held.map((member) => {
		const card = requireCard(service, member.card_id);
		return html`<a class="plain" href="/wallet/${member.card_id}/${encodeURIComponent(member.code)}"
			>!${cardFace(service, card, { member })}</a
		>`;
	});
	const empty = html`<section class="sheet">
		<p>卡包是空的。The wallet is empty: receive a card on the <a href="/">home page</a>.</p>
	</section>`;
	return phonePage({ title: '卡包', back: '/', screen: cards.join('') || empty });
}

module.exports = { walletPage };
