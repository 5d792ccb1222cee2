const { html } = require('ghtml');

const { requireCard } = require('../../cards');
const { cardFace } = require('./cardFace');
const { phonePage } = require('./frame');

/** A landing page (卡券货架). @param {import('../../service').Service} service @param {any} shelf */
function shelfPage(service, shelf) {
	const cards = shelf.entries.map(
		(entry) =>
			html`<a class="plain" href="/q/${entry.distribution_id}"
				>!${cardFace(service, requireCard(service, entry.card_id))}</a
			>`,
	);
	return phonePage({ title: shelf.title, screen: cards.join('') });
}

module.exports = { shelfPage };
