import type { INodeProperties } from 'n8n-workflow';

import { resources } from '../../../../nodes/MemberCard/resources';
import { choiceReader } from '../../../../nodes/MemberCard/runtime/choices';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

const field = (name: string, more: Partial<INodeProperties>): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	...more,
});
const mode = field('mode', {
	type: 'options',
	options: [
		{ name: 'Add', value: 'add' },
		{ name: 'Set', value: 'set' },
	],
});
const source = field('source', { type: 'options', options: [{ name: 'API', value: 1 }] });
const several = field('several', { type: 'multiOptions', options: mode.options });
const notify = field('notify', { type: 'boolean', default: false });
const FIELDS = [
	mode,
	source,
	several,
	notify,
	field('text', {}),
	field('more', { type: 'collection', options: [mode, notify, field('bonus', {})] }),
	field('plain', { type: 'collection', options: [field('bonus', {})] }),
	field('rows', {
		type: 'fixedCollection',
		options: [{ displayName: 'Rows', name: 'values', values: [mode, field('text', {})] }],
	}),
];
const { settle: read } = choiceReader(FIELDS);
const NONE = (name: string) =>
	inputFacts(
		name,
		'has no value',
		'Choose one, or correct the expression: it came to nothing, perhaps because the item has no such field.',
	);

describe('what was chosen', () => {
	it.each<[string, unknown, unknown]>([
		['mode', 'add', 'add'],
		['mode', ' set ', 'set'],
		['source', 1, 1],
		['source', '1', 1],
		['several', ['add', 'set'], ['add', 'set']],
		['several', 'add, set', ['add', 'set']],
		['several', [], []],
		['notify', false, false],
		['notify', 'TRUE', true],
		['notify', 0, false],
		['text', undefined, undefined],
		['unknown', 'anything', 'anything'],
		['more', { mode: 'add', notify: 'no', bonus: '5' }, { mode: 'add', notify: false, bonus: '5' }],
		['more', {}, {}],
		['rows', { values: [{ mode: 'set', text: 'a' }] }, { values: [{ mode: 'set', text: 'a' }] }],
		['rows', { values: { mode: ' add' } }, { values: { mode: 'add' } }],
	])('in %s as %j is %j', (name, value, expected) => {
		expect(read(name, value)).toEqual(expected);
	});

	it.each<[string, unknown, string]>([
		['mode', 'Add', 'mode'],
		['mode', 'increase', 'mode'],
		['mode', '加', 'mode'],
		['mode', true, 'mode'],
		['several', ['add', 'remove'], 'several'],
		['more', { mode: 'Add' }, 'mode'],
		['rows', { values: [{ mode: 'set' }, { mode: 'SET' }] }, 'mode'],
	])('in %s as %j is none of the choices', async (name, value, wrong) => {
		const wanted = Array.isArray(value) ? 'remove' : value;
		const facts = await factsOf(() => read(name, value));
		expect(facts).toMatchObject({ class: 'input', field: wrong, outcome: 'notSent' });
		expect(facts.what).toMatch(/^is .*, which is none of its choices$/);
		if (typeof wanted === 'string') expect(facts.what).toContain(`"${wanted}"`);
		expect(facts.advice).toBe('Use one of: add (Add), set (Set).');
	});

	it.each<[string, unknown, string]>([
		['mode', undefined, 'mode'],
		['mode', null, 'mode'],
		['mode', '  ', 'mode'],
		['several', undefined, 'several'],
		['notify', undefined, 'notify'],
		['notify', null, 'notify'],
		['notify', '', 'notify'],
		['more', { notify: undefined }, 'notify'],
		['more', undefined, 'more'],
		['plain', null, 'plain'],
		['rows', { values: [{ mode: '' }] }, 'mode'],
	])('in %s as %j is no value, which is refused', async (name, value, empty) => {
		expect(await factsOf(() => read(name, value))).toEqual(NONE(empty));
	});

	it.each([
		['more', 'text'],
		['plain', [1]],
		['rows', 7],
	])('in %s as %j is no object', async (name, value) => {
		expect((await factsOf(() => read(name, value))).what).toBe('is not an object');
	});

	it('may be nothing where the list has that', () => {
		const own = field('own', { type: 'options', options: [{ name: '(Own Name)', value: '' }] });
		expect(choiceReader([own]).settle('own', '')).toBe('');
	});

	it('may be something else where the list only helps, but not nothing', async () => {
		const { settle: open } = choiceReader([mode], ['mode']);
		expect(open('mode', '#63b359')).toBe('#63b359');
		expect(await factsOf(() => open('mode', ''))).toEqual(NONE('mode'));
	});

	it('is looked for in the lists of all fields of that name, which are shown in turns', () => {
		const other = { ...mode, options: [{ name: 'Keep', value: 'keep' }] };
		expect(choiceReader([mode, other]).settle('mode', 'keep')).toBe('keep');
	});
});

const choices = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.flatMap((one) => {
		if (one.type === 'options' || one.type === 'boolean') return [one];
		if (one.type === 'collection') return choices(one.options as INodeProperties[]);
		return [];
	});

describe.each(
	resources.flatMap(({ value: resource, operations }) =>
		operations.map((operation) => [`${resource}: ${operation.value}`, operation] as const),
	),
)('the fields of %s', (_name, { fields }) => {
	it('have defaults that are among their choices', () => {
		for (const one of choices(fields)) {
			if (one.type === 'boolean') expect(typeof one.default).toBe('boolean');
			else expect(choiceReader([one]).settle(one.name, one.default)).toEqual(one.default);
		}
	});
});
