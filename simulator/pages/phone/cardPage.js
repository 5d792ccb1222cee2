const { html } = require('ghtml');

const { modeOf } = require('../../cards');
const { END_OF_TIME } = require('../../cardRules');
const { customFieldsOf } = require('../../customFields');
const { openQuestions } = require('../../customer/submission');
const { validityOf } = require('../../members');
const { yuan } = require('../../messages');
const { facts } = require('../facts');
const { buttonForm, dayOf } = require('../layout');
const { backstage } = require('./backstage');
const { cardFace } = require('./cardFace');
const { codeImages, showsText } = require('./codeImage');
const { phonePage } = require('./frame');
const { messageList } = require('./messageList');

const STAMPS = {
	DELETE: '已删除 Deleted',
	UNAVAILABLE: '已失效 Invalid',
	EXPIRE: '已过期 Expired',
	CONSUMED: '已核销 Redeemed',
	GIFTING: '赠送中 On its way',
	GIFT_SUCC: '已赠送 Given away',
};

const ACTIONS = {
	view: '查看 Open it',
	enterSession: '进入公众号 Open the chat',
	remove: '删除会员卡 Delete',
	restore: '恢复 Take it back',
};

const OFFERED = {
	NORMAL: ['view', 'enterSession', 'remove'],
	GIFT_TIMEOUT: ['view', 'remove'],
	EXPIRE: ['view', 'remove'],
	UNAVAILABLE: ['remove'],
	DELETE: ['restore'],
};

function figures(card, member) {
	const { supply_bonus: hasPoints, supply_balance: hasBalance } = card.member_card;
	const shown = [
		...(hasPoints ? [{ id: 'points', name: '积分', value: String(member.bonus) }] : []),
		...(hasBalance ? [{ id: 'balance', name: '余额', value: yuan(member.balance) }] : []),
		...customFieldsOf(card, member).map((field) => ({ id: 'field', ...field })),
	];
	if (shown.length === 0) return '';
	const cells = shown.map(
		({ id, name, value }) =>
			html`<li class="${id}"><b>${value || '–'}</b><span>${name}</span></li>`,
	);
	return html`<ul class="figures">
		!${cells.join('')}
	</ul>`;
}

function codeTile(card, member) {
	const { code_type: type } = card.member_card.base_info;
	if (!member.has_active || member.user_card_status !== 'NORMAL') return '';
	const pictures = codeImages(member.code, type).map(
		(svg) => html`<div class="code-image">!${svg}</div>`,
	);
	return html`<section class="sheet code" aria-label="会员码 ${member.code}">
		!${pictures.join('')}!${showsText(type) ? html`<p>${member.code}</p>` : ''}
	</section>`;
}

/** What stands between the customer and an active card, or the way to change the form. */
function activation(card, member, action) {
	if (member.user_card_status !== 'NORMAL') return '';
	const mode = modeOf(card);
	if (member.has_active) {
		const mayChange = card.form && openQuestions(card, member).length > 0;
		return mayChange
			? html`<p class="center">
					<a href="${action.replace('/wallet/', '/form/')}">修改资料 Change what you filled in</a>
				</p>`
			: '';
	}
	if (member.pending_form)
		return html`<section class="sheet">
			<p>
				资料已提交，等待商家激活。The form is submitted; the shop's workflow activates the card.
			</p>
		</section>`;
	if (mode === 'api')
		return html`<section class="sheet">
			<a class="button" href="${action}/activate">激活会员卡 Activate at the shop</a>
		</section>`;
	if (!card.form)
		return html`<section class="sheet">
			<p>
				商家尚未设置激活表单。No activation form has been set for this card: the button has no
				effect.
			</p>
		</section>`;
	return html`<section class="sheet">
		<a class="button" href="${action.replace('/wallet/', '/form/')}">激活会员卡 Activate</a>
	</section>`;
}

function validity(card, member) {
	const { begin, end } = validityOf(card, member);
	return end === END_OF_TIME ? '永久有效' : `${dayOf(begin)} 至 ${dayOf(end)}`;
}

/**
 * The card in the wallet.
 * @param {import('../../service').Service} service
 * @param {{card: import('../../state').CardRecord, member: import('../../state').MemberRecord}} held
 */
function cardPage(service, { card, member }) {
	const action = `/wallet/${member.card_id}/${encodeURIComponent(member.code)}`;
	const stamp =
		STAMPS[member.user_card_status] ?? (member.has_active ? undefined : '未激活 Not active');
	const offered = OFFERED[member.user_card_status] ?? [];
	// A code made invalid never works again.
	const buttons = offered
		.filter((name) => name !== 'restore' || member.removed_from !== 'UNAVAILABLE')
		.map((name) =>
			buttonForm({ action, values: { action: name }, label: ACTIONS[name], kind: 'quiet' }),
		);
	return phonePage({
		title: '会员卡',
		screen: html`!${cardFace(service, card, { member, stamp })}!${figures(card, member)}!${codeTile(card, member)}
			!${activation(card, member, action)} !${messageList(member.messages)}
			<section class="sheet facts">
				!${facts([
					['会员卡号', member.membership_number],
					['有效期', validity(card, member)],
					['特权说明', card.member_card.prerogative],
					['使用提醒', card.member_card.base_info.notice],
					['使用须知', card.member_card.base_info.description],
				])}
			</section>
			<div class="buttons">!${buttons.join('')}</div>`,
		backstage: backstage(service, member),
	});
}

module.exports = { cardPage };
