import { statusOf } from '../../../wechat/card/pages';
import { orFailure, WechatFailure } from '../../../wechat/errors/failure';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

/** "Invalid card status": what a card that is deleted already is answered with, among others. */
const WRONG_STATUS = 40078;
/** In newer and in older documentation of WeChat. */
const DELETED = ['CARD_STATUS_DELETE', 'CARD_STATUS_USER_DELETE'];

export const deleteCard = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete card permanently',
	description:
		'Delete a card permanently. Its QR codes stop working; cards that customers already hold stay valid and can still be updated.',
	documentation: { endpoints: ['/card/delete'], repeat: 'safe' },
	fields: [cardField],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	async run(client, parameters) {
		const body = { card_id: parameters.cardId() };
		const result = await orFailure(client.call({ path: '/card/delete', body, repeat: 'safe' }));
		if (!(result instanceof WechatFailure)) return { ...result, deleted: true };
		const { errcode, errmsg } = result.facts;
		if (errcode !== WRONG_STATUS) throw result;
		// Also what a repeated call meets whose first answer got lost.
		const card = await orFailure(client.call({ path: '/card/get', body, repeat: 'read' }));
		if (card instanceof WechatFailure || !DELETED.includes(statusOf(card))) throw result;
		return { errcode, errmsg, deleted: true, already_deleted: true };
	},
});
