import { orFailure, WechatFailure } from '../../../wechat/errors/failure';
import { readMember } from '../../../wechat/member/read';
import { unavailableSchema } from '../../../wechat/member/schema';
import { validate } from '../../../wechat/values/validate';
import { cardField } from '../../fields/card';
import { codeField } from '../../fields/code';
import { defineOperation } from '../../runtime/operation';

export const invalidate = defineOperation({
	name: 'Invalidate',
	value: 'invalidate',
	action: 'Invalidate member irreversibly',
	description:
		"Make a member's card invalid. This cannot be undone; WeChat asks you to inform the member and get consent first.",
	documentation: {
		endpoints: ['/card/code/unavailable'],
		repeat: 'safe: a card that is invalid already counts as done',
	},
	fields: [
		cardField,
		codeField,
		{
			displayName: 'Reason',
			name: 'reason',
			type: 'string',
			default: '',
			placeholder: 'e.g. card returned (退卡)',
			description: 'Shown to the member in the message of WeChat',
		},
	],
	subject: (parameters) => ({
		card_id: parameters.cardId(),
		code: parameters.code('code'),
	}),
	async run(client, parameters) {
		const cardId = parameters.cardId();
		const code = parameters.code('code');
		const body = validate(
			{ code, card_id: cardId, reason: parameters.text('reason') },
			unavailableSchema,
		);
		const result = await orFailure(
			client.call({ path: '/card/code/unavailable', body, repeat: 'safe' }),
		);
		if (!(result instanceof WechatFailure)) return { ...result, invalidated: true };
		const { errcode, errmsg } = result.facts;
		// 40127 covers deleted, expired, gifted and invalid cards; the last one is what was asked for.
		if (errcode !== 40127) throw result;
		const member = await orFailure(readMember(client, cardId, code));
		const isDone = !(member instanceof WechatFailure) && member.user_card_status === 'UNAVAILABLE';
		if (isDone) return { errcode, errmsg, invalidated: true, already_invalid: true };
		throw result;
	},
});
