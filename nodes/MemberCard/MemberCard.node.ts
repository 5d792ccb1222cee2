import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { getColumns } from './lists/getColumns';
import { searchCards } from './lists/searchCards';
import { resources } from './resources';
import { execute } from './runtime/execute';
import { nodeProperties, nodeSubtitle } from './runtime/properties';

export class MemberCard implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeChat Member Card',
		name: 'memberCard',
		icon: {
			light: 'file:../../icons/wechatMemberCard.svg',
			dark: 'file:../../icons/wechatMemberCard.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: nodeSubtitle(resources),
		description:
			'Run a member card program (会员卡) of a WeChat Official Account: cards, members, points and balance',
		defaults: { name: 'WeChat Member Card' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'wechatMemberCardApi', required: true }],
		properties: nodeProperties(resources),
	};

	methods = { listSearch: { searchCards }, resourceMapping: { getColumns } };

	async execute(this: IExecuteFunctions) {
		return await execute(this, resources);
	}
}
