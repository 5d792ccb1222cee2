import { FIGURES } from '../../../wechat/statistics/rows';
import { outputFields } from '../../fields/output';
import { defineOperation } from '../../runtime/operation';
import { condSourceField, periodFields, rowItems, sourceQuery } from './period';

const PATH = '/datacube/getcardmembercardinfo';

export const getMemberCards = defineOperation({
	name: 'Get Member Cards',
	value: 'getMemberCards',
	action: 'Get statistics of member cards',
	description: 'Retrieve figures of all member cards together, one item per day',
	documentation: { endpoints: [PATH], repeat: 'safe' },
	fields: [...periodFields, condSourceField, ...outputFields(FIGURES)],
	run: async (client, parameters) =>
		await rowItems(client, parameters, PATH, sourceQuery(parameters)),
});
