import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';

import { resources } from '../../../../nodes/MemberCard/resources';
import {
	createStopError,
	NOT_STARTED,
	createResultItems,
	type ItemResult,
} from '../../../../nodes/MemberCard/runtime/results';
import type { FailureFacts } from '../../../../nodes/wechat/errors/failure';
import { fakeExecution } from '../../../support/fakeExecution';
import { inputFacts, LOST } from '../../../support/fakeWechat';

const operation = { ...resources[0].operations[0], fields: [] as INodeProperties[] };
const done = (...values: number[]): ItemResult => ({
	items: values.map((value) => ({ json: { value } })),
});
const failed = (facts: FailureFacts = inputFacts('bonus', 'is 1.5', 'Round it.')): ItemResult => ({
	failure: facts,
});
const DEFECT = new Error('an expression is broken');

function report(
	results: Array<ItemResult | undefined>,
	notStarted: number[] = [],
	onError?: string,
) {
	const { execution } = fakeExecution({ onError: onError as never });
	const subjects = results.map((_result, index) => ({ card_id: 'p1', code: `00${index}` }));
	return { context: execution as IExecuteFunctions, operation, results, subjects, notStarted };
}

describe('the items of a run that goes on', () => {
	it('are those of every item in its order', () => {
		expect(createResultItems(report([done(1, 2), done(), done(3)]))).toEqual([
			{ json: { value: 1 } },
			{ json: { value: 2 } },
			{ json: { value: 3 } },
		]);
	});

	it('say of one that was never started that nothing was sent', () => {
		const results = [done(1), failed(NOT_STARTED)];
		expect(createResultItems(report(results, [1]))[1]).toMatchObject({
			json: {
				error: 'The execution ended before this item was sent [item 1]',
				details: { written: 'no' },
			},
			pairedItem: { item: 1 },
		});
	});

	it('say of an error after a change that it is not known, and what WeChat had answered', () => {
		const result = { error: DEFECT, isUnknown: true, answered: { rule_id: 7 } };
		const [{ json }] = createResultItems(report([result]));
		expect(json).toMatchObject({
			rule_id: 7,
			error: 'an expression is broken',
			message: expect.stringMatching(/^It is not known whether WeChat carried this out/),
			details: { code: '000', written: 'unknown', rule_id: 7 },
		});
	});

	it('say what failed, for which card, paired with its input', () => {
		expect(createResultItems(report([done(1), failed()]))[1]).toEqual({
			json: {
				card_id: 'p1',
				code: '001',
				error: "'Bonus' is 1.5 [item 1]",
				message: 'Round it.',
				details: { card_id: 'p1', code: '001', item: 1, written: 'no' },
			},
			pairedItem: { item: 1 },
		});
	});

	it('show further facts of a failure beside it', () => {
		const [{ json }] = createResultItems(report([failed({ ...LOST, details: { now: 7 } })]));
		expect(json).toMatchObject({ now: 7, details: { now: 7, written: 'unknown' } });
	});

	it('have three keys only on the error branch, where n8n adds the fields of the input', () => {
		const facts = { ...LOST, details: { now: 7 } };
		const [{ json }] = createResultItems(report([failed(facts)], [], 'continueErrorOutput'));
		expect(Object.keys(json)).toEqual(['error', 'message', 'details']);
		expect(json.details).toMatchObject({ code: '000', now: 7 });
	});

	it('belong on the error branch for an n8n that does not know our keys, too, and are copied whole', () => {
		const [good, bad] = createResultItems(report([done(1), failed()], [], 'continueErrorOutput'));
		expect([good.error, bad.error]).toEqual([undefined, { message: "'Bonus' is 1.5 [item 1]" }]);
		expect({ ...bad }).not.toHaveProperty('error');
		const [elsewhere] = createResultItems(report([failed()], [], 'continueRegularOutput'));
		expect(elsewhere.error).toBeUndefined();
	});

	it('say what n8n itself has found wrong', () => {
		expect(createResultItems(report([{ error: DEFECT }]))).toEqual([
			{
				json: {
					card_id: 'p1',
					code: '000',
					error: 'an expression is broken',
					message: '',
					details: { card_id: 'p1', code: '000', item: 0, written: 'no' },
				},
				pairedItem: { item: 0 },
			},
		]);
	});
});

