import { orFailure, WechatFailure } from '../../../wechat/errors/failure';
import { cardField } from '../../fields/card';
import { codeField } from '../../fields/code';
import { defineOperation } from '../../runtime/operation';

export const consume = defineOperation({
	name: 'Redeem',
	value: 'consume',
	action: 'Redeem code irreversibly',
	description:
		"Redeem the card a customer holds (核销). This cannot be undone. It is meant for coupons: WeChat is reported to refuse member cards, whose points are changed with 'Member: Update'.",
	documentation: {
		endpoints: ['/card/code/consume'],
		repeat: 'a code that is redeemed already counts as done',
	},
	fields: [cardField, codeField],
	subject: (parameters) => ({
		card_id: parameters.cardId(),
		code: parameters.requiredText('code'),
	}),
	async run(client, parameters) {
		const body = { code: parameters.requiredText('code'), card_id: parameters.cardId() };
		const result = await orFailure(
			client.call({ path: '/card/code/consume', body, repeat: 'never' }),
		);
		if (!(result instanceof WechatFailure)) return { ...result, consumed: true };
		const { class: kind, errcode, errmsg } = result.facts;
		// 40099 "this code has consumed": what was asked for is the case.
		if (kind === 'done') return { errcode, errmsg, consumed: true, already_consumed: true };
		throw result;
	},
});
