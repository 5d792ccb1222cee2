import type { IDataObject } from 'n8n-workflow';

import { categoryPairs } from '../../../wechat/subMerchant/info';
import { simplifyField } from '../../fields/list';
import { defineOperation } from '../../runtime/operation';

export const getCategories = defineOperation({
	name: 'Get Categories',
	value: 'getCategories',
	action: 'Get sub-merchant categories',
	description:
		"Retrieve the categories a sub-merchant may have: simplified one item per pair of IDs, as 'Create' needs them, otherwise one per primary category",
	documentation: { endpoints: ['/card/getapplyprotocol'], repeat: 'safe' },
	fields: [simplifyField],
	request: () => ({
		path: '/card/getapplyprotocol',
		method: 'GET',
		knownBy: 'category',
		repeat: 'read',
	}),
	output(answer, parameters) {
		const categories = (answer.category ?? []) as IDataObject[];
		const shown = parameters.flag('simplify') ? categoryPairs(categories) : categories;
		return shown.map((json) => ({ json }));
	},
});
