import { FIGURES } from '../../../wechat/statistics/rows';
import { cardField } from '../../fields/card';
import { outputFields } from '../../fields/output';
import { defineOperation } from '../../runtime/operation';
import { periodFields, rowItems } from './period';

const PATH = '/datacube/getcardmembercarddetail';

export const getMemberCardDetail = defineOperation({
	name: 'Get Member Card Detail',
	value: 'getMemberCardDetail',
	action: 'Get statistics of one card',
	description: 'Retrieve figures of one member card that was created by API, one item per day',
	documentation: { endpoints: [PATH], repeat: 'safe' },
	fields: [cardField, ...periodFields, ...outputFields(FIGURES)],
	// Raw rows name the card `cardid`, which is WeChat's spelling here: the subject adds the usual `card_id`.
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	run: async (client, parameters) =>
		await rowItems(client, parameters, PATH, { card_id: parameters.cardId() }),
});
