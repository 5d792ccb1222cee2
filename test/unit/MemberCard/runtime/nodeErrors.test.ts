import { NodeApiError, NodeOperationError, type INode, type INodeProperties } from 'n8n-workflow';

import { createFailedItem, createNodeError } from '../../../../nodes/MemberCard/runtime/nodeErrors';
import type { FailureClass, FailureFacts } from '../../../../nodes/wechat/errors/failure';
import { inputFacts, LOST } from '../../../support/fakeWechat';

const NODE = { name: 'Member Card', type: 'memberCard', parameters: {} } as unknown as INode;
const plain = (name: string, displayName: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
});
const FIELDS: INodeProperties[] = [
	{ ...plain('cardId', 'Card'), type: 'options', options: [{ name: 'cardNote', value: 'a' }] },
	{
		...plain('more', 'More'),
		type: 'collection',
		options: [plain('outerStr', 'Channel'), plain('code', 'Own Code')],
	},
	{
		...plain('cells', 'Cells'),
		type: 'fixedCollection',
		options: [
			{ name: 'values', displayName: 'Values', values: [plain('cellText', 'Text of the Cell')] },
		],
	},
];
const REFUSED: FailureFacts = {
	class: 'state',
	what: 'The card is gone (errcode 40127)',
	advice: 'Look at it.',
	outcome: 'refused',
	errcode: 40127,
	errmsg: 'invalid user-card status',
};
const ABOUT = { node: NODE, itemIndex: 3, fields: FIELDS };

describe('the error of a failure', () => {
	it('says what happened to which item, what to do and what WeChat said', () => {
		const error = createNodeError(REFUSED, { ...ABOUT, remark: 'Done before: items 0–2 (3).' });
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('The card is gone (errcode 40127) [item 3]');
		expect(error.description).toBe(
			'Look at it. Done before: items 0–2 (3). WeChat said: invalid user-card status',
		);
		expect(error.context.itemIndex).toBe(3);
	});

	it('names no item where there are none, and says nothing WeChat has not said', () => {
		const error = createNodeError({ ...REFUSED, errmsg: '' }, { node: NODE, fields: [] });
		expect(error.message).toBe('The card is gone (errcode 40127)');
		expect(error.description).toBe('Look at it.');
	});

	it.each([
		['card_id', 'Card'],
		['cardId', 'Card'],
		['outer_str', 'Channel'],
		['code', 'Own Code'],
		['cells.cell_text', 'Cells → Text of the Cell'],
		['cells[1].cell_text', 'Cells, entry 2 → Text of the Cell'],
		['base_info.outer_str', 'Channel'],
		['cell_text', 'Cell Text'],
		['card_note', 'Card Note'],
		['values', 'Values'],
		['unknown_field', 'Unknown Field'],
	])('about the field %s calls it %s, as the editor does', (field, label) => {
		const error = createNodeError(inputFacts(field, 'is empty', 'Fill it in.'), ABOUT);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe(`'${label}' is empty [item 3]`);
		expect(error.description).toBe('Fill it in.');
		expect(error.context.itemIndex).toBe(3);
	});

	it('names the column instead of the field when the value came from one', () => {
		const facts = inputFacts('outer_str', 'is empty', 'Fill it in.');
		const error = createNodeError({ ...facts, label: '渠道' }, ABOUT);
		expect(error.message).toBe("'渠道' is empty [item 3]");
	});

	it('about a value that only WeChat found wrong comes from the API', () => {
		expect(createNodeError({ ...REFUSED, class: 'input' }, ABOUT)).toBeInstanceOf(NodeApiError);
	});

	it.each<[FailureClass, string | undefined]>([
		['retry', 'rate-limited'],
		['quota', 'quota-exhausted'],
		['unreachable', 'temporarily-unavailable'],
		['brokenAnswer', 'temporarily-unavailable'],
		['credential', 'credential-invalid'],
		['permission', 'configuration-invalid'],
		['state', undefined],
		['conflict', undefined],
	])('of class %s tells n8n the cause %s', (kind, cause) => {
		const error = createNodeError({ ...REFUSED, class: kind }, ABOUT) as NodeApiError;
		expect(error.failure?.cause).toBe(cause);
	});
});

describe('the item of a failure', () => {
	const itemOf = (facts: FailureFacts) =>
		createFailedItem(facts, createNodeError(facts, ABOUT), { code: '007' });

	it('has three keys, so that n8n sends it to the error branch with the fields of its input', () => {
		expect(itemOf(REFUSED)).toEqual({
			error: 'The card is gone (errcode 40127) [item 3]',
			message: 'Look at it. WeChat said: invalid user-card status',
			details: {
				code: '007',
				errcode: 40127,
				errmsg: 'invalid user-card status',
				written: 'no',
			},
		});
	});

	it('does not know whether anything was written when no answer came', () => {
		expect(itemOf({ ...LOST, details: { now: { bonus: 7 } } }).details).toEqual({
			code: '007',
			written: 'unknown',
			now: { bonus: 7 },
		});
	});

	it('has the advice even if the error lost it', () => {
		const error = createNodeError(REFUSED, ABOUT);
		error.description = undefined;
		expect(createFailedItem(REFUSED, error, {}).message).toBe('Look at it.');
	});
});
