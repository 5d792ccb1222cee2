const { html } = require('ghtml');

const { phonePage } = require('./frame');

/** What the phone says, and what it means here, by errcode. */
const WORDS = {
	40003: ['这张卡不属于你', 'The card was made for another customer (openid).'],
	40048: ['没有激活页面', 'The card has no activation page.'],
	40053: ['二维码已失效', 'This QR code or link is unknown or has expired.'],
	40056: ['没有这张会员卡', 'Nobody holds a card with this code.'],
	40073: ['没有这张会员卡', 'There is no card with this card_id.'],
	40075: ['链接无效', 'The link is damaged: encrypt_card_id cannot be read.'],
	40078: ['暂时不能领取', 'The card is deleted, or WeChat has not approved it yet.'],
	40127: ['会员卡当前不可用', 'The card is deleted, invalid, expired, or was given away.'],
	45030: ['不支持此操作', 'The card does not allow this.'],
	45031: ['已领完', 'No more of this card is in stock.'],
	45033: ['已达领取上限', 'This customer cannot receive more of this card.'],
	72026: ['还不能激活', 'The card has no activation form.'],
	73214: ['资料不能修改', 'The form cannot be changed after activation.'],
};

/** @param {{errcode?: number, errmsg: string}} refusal */
function refusalPage({ errcode, errmsg }) {
	const [chinese, english] = WORDS[errcode] ?? ['操作未完成', ''];
	return phonePage({
		title: '提示',
		screen: html`<section class="sheet refusal" role="alert">
			<h1>${chinese}</h1>
			<p>${english}</p>
			<p class="small">
				!${errcode === undefined ? '' : html`errcode <b>${errcode}</b> `}${errmsg}
			</p>
			<p><a class="button quiet" href="/">Home page of the simulator</a></p>
		</section>`,
	});
}

module.exports = { refusalPage };
