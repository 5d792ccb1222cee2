import type { INodeProperties } from 'n8n-workflow';

import { WechatMemberCardApi } from '../../credentials/WechatMemberCardApi.credentials';
import chineseErrcodes from '../../docs/zh-CN/errcodes.json';
import { nodeProperties } from '../../nodes/MemberCard/runtime/properties';
import { resources } from '../../nodes/MemberCard/resources';
import { errcodes } from '../../nodes/wechat/errors/errcodes';

const isProperty = (option: object): option is INodeProperties => 'type' in option;

/** Everything a user can read on a form, down to collections. */
function labelsOf(properties: readonly INodeProperties[]): string[] {
	return properties.flatMap(({ displayName, options = [] }) => [
		displayName,
		...options.flatMap((option) => {
			if ('values' in option) return [option.displayName, ...labelsOf(option.values)];
			return isProperty(option) ? labelsOf([option]) : [option.name];
		}),
	]);
}

const known = new Set([
	...labelsOf(nodeProperties(resources)),
	...labelsOf(new WechatMemberCardApi().properties),
	...resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `${name}: ${operation.name}`),
	),
]);

it.each(
	Object.entries(errcodes).flatMap(([errcode, { advice }]) =>
		[...advice.matchAll(/(?<![A-Za-z])'([A-Z][^']*)'/g)].map(
			([, name]) => [errcode, name] as const,
		),
	),
)('the advice of errcode %s names something that exists: %s', (_errcode, name) => {
	expect(known).toContain(name);
});

it.each(
	Object.entries(chineseErrcodes).flatMap(([errcode, { advice }]) =>
		[...advice.matchAll(/“([A-Z][^”]*)”/g)].map(([, name]) => [errcode, name] as const),
	),
)('the Chinese advice of errcode %s names something that exists: %s', (_errcode, name) => {
	expect(known).toContain(name);
});
