import { validate } from '../../../wechat/values/validate';
import { flag, type Schema } from '../../../wechat/values/schema';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';

const whileOpen = { show: { isOpen: [true] } };

const SWITCHES: Schema = {
	is_open: flag({ required: true }),
	// WeChat's own spelling.
	need_verify_cod: flag(),
	need_remark_amount: flag(),
};

export const setSelfConsumeCell = defineOperation({
	name: 'Switch Self Redeeming',
	value: 'setSelfConsumeCell',
	action: 'Switch self redeeming of card',
	description:
		'Switch self-service redemption (自助核销) on a card on or off. Needs stores on the card; of little use for member cards, which are not redeemed.',
	documentation: {
		endpoints: ['/card/selfconsumecell/set'],
		repeat: 'overwrites with the same state',
	},
	fields: [
		cardField,
		{
			displayName: 'Self-Service Redemption',
			name: 'isOpen',
			type: 'boolean',
			default: true,
			description: 'Whether customers can redeem the card themselves',
		},
		{
			displayName: 'Ask for Verification Code',
			name: 'needVerifyCod',
			type: 'boolean',
			displayOptions: whileOpen,
			default: false,
			description:
				'Whether the customer must enter a verification code, which comes back as VerifyCode in the event user_consume_card',
		},
		{
			displayName: 'Ask for Amount',
			name: 'needRemarkAmount',
			type: 'boolean',
			displayOptions: whileOpen,
			default: false,
			description:
				'Whether the customer must enter the amount, which comes back as RemarkAmount in the event user_consume_card',
		},
	],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	inOrder: true,
	request: (parameters) => ({
		path: '/card/selfconsumecell/set',
		body: {
			card_id: parameters.cardId(),
			...validate(
				{
					is_open: parameters.value('isOpen'),
					need_verify_cod: parameters.value('needVerifyCod'),
					need_remark_amount: parameters.value('needRemarkAmount'),
				},
				SWITCHES,
			),
		},
		repeat: 'safe',
	}),
});
