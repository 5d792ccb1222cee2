import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { WechatMemberCardApi } from '../../../credentials/WechatMemberCardApi.credentials';
import { resources } from '../../../nodes/MemberCard/resources';
import {
	description,
	operations,
	named,
	deep,
	isSorted,
	everyParameter,
} from '../../support/nodeParameters';

describe('the node description', () => {
	it('lists resources alphabetically, with one operation selector each', () => {
		const [resource, ...others] = description.properties;
		expect(resource).toMatchObject({ name: 'resource', noDataExpression: true });
		const options = resource.options as INodePropertyOptions[];
		expect(isSorted(options.map(({ name }) => name))).toBe(true);
		expect(options.map(({ value }) => value)).toContain(resource.default);
		expect(others.filter(({ name }) => name === 'operation')).toHaveLength(resources.length);
	});

	it.each(resources.map((resource) => [resource.value, resource] as const))(
		'%s offers its operations alphabetically, with a valid default',
		(value, resource) => {
			const selector = description.properties.find(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.[0] === value,
			);
			const options = selector?.options as INodePropertyOptions[];
			expect(selector?.noDataExpression).toBe(true);
			expect(isSorted(options.map(({ name }) => name))).toBe(true);
			expect(new Set(options.map((option) => option.value)).size).toBe(resource.operations.length);
			expect(options.map((option) => option.value)).toContain(selector?.default);
		},
	);

	it.each(named)(
		'%s is worded as n8n wants it',
		(_title, _resource, { name, action, description: text, value }) => {
			expect(action).toMatch(/^[A-Z][^A-Z]*(?:(?:QR|URL|ID|API|HTML)[^A-Z]*)*$/);
			expect(action).not.toMatch(/\b(?:an?|the)\b/);
			expect(name).toMatch(
				/^(?:[A-Z0-9][\w-]*|for|of|to|and|by|or)(?: (?:[A-Z0-9][\w-]*|for|of|to|and|by|or))*$/,
			);
			expect(text).not.toBe(name);
			expect(text.endsWith('.')).toBe(/[.] [A-Z]/.test(text) || /\.$/.test(text));
			if (value === 'getAll')
				expect([name, action.startsWith('Get many')]).toEqual(['Get Many', true]);
			if (value === 'delete') expect(action).toContain('permanently');
		},
	);

	it.each(named)('%s shows its parameters only for itself', (_title, resource, operation) => {
		const own = description.properties.filter(
			({ displayOptions }) =>
				displayOptions?.show?.resource?.[0] === resource.value &&
				displayOptions.show.operation?.[0] === operation.value,
		);
		expect(own.map(({ name }) => name)).toEqual([
			...operation.fields.map(({ name }) => name),
			'options',
		]);
	});

	it.each(named)('%s keeps its form short', (title, _resource, { fields }) => {
		const chosenByMode = ['definition', '/columns.mappingMode'];
		const inSight = fields.filter(
			({ type, displayOptions }) =>
				type !== 'collection' &&
				Object.keys(displayOptions?.show ?? {}).every((name) => chosenByMode.includes(name)),
		);
		// WeChat itself demands eleven fields of a new card.
		expect(inSight.length).toBeLessThanOrEqual(title === 'card: create' ? 14 : 9);
	});

	it('gives every parameter a display name, a default of its type, and a description that says more than the name', () => {
		const types: Partial<Record<string, string>> = {
			string: 'string',
			number: 'number',
			boolean: 'boolean',
			json: 'string',
			dateTime: 'string',
			collection: 'object',
			fixedCollection: 'object',
			multiOptions: 'object',
			resourceMapper: 'object',
		};
		for (const { displayName, name, type, default: value, description: text } of everyParameter) {
			const where = `${displayName} (${name})`;
			expect([where, /^[A-Z(]/.test(displayName)]).toEqual([where, true]);
			if (types[type]) expect([where, typeof value]).toEqual([where, types[type]]);
			expect([where, text === displayName]).toEqual([where, false]);
			if (type === 'boolean') expect([where, text?.startsWith('Whether ')]).toEqual([where, true]);
			// One sentence has no final period, several have one.
			if (text && !/[.;:] [A-Z0-9]/.test(text))
				expect([where, text.endsWith('.')]).toEqual([where, false]);
		}
	});

	it('sorts collections and options of five or more, and offers each default', () => {
		for (const property of everyParameter) {
			const where = property.displayName;
			if (property.type === 'collection') {
				const names = (property.options as INodeProperties[]).map(({ displayName }) => displayName);
				expect([where, isSorted(names), new Set(names).size]).toEqual([where, true, names.length]);
			}
			if (property.type === 'options' || property.type === 'multiOptions') {
				const options = property.options as INodePropertyOptions[];
				const isOrdered =
					['Day'].includes(where) ||
					options.length < 5 ||
					isSorted(options.map(({ name }) => name));
				expect([where, isOrdered]).toEqual([where, true]);
				if (property.type === 'options' && property.name !== 'operation')
					expect(options.map(({ value }) => value)).toContain(property.default);
			}
		}
	});

	it('has no default in the forms of members that would write anything', () => {
		const writing = operations.filter(
			({ resource, operation }) =>
				resource.value === 'member' && ['activate', 'sync', 'update'].includes(operation.value),
		);
		expect(writing).toHaveLength(3);
		for (const { operation } of writing) {
			expect(operation.fields.find(({ name }) => name === 'columns')).toMatchObject({
				default: { mappingMode: 'defineBelow', value: null },
			});
			// An untouched number is 0, and 0 is a total.
			expect(deep(operation.fields).filter(({ type }) => type === 'number')).toEqual([]);
		}
	});

	it('names no parameter twice within one operation', () => {
		for (const { operation } of operations) {
			const shown = operation.fields.map(
				({ name, displayOptions }) => `${name} ${JSON.stringify(displayOptions?.show ?? {})}`,
			);
			expect(new Set(shown).size).toBe(shown.length);
		}
	});

	it('uses the credential of this package, whose secrets are hidden', () => {
		const { name, properties } = new WechatMemberCardApi();
		expect(description.credentials).toEqual([{ name, required: true }]);
		const open = properties
			.filter(({ typeOptions }) => typeOptions?.password !== true)
			.map((property) => property.name);
		expect(open).toEqual([
			'authentication',
			'appId',
			'tokenServerUrl',
			'baseUrl',
			'expiresAt',
			'issuedTo',
		]);
	});

	it('keeps the names workflows rely on', () => {
		expect(description).toMatchObject({
			name: 'memberCard',
			displayName: 'WeChat Member Card',
			usableAsTool: true,
			version: 1,
		});
		expect(
			operations.map(({ resource, operation }) => `${resource.value}: ${operation.value}`),
		).toEqual(
			expect.arrayContaining([
				'card: create',
				'card: getAll',
				'distribution: createQrCode',
				'member: activate',
				'member: get',
				'member: invalidate',
				'member: sync',
				'member: update',
			]),
		);
	});
});
