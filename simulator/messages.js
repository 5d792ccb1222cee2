/**
 * What WeChat writes to a member: the messages of the card assistant (卡券消息), which a shop cannot word itself apart
 * from `record_bonus` and `record_balance`.
 *
 * @typedef {object} Message
 * @property {number} at Unix seconds
 * @property {string} title
 * @property {string} headline the change, such as `积分 +40`
 * @property {Array<[string, string]>} facts
 */

const { nameOfField } = require('./customFields');

/** A phone shows the newest; a member of a long run must not grow without end. */
const KEPT = 20;

const signed = (value) => (value > 0 ? `+${value}` : String(value));
/** @param {number} fen */
const yuan = (fen) => `${fen < 0 ? '-' : ''}¥${(Math.abs(fen) / 100).toFixed(2)}`;
const signedYuan = (fen) => (fen > 0 ? `+${yuan(fen)}` : yuan(fen));

/**
 * @param {import('./service').Service} service
 * @param {import('./state').MemberRecord} member
 * @param {Omit<Message, 'at'>} message
 */
function sendMessage(service, member, message) {
	member.messages.push({ at: service.seconds(), ...message });
	if (member.messages.length > KEPT) member.messages.shift();
}

const facts = (...rows) => rows.filter(([, value]) => value !== undefined && value !== '');

/**
 * After `updateuser`: one message for points and one for the balance, unless `notify_optional` says no; one for each
 * custom field with a `name_type`, if it says yes (page "Manage member cards").
 * @param {import('./service').Service} service
 * @param {import('./state').CardRecord} card
 * @param {import('./state').MemberRecord} member after the change
 * @param {any} body of the call
 * @param {any} changes as in the ledger
 */
function tellOfUpdate(service, card, member, body, changes) {
	const notify = body.notify_optional ?? {};
	const { title } = card.member_card.base_info;
	// With a total beside it, the change sent is what the message shows.
	const changeOf = ({ before, after, delta }) => delta ?? after - before;
	const points = changes.bonus && changeOf(changes.bonus);
	if (points && notify.is_notify_bonus !== false)
		sendMessage(service, member, {
			title: '积分变动提醒',
			headline: `积分 ${signed(points)}`,
			facts: facts(
				['变动原因', body.record_bonus],
				['当前积分', String(member.bonus)],
				['会员卡', title],
			),
		});
	const amount = changes.balance && changeOf(changes.balance);
	if (amount && notify.is_notify_balance !== false)
		sendMessage(service, member, {
			title: '余额变动提醒',
			headline: `余额 ${signedYuan(amount)}`,
			facts: facts(
				['变动原因', body.record_balance],
				['当前余额', yuan(member.balance)],
				['会员卡', title],
			),
		});
	for (const number of [1, 2, 3]) {
		const change = changes.custom?.[`custom_field_value${number}`];
		const field = card.member_card[`custom_field${number}`];
		if (!change || change.before === change.after || !field?.name_type) continue;
		if (notify[`is_notify_custom_field${number}`] !== true) continue;
		const name = nameOfField(field);
		sendMessage(service, member, {
			title: `${name}变动提醒`,
			headline: `${name} ${change.after}`,
			facts: facts(['会员卡', title]),
		});
	}
}

/**
 * @param {import('./service').Service} service
 * @param {import('./state').CardRecord} card
 * @param {import('./state').MemberRecord} member
 * @param {string} [reason] `init_bonus_record`
 */
function tellOfActivation(service, card, member, reason) {
	sendMessage(service, member, {
		title: '会员卡激活通知',
		headline: '会员卡激活成功',
		facts: facts(
			['会员卡', card.member_card.base_info.title],
			['会员卡号', member.membership_number],
			['当前积分', card.member_card.supply_bonus ? String(member.bonus) : undefined],
			['说明', reason],
		),
	});
}

module.exports = { tellOfActivation, tellOfUpdate, yuan };
