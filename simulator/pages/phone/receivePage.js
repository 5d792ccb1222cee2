const { html } = require('ghtml');

const { isApproved, STATUS } = require('../../cards');
const { buttonForm } = require('../layout');
const { cardFace } = require('./cardFace');
const { phonePage } = require('./frame');

const STAMPS = {
	[STATUS.waiting]: '审核中 Under review',
	[STATUS.refused]: '审核未通过 Refused',
	[STATUS.deleted]: '已下架 Deleted',
};

const WHY_DELETED = `The shop has deleted this card, so nobody can receive it any more; customers who hold it keep it.
The example "Member card lifecycle" deletes its card in the last step: receive one of the cards on the home page instead.`;

/** At WeChat a reviewer decides; here, whoever looks at the page. */
function review(card, back) {
	if (card.status !== STATUS.waiting && card.status !== STATUS.refused) return '';
	return html`<section class="sheet">
		<p>微信审核通过后才能领取。WeChat reviews a card before customers can receive it.</p>
		!${buttonForm({
			action: `/review/${card.card_id}`,
			values: { back },
			label: 'Approve it now',
			kind: 'quiet',
		})}
	</section>`;
}

const notReceivable = (card) =>
	card.status === STATUS.deleted
		? html`<section class="sheet">
				<p>${WHY_DELETED}</p>
				<p><a href="/">Home page of the simulator</a></p>
			</section>`
		: '';

function who(openid, nickname) {
	return html`<label
			>昵称 Nickname<input name="nickname" value="${nickname}" autocomplete="off"
		/></label>
		<details>
			<summary>以其他顾客身份 As somebody else</summary>
			<label
				>OpenID <small>empty: a new customer</small
				><input name="openid" value="${openid}" autocomplete="off"
			/></label>
		</details>`;
}

/**
 * One card, or several at once, to be put into the wallet.
 * @param {import('../../service').Service} service
 * @param {{cards: import('../../state').CardRecord[], action: string, openid: string}} offer
 */
function receivePage(service, { cards, action, openid }) {
	const { nickname = '' } = service.state.customers.get(openid) ?? {};
	const offers = cards.map((card) => {
		const { notice, description } = card.member_card.base_info;
		return html`!${cardFace(service, card, { stamp: STAMPS[card.status] })}
			<section class="sheet facts">
				<dl>
					<dt>特权说明</dt>
					<dd>${card.member_card.prerogative ?? ''}</dd>
					<dt>使用提醒</dt>
					<dd>${notice}</dd>
					<dt>使用须知</dt>
					<dd>${description}</dd>
				</dl>
			</section>
			!${review(card, action)}!${notReceivable(card)}`;
	});
	const isOpen = cards.some(
		(card) => isApproved(card) || service.state.whitelist.openid.includes(openid),
	);
	const receive = html`<form method="post" action="${action}" class="sheet">
		!${who(openid, nickname)}<button>领取到卡包 Receive</button>
	</form>`;
	return phonePage({
		title: '领取会员卡',
		screen: offers.join('') + (isOpen ? receive : ''),
	});
}

module.exports = { receivePage };
