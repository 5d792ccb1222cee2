import { FIGURES } from '../../../wechat/statistics/rows';
import { outputFields } from '../../fields/output';
import { defineOperation } from '../../runtime/operation';
import { condSourceField, periodFields, rowItems, sourceQuery } from './period';

const PATH = '/datacube/getcardbizuininfo';

export const getOverview = defineOperation({
	name: 'Get Overview',
	value: 'getOverview',
	action: 'Get statistics of all cards',
	description: 'Retrieve figures of the whole account, coupons included, one item per day',
	documentation: { endpoints: [PATH], repeat: 'safe' },
	fields: [...periodFields, condSourceField, ...outputFields(FIGURES)],
	run: async (client, parameters) =>
		await rowItems(client, parameters, PATH, sourceQuery(parameters)),
});
