import { byId } from '../../support/memberCard';
import type { OperationCase } from './operationCase';

const wallet: OperationCase['prepare'] = async (simulator) => {
	const cardId = simulator.addCard();
	const { openid, code } = await simulator.customer.scan({ cardId });
	await simulator.customer.scan({ cardId: simulator.addCard(), openid });
	return { cardId, openid, code };
};

export const memberCardsCases: OperationCase[] = [
	{
		resource: 'member',
		operation: 'getCards',
		title: 'minimal',
		prepare: wallet,
		parameters: ({ openid }) => ({ openId: openid }),
		wire: ({ openid }) => [{ path: '/card/user/getcardlist', body: { openid } }],
		output: ({ cardId, openid, code }) => ({ card_id: cardId, code, openid }),
	},
	{
		resource: 'member',
		operation: 'getCards',
		title: 'fullest',
		prepare: wallet,
		parameters: ({ cardId, openid }) => ({ openId: openid, cardId: byId(cardId) }),
		wire: ({ cardId, openid }) => [
			{ path: '/card/user/getcardlist', body: { openid, card_id: cardId } },
		],
		output: ({ cardId, openid, code }) => ({ card_id: cardId, code, openid }),
	},
];
