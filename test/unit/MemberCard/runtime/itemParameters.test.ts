import type { INodeExecutionData } from 'n8n-workflow';

import { parametersOf } from '../../../../nodes/MemberCard/runtime/itemParameters';
import { fakeExecution, type ExecutionSettings } from '../../../support/fakeExecution';
import { factsOf, inputFacts } from '../../../support/fakeWechat';

const of = (parameters: object, settings: ExecutionSettings = {}) => {
	const { execution, evaluated } = fakeExecution({ ...settings, parameters: { ...parameters } });
	return {
		read: parametersOf(execution, { fields: [] }),
		first: parametersOf(execution, { fields: [] })(0),
		evaluated,
	};
};
const EMPTY = (field: string) => inputFacts(field, 'is empty', 'Fill it in.');
const NOT_TEXT = (field: string) => inputFacts(field, 'is not text', 'Supply a single text value.');

describe('parameters of an item', () => {
	it('give texts without blanks around them, and empty ones for nothing', () => {
		const { first } = of({ a: ' 007 ', number: 12, none: null });
		expect(['a', 'number', 'none', 'missing'].map((name) => first.text(name))).toEqual([
			'007',
			'12',
			'',
			'',
		]);
		expect(first.requiredText('a')).toBe('007');
	});

	it('show what stands in the form before its expressions are resolved', () => {
		const { first, evaluated } = of({ a: () => 'resolved', b: 'plain' });
		expect(['a', 'b', 'missing'].map((name) => first.raw(name))).toEqual([
			'={{ a of item 0 }}',
			'plain',
			'',
		]);
		expect(evaluated).toEqual([]);
	});

	it('without a value are empty texts', async () => {
		const { read } = of({ a: () => undefined, b: () => null });
		expect(read(0).text('a')).toBe('');
		expect(await factsOf(async () => read(0).code('a'))).toEqual(EMPTY('a'));
		expect(await factsOf(async () => read(0).code('b'))).toEqual(EMPTY('b'));
	});

	it('give other values as they are', () => {
		const { first } = of({ count: 7, on: true, day: '2026-01-01' });
		expect([
			first.number('count'),
			first.flag('on'),
			first.flag('off'),
			first.value('day'),
		]).toEqual([7, true, false, '2026-01-01']);
		expect(first.value('missing')).toBe('');
	});

	it('take the words for true and false as what they say', async () => {
		const { first } = of({ no: 'false', yes: 'true', empty: '', odd: 'perhaps' });
		expect(['no', 'yes', 'empty'].map((name) => first.flag(name))).toEqual([false, true, false]);
		expect(await factsOf(async () => first.flag('odd'))).toMatchObject({ field: 'odd' });
	});

	it('give lists as texts', () => {
		const { first } = of({ text: 'a, b\nc', list: ['001', 2, ''], none: '' });
		expect(['text', 'list', 'none'].map((name) => first.list(name))).toEqual([
			['a', 'b', 'c'],
			['001', '2'],
			[],
		]);
	});

	it('give collections by the names of the wire', () => {
		const { first } = of({ fields: { cardId: 'p1', bonusRule: { values: { initBonus: 1 } } } });
		expect(first.wire('fields')).toEqual({ card_id: 'p1', bonus_rule: { init_bonus: 1 } });
		expect(first.wire('missing')).toEqual({});
	});

	it.each([
		[{ __rl: true, mode: 'list', value: ' p1 ' }, 'p1'],
		['p1', 'p1'],
		[{ value: null }, ''],
		[{ value: '' }, ''],
		[null, ''],
		['', ''],
	])('find the card behind %j', async (cardId, expected) => {
		const { first } = of({ cardId });
		expect(first.optionalCardId()).toBe(expected);
		if (expected === '') expect(await factsOf(() => first.cardId())).toEqual(EMPTY('cardId'));
		else expect(first.cardId()).toBe(expected);
	});

	it.each([[{ a: 1 }], ['{"a":1}'], [' {"a":1}\n']])('take %j for JSON', (value) => {
		expect(of({ card: value }).first.json('card')).toEqual({ a: 1 });
	});

	it.each([[''], ['{'], ['[]'], ['null'], ['7'], [[{ a: 1 }]], [null]])(
		'do not take %j for a JSON object',
		async (value) => {
			expect(await factsOf(() => of({ card: value }).first.json('card'))).toEqual(
				inputFacts('card', 'is not a JSON object', 'Check brackets, quotes and commas.'),
			);
		},
	);

	it('name the field that is wrong', async () => {
		const { first } = of({ empty: ' ', object: {}, list: [{}], cardId: { a: 1 } });
		expect(await factsOf(() => first.requiredText('empty'))).toEqual(EMPTY('empty'));
		expect(await factsOf(() => first.text('object'))).toEqual(NOT_TEXT('object'));
		expect(await factsOf(() => first.list('list'))).toEqual(NOT_TEXT('list'));
		expect(await factsOf(() => first.cardId())).toEqual(NOT_TEXT('cardId'));
	});

	it('give the item itself', () => {
		const items = [{ json: { a: 1 } }, { json: { a: 2 } }];
		expect(of({}, { items }).read(1).item()).toBe(items[1].json);
	});
});

describe('the file of an item', () => {
	const items = [
		{ json: {} },
		{ json: {}, binary: { data: { data: '', mimeType: 'image/png', fileName: 'a.png' } } },
		{ json: {}, binary: { data: { data: '', mimeType: 'image/png' } } },
	] as INodeExecutionData[];
	const read = (index: number) => of({ field: ' data ' }, { items }).read(index);

	it('comes with name and type', async () => {
		await expect(read(1).file('field')).resolves.toEqual({
			bytes: Buffer.from('data of 1'),
			fileName: 'a.png',
			mimeType: 'image/png',
		});
	});

	it('is called like its field when it has no name', async () => {
		await expect(read(2).file('field')).resolves.toMatchObject({ fileName: 'data' });
	});

	it('must be there', async () => {
		expect(await factsOf(async () => await read(0).file('field'))).toEqual(
			inputFacts(
				'field',
				'names "data", but the item has no file there',
				'Use a node that supplies a file before this one, and enter the name of its binary field, or an expression that gives its binary data.',
			),
		);
	});
});

describe('the expression engine', () => {
	const items = [{ json: { code: '1' } }, { json: { code: '2' } }, { json: {} }];

	it('is not asked for constants and plain references that the item has', () => {
		const { read, evaluated } = of({ code: '={{ $json.code }}', mode: 'add' }, { items });
		expect([read(0).text('code'), read(1).text('code'), read(1).text('mode')]).toEqual([
			'1',
			'2',
			'add',
		]);
		expect(evaluated).toEqual([]);
	});

	it('is asked when the item lacks the field', () => {
		const { read } = of({ code: '={{ $json.code }}' }, { items });
		expect(read(2).text('code')).toBe('={{ $json.code }}');
	});

	it('is asked once per item for everything else', () => {
		const { read, evaluated } = of(
			{ code: ({ code }: { code?: string }) => `QH${code}` },
			{ items },
		);
		const second = read(1);
		expect([second.text('code'), second.requiredText('code'), read(0).text('code')]).toEqual([
			'QH2',
			'QH2',
			'QH1',
		]);
		expect(evaluated).toEqual(['code 1', 'code 0']);
	});
});
