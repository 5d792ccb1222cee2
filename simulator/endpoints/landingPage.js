const { isCustomCode, requireLivingCard, takesDeposits } = require('../cards');
const { addDistribution, urlOf } = require('../distribution');
const { check, flag, list, record, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

const SCENES = [...['NEAR_BY', 'MENU', 'QRCODE', 'ARTICLE', 'H5', 'IVR', 'CARD_CUSTOM_CELL']].map(
	(name) => `SCENE_${name}`,
);

/** Pictures of other hosts than WeChat's were taken here (recorded). */
const PAGE = record({
	banner: required(text(undefined, { web: true })),
	page_title: required(text(undefined)),
	can_share: required(flag()),
	scene: required(text(undefined, { oneOf: SCENES })),
	card_list: required(
		list(
			record({
				card_id: required(text(32), 41012),
				thumb_url: required(text(undefined, { web: true })),
			}),
			{
				min: 1,
				empty: 44005,
			},
		),
	),
});

/**
 * Whoever opens a shelf or an article has no code of their own: the merchant must have deposited some.
 * @param {Service} service
 */
function checkOpenToAll(service, cardId) {
	const card = requireLivingCard(service, cardId);
	if (isCustomCode(card) && !takesDeposits(card)) throw new Refusal(40158);
	return card;
}

/**
 * Page "Distribute cards", create a card shelf.
 * @param {Service} service
 * @returns {{url: string, page_id: number}} `url` is a page of this simulator
 */
function create(service, body) {
	check(body, PAGE);
	const entries = body.card_list.map((item) => {
		const card = checkOpenToAll(service, item.card_id);
		const distribution = addDistribution(service, { cards: [{ card_id: card.card_id }] });
		return { card_id: card.card_id, thumb_url: item.thumb_url, distribution_id: distribution.id };
	});
	const pageId = service.state.landingPages.size + 1;
	const { banner, page_title: title } = body;
	service.state.landingPages.set(pageId, { page_id: pageId, banner, page_title: title, entries });
	return { url: `${service.url}/shelf/${pageId}`, page_id: pageId };
}

/**
 * Page "Distribute cards", card in an article.
 * @param {Service} service
 * @returns {{content: string}} HTML for the `content` of an article
 */
function getArticleHtml(service, body) {
	const card = checkOpenToAll(service, body.card_id);
	const distribution = addDistribution(service, { cards: [{ card_id: card.card_id }] });
	const source = urlOf(service, distribution);
	return {
		content: `<iframe class="res_iframe card_iframe js_editor_card" data-src="${source}" data-cardid="${card.card_id}"></iframe>`,
	};
}

module.exports = {
	'/card/landingpage/create': { method: 'POST', run: create },
	'/card/mpnews/gethtml': { method: 'POST', run: getArticleHtml },
};
