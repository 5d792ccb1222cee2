const { checkCardExt } = require('./cardExt');
const { isCustomCode, modeOf, requireCard } = require('./cards');
const { findDistribution } = require('./distribution');
const events = require('./events');
const figures = require('./figures');
const { freshCode, refreshStatus, requireUsableMember } = require('./members');
const payCell = require('./payCell');
const receiving = require('./receiving');
const { Refusal } = require('./refusal');
const { findMember, unindexMember } = require('./state');
const { appendTo, submitForm } = require('./submission');

/**
 * What a person does on the phone. Every action changes the state and pushes the event WeChat would push; an action the
 * phone would not offer throws an error with `errcode`.
 * @param {any} service
 */
function createCustomer(service) {
	function find({ card_id: cardId, code }) {
		const member = findMember(service.state, code, cardId);
		if (!member) throw new Refusal(40056);
		refreshStatus(service, member);
		return { card: service.state.cards.get(member.card_id), member };
	}

	function findInStatus(input, ...allowed) {
		const found = find(input);
		if (!allowed.includes(found.member.user_card_status)) throw new Refusal(40127);
		return found;
	}

	function fromPluginLink(url) {
		const query = new URL(url).searchParams;
		const cardId = service.seal.open(query.get('encrypt_card_id'));
		return { used: [], cards: [{ card_id: cardId, outer_str: query.get('outer_str') ?? '' }] };
	}

	// `cardExt` is what a page hands to wx.addCard; without it the card is simply offered, as a message would.
	function fromCardId(cardId, input) {
		const card = requireCard(service, cardId);
		const ext = input.cardExt === undefined ? {} : checkCardExt(service, cardId, input.cardExt);
		const { code = input.code, openid, outer_str: outerStr } = ext;
		return { used: [], cards: [{ card_id: card.card_id, code, openid, outer_str: outerStr }] };
	}

	function distributionFor(input) {
		const cardId = input.cardId ?? input.card_id;
		if (cardId) return fromCardId(cardId, input);
		if (input.url?.includes('encrypt_card_id=')) return fromPluginLink(input.url);
		return findDistribution(service, input);
	}

	function rememberCustomer(input) {
		const openid = input.openid || service.ids.openId();
		const known = service.state.customers.get(openid) ?? { nickname: '', sex: 'UNKNOWN' };
		service.state.customers.set(openid, { nickname: input.nickname ?? known.nickname, sex: input.sex ?? known.sex });
		return openid;
	}

	function activateLink(card, member) {
		const values = {
			card_id: member.card_id,
			encrypt_code: service.seal.seal(member.code),
			openid: member.openid,
			outer_str: member.outer_str,
		};
		return appendTo(card.member_card.activate_url ?? '', values);
	}

	function describe(card, member, outerStr) {
		const activation = modeOf(card);
		const answer = {
			openid: member.openid,
			card_id: member.card_id,
			code: member.code,
			outer_str: outerStr,
			activation,
			has_active: member.has_active,
		};
		if (activation.startsWith('form') && card.form) {
			answer.form_url = `${service.url}/form/${member.card_id}/${member.code}`;
		}
		if (activation === 'api') answer.activate_link = activateLink(card, member);
		return answer;
	}

	const actions = {
		/**
		 * Scans a QR code or opens a link, and receives the card.
		 * @param {{ticket?: string, url?: string, id?: string, cardId?: string, code?: string,
		 *   cardExt?: string, openid?: string, nickname?: string, sex?: string, outerStr?: string}} input one of ticket, url, cardId
		 */
		scan(input) {
			const distribution = distributionFor(input);
			const openid = rememberCustomer(input);
			const received = distribution.cards.map((entry) => {
				const outerStr = input.outerStr ?? entry.outer_str ?? '';
				const member = receiving.receive(service, distribution, entry, openid, outerStr);
				return describe(service.state.cards.get(member.card_id), member, outerStr);
			});
			return received.length > 1 ? { ...received[0], cards: received } : received[0];
		},

		/** @param {{card_id?: string, code: string, answers: any}} input */
		submitForm(input) {
			const { card, member } = findInStatus(input, 'NORMAL');
			return submitForm(service, card, member, input.answers);
		},

		/** Taps "activate" on a card the merchant activates. */
		openActivateLink(input) {
			const { card, member } = findInStatus(input, 'NORMAL');
			if (modeOf(card) !== 'api') throw new Refusal(45030);
			const link = activateLink(card, member);
			return { url: link, ...Object.fromEntries(new URLSearchParams(link.split('?').slice(1).join('?'))) };
		},

		/** Opens the card. An offer nobody took is then in the wallet again. */
		view(input) {
			const { card, member } = findInStatus(input, 'NORMAL', 'GIFT_TIMEOUT', 'EXPIRE', 'UNAVAILABLE');
			if (member.user_card_status === 'GIFT_TIMEOUT') member.user_card_status = 'NORMAL';
			receiving.view(service, card, member, input.outerStr ?? member.outer_str);
			return describe(card, member, member.outer_str);
		},

		remove(input) {
			const { member } = findInStatus(input, 'NORMAL', 'GIFT_TIMEOUT', 'EXPIRE', 'UNAVAILABLE');
			const before = member.user_card_status;
			member.user_card_status = 'DELETE';
			service.ledger.write('customer/remove', member, { status: { before, after: 'DELETE' } });
			if (member.has_active) figures.count(service, 'removed', member);
			service.push.announce(events.userDelCard(member));
			return { card_id: member.card_id, code: member.code };
		},

		restore(input) {
			const { card, member } = findInStatus(input, 'DELETE');
			receiving.restore(service, member);
			return describe(card, member, member.outer_str);
		},

		/** @param {{card_id?: string, code: string, friend?: string, chatRoom?: boolean}} input */
		gift(input) {
			const { card, member } = findInStatus(input, 'NORMAL');
			if (card.member_card.base_info.can_give_friend === false) throw new Refusal(45030);
			member.user_card_status = 'GIFTING';
			member.friend = input.friend ?? '';
			service.ledger.write('customer/gift', member, { status: { before: 'NORMAL', after: 'GIFTING' } });
			service.push.announce(events.userGiftingCard(member, { friend: member.friend, chatRoom: input.chatRoom }));
			return { card_id: member.card_id, code: member.code };
		},

		/** The friend takes the card: WeChat issues a new code; merchants with own codes are to change theirs themselves. */
		acceptGift(input) {
			const { card, member } = findInStatus(input, 'GIFTING');
			const openid = rememberCustomer({ ...input, openid: input.openid || member.friend });
			if (receiving.heldBy(service, openid, card.card_id)) throw new Refusal(45033);
			member.user_card_status = 'GIFT_SUCC';
			service.ledger.write('customer/acceptGift', member, { status: { before: 'GIFTING', after: 'GIFT_SUCC' } });
			figures.count(service, 'given', member);
			if (isCustomCode(card)) unindexMember(service.state, member);
			const code = isCustomCode(card) ? member.code : freshCode(service);
			const how = { friend: member.openid, oldCode: member.code };
			const receiver = receiving.issue(service, card, { openid, code, outer_str: member.outer_str }, how);
			return describe(card, receiver, receiver.outer_str);
		},

		returnGift(input) {
			const { member } = findInStatus(input, 'GIFTING');
			member.user_card_status = 'GIFT_TIMEOUT';
			service.ledger.write('customer/returnGift', member, { status: { before: 'GIFTING', after: 'GIFT_TIMEOUT' } });
			service.push.announce(events.userGiftingCard(member, { friend: member.friend, returned: true }));
			return { card_id: member.card_id, code: member.code };
		},

		/** Pays at the till from the card; amounts in fen. */
		pay(input) {
			const { card, member } = requireUsableMember(service, input);
			return payCell.pay(service, card, member, input);
		},

		enterSession(input) {
			const { member } = findInStatus(input, 'NORMAL');
			service.push.announce(events.userEnterSession(member));
			return { card_id: member.card_id, code: member.code };
		},

		/** Staff redeem the card with the merchant assistant; a member card is not used up by it. */
		consume(input) {
			const { member } = findInStatus(input, 'NORMAL');
			figures.count(service, 'verify', member);
			service.push.announce(events.userConsumeCard(member, { source: 'FROM_MOBILE_HELPER', ...input }));
			return { card_id: member.card_id, code: member.code };
		},
	};

	for (const [name, action] of Object.entries(actions)) {
		actions[name] = (input = {}) => {
			const answer = action(input);
			service.touch();
			return answer;
		};
	}
	return actions;
}

module.exports = { createCustomer };
