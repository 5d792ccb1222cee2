const { html } = require('ghtml');

const { COLORS } = require('../../cardFields');

/** Pictures are shown from here: real ones would come from mmbiz.qpic.cn. */
const pictureOf = (service, url) =>
	service.state.images.has(url) ? `/picture?url=${encodeURIComponent(url)}` : undefined;

/** @param {import('../../state').CardRecord} card @returns {string} class of its color in base.css */
function colorClass(card) {
	const { color } = card.member_card.base_info;
	return color in COLORS ? color : 'Color010';
}

/**
 * The front of a card in its color.
 * @param {import('../../service').Service} service
 * @param {import('../../state').CardRecord} card
 * @param {{member?: import('../../state').MemberRecord, stamp?: string}} [more] `stamp` tells why it is not valid
 */
function cardFace(service, card, { member, stamp } = {}) {
	const { base_info: info, background_pic_url: cardBackground } = card.member_card;
	const background = pictureOf(service, member?.background_pic_url || cardBackground);
	const logo = pictureOf(service, info.logo_url);
	return html`<section class="face ${colorClass(card)} ${stamp ? 'is-void' : ''}">
		!${background ? html`<img class="backdrop" src="${background}" alt="" />` : ''}
		<div class="brand">
			!${logo ? html`<img src="${logo}" alt="" />` : html`<b class="mark">${info.brand_name.slice(0, 1)}</b>`}
			<span>${info.brand_name}</span>
		</div>
		<h1>${info.title}</h1>
		!${member ? html`<p class="number">${spaced(member.membership_number || member.code)}</p>` : ''}
		!${stamp ? html`<p class="stamp">${stamp}</p>` : ''}
	</section>`;
}

/** In groups of four, as printed on a card; codes of letters stay whole. */
const spaced = (code) => (/^\d{9,}$/.test(code) ? code.replace(/(\d{4})(?=\d)/g, '$1 ') : code);

module.exports = { cardFace, colorClass, pictureOf, spaced };
