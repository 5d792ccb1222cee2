import type { IDataObject } from 'n8n-workflow';

import { confirmedWrite, type Finding } from '../../../wechat/transport/confirmedWrite';
import type { WechatClient } from '../../../wechat/transport/request';
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
		endpoints: ['/card/code/consume', '/card/code/get'],
		repeat: 'refused: the code has been redeemed',
	},
	fields: [cardField, codeField],
	subject: (parameters) => ({
		card_id: parameters.cardId(),
		code: parameters.code('code'),
	}),
	async run(client, parameters) {
		const body = { code: parameters.code('code'), card_id: parameters.cardId() };
		return await client.inTurn(`${body.card_id} ${body.code}`, async () => {
			const before = await readState(client, body);
			const answer = await confirmedWrite(
				client,
				{ path: '/card/code/consume', body },
				{ lookUp: async () => judge(before, await readState(client, body)) },
			);
			return { ...answer, consumed: true };
		});
	},
});

async function readState(client: WechatClient, body: IDataObject): Promise<string> {
	const query = { ...body, check_consume: false };
	const answer = await client.call({ path: '/card/code/get', body: query, repeat: 'read' });
	// Older answers have the state inside `card`.
	const { user_card_status: inside } = (answer.card ?? {}) as IDataObject;
	return String(answer.user_card_status ?? inside ?? '');
}

/**
 * Two tills and one coupon: that a code is redeemed says nothing of who redeemed it. Only a code that could be redeemed
 * right before the call whose answer got lost counts as redeemed by that call.
 */
function judge(before: string, now: string): Finding {
	if (now === 'CONSUMED' && before === 'NORMAL')
		return { state: 'written', answer: { errcode: 0, errmsg: 'ok', read_back: true } };
	if (now === before) return { state: 'unchanged' };
	return {
		state: 'conflict',
		facts: {
			class: 'conflict',
			what: `The state of the card changed from ${before} to ${now} while the answer of WeChat was missing`,
			advice: 'Look at the code before you hand anything out or run it again.',
			outcome: 'unknown',
			details: { user_card_status_before: before, user_card_status_now: now },
		},
	};
}