describe('the error of a run that stops', () => {
	const descriptionOf = (...args: Parameters<typeof report>) =>
		(createStopError(report(...args)) as Error & { description: string }).description;

	it('is that of the first failed item', () => {
		const error = createStopError(report([done(1), failed(), failed(LOST)]));
		expect(error.message).toBe("'Bonus' is 1.5 [item 1]");
	});

	it('says what was done, what else failed and what was not sent', () => {
		expect(
			descriptionOf(
				[done(1), done(2), failed(), done(3), failed(), failed(), undefined],
				[6, 7, 9],
			),
		).toBe(
			'Round it. Card code: 002. Done before the node stopped: items 0–1, 3 (3). Also failed: items 4–5 (codes 004, 005). Not sent: items 6–7, 9 (3).',
		);
	});

	it('names the items whose outcome nobody knows', () => {
		expect(descriptionOf([failed(), failed(LOST), failed()])).toBe(
			'Round it. Card code: 000. Also failed: items 1–2 (codes 001, 002). No answer, so look before you run them again: items 1.',
		);
	});

	it('tells apart those without an answer, which have to be looked at first', () => {
		expect(descriptionOf([failed(), failed(LOST), { error: DEFECT }, failed()])).toBe(
			'Round it. Card code: 000. Also failed: items 1–3 (codes 001, 002, 003). No answer, so look before you run them again: items 1.',
		);
		expect(descriptionOf([failed(LOST)])).toBe('Try again. Card code: 000.');
	});

	it('says only what there is to say', () => {
		expect(descriptionOf([failed()])).toBe('Round it. Card code: 000.');
		expect(descriptionOf([done(1), failed()])).toBe(
			'Round it. Card code: 001. Done before the node stopped: items 0 (1).',
		);
		expect(descriptionOf([failed(), undefined], [1])).toBe(
			'Round it. Card code: 000. Not sent: items 1 (1).',
		);
	});

	it('names a field as the form does, and a column of the items as it is called there', () => {
		const facts = inputFacts('record_bonus', 'is empty', 'Fill it in.');
		const messageOf = (label?: string) =>
			createStopError(report([failed({ ...facts, label })])).message;
		expect(messageOf()).toBe("'Record Bonus' is empty [item 0]");
		expect(messageOf('积分说明')).toBe("'积分说明' is empty [item 0]");
	});

	it("is n8n's own, which then says what was done and not sent too", () => {
		const own = new NodeOperationError(fakeExecution().execution.getNode(), 'broken', {
			description: 'Mend it.',
		});
		expect(createStopError(report([done(1), { error: own }, failed(), undefined], [3]))).toBe(own);
		expect(own.description).toBe(
			'Mend it. Card code: 001. Done before the node stopped: items 0 (1). Also failed: items 2 (codes 002). Not sent: items 3 (1).',
		);
	});

	it('is an error of a node for whatever else was thrown, with what WeChat had answered', () => {
		const result = { error: DEFECT, isUnknown: true, answered: { card_id: 'p7' } };
		const error = createStopError(report([result]));
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: 'an expression is broken',
			description:
				'WeChat had answered item 0 before: {"card_id":"p7"}. Card code: 000. No answer, so look before you run them again: items 0.',
		});
	});

	it('says what was done when a run is canceled between two items', () => {
		const error = createStopError(report([done(1), undefined], [1]));
		expect(error).toMatchObject({
			message: 'The execution was canceled or ran out of time',
			description: 'Done before the node stopped: items 0 (1). Not sent: items 1 (1).',
		});
	});
});
