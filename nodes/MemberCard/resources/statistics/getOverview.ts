import { simplifyField } from '../../fields/list';
import { defineOperation } from '../../runtime/operation';
import { condSourceField, periodFields, rowItems, sourceQuery } from './period';

const PATH = '/datacube/getcardbizuininfo';

export const getOverview = defineOperation({
	name: 'Get Overview',
	value: 'getOverview',
	action: 'Get daily statistics of all cards',
	description: 'Retrieve figures of the whole account, coupons included, one item per day',
	documentation: { endpoints: [PATH], repeat: 'safe' },
	fields: [...periodFields, condSourceField, simplifyField],
	run: async (client, parameters) =>
		await rowItems(client, parameters, PATH, sourceQuery(parameters)),
});
