import {
	confirmedWrite,
	type Finding,
	type Proof,
} from '../../../../nodes/wechat/transport/confirmedWrite';
import { inputFailure, refusal } from '../../../../nodes/wechat/errors/failure';
import { factsOf, fakeWechat, inTurn, LOST, lost, type Reply } from '../../../support/fakeWechat';

const REQUEST = { path: '/card/membercard/updateuser', body: { bonus: 140, add_bonus: 40 } };
const SENT = { ...REQUEST, repeat: 'never' };
const CONFLICT = { ...LOST, class: 'conflict', what: 'The member changed' } as const;

function writing(
	replies: Reply[],
	findings: Array<Finding | Error> = [],
	more: Partial<Proof> = {},
) {
	const { client, calls, pauses } = fakeWechat(inTurn(...replies));
	const looks: number[] = [];
	const write = async () =>
		await confirmedWrite(client, REQUEST, {
			async lookUp() {
				looks.push(calls.length);
				const finding = findings.shift() ?? { state: 'unchanged' };
				if (finding instanceof Error) throw finding;
				return finding;
			},
			...more,
		});
	return { write, calls, pauses, looks };
}

describe('a write that must not act twice', () => {
	it('goes out once as one never to be repeated, and its answer is passed on without a look', async () => {
		const { write, calls, looks } = writing([{ errcode: 0, result_bonus: 140 }]);
		await expect(write()).resolves.toEqual({ errcode: 0, result_bonus: 140 });
		expect(calls).toEqual([SENT]);
		expect(looks).toEqual([]);
	});

	it('that WeChat refuses has changed nothing, so nobody looks and nothing is sent again', async () => {
		const { write, calls, looks } = writing([refusal(45022, 'bonus is out of limit')]);
		expect(await factsOf(write)).toEqual(refusal(45022, 'bonus is out of limit').facts);
		expect([calls.length, looks]).toEqual([1, []]);
	});

	it('without an answer is looked up, and one that is in place counts as done', async () => {
		const answer = { errcode: 0, read_back: true };
		const { write, calls, looks, pauses } = writing([lost()], [{ state: 'written', answer }]);
		await expect(write()).resolves.toBe(answer);
		expect([calls.length, looks, pauses]).toEqual([1, [1], [0]]);
	});

	it('is looked up after "system busy" too, which comes before and after a change', async () => {
		const answer = { errcode: 0, read_back: true };
		const { write, calls } = writing([refusal(-1, 'system error')], [{ state: 'written', answer }]);
		await expect(write()).resolves.toBe(answer);
		expect(calls).toHaveLength(1);
	});

	it('is looked up after a pause and sent again at once when the member is unchanged', async () => {
		const { write, calls, pauses, looks } = writing([lost(), { errcode: 0 }]);
		await expect(write()).resolves.toEqual({ errcode: 0 });
		expect(calls).toEqual([SENT, SENT]);
		expect([pauses, looks]).toEqual([[0], [1]]);
	});

	it('is given up after three tries, and nobody promises that none of them will be carried out', async () => {
		const { write, calls, pauses, looks } = writing([lost(), lost(), lost(), { errcode: 0 }]);
		expect(await factsOf(write)).toEqual({
			...LOST,
			advice: expect.stringContaining('may still be carried out'),
		});
		expect(calls).toHaveLength(3);
		expect([pauses, looks]).toEqual([
			[0, 1, 2],
			[1, 2, 3],
		]);
	});

	it('ends in a conflict at once when somebody else has changed the member', async () => {
		const { write, calls, pauses } = writing([lost()], [{ state: 'conflict', facts: CONFLICT }]);
		expect(await factsOf(write)).toEqual(CONFLICT);
		expect([calls.length, pauses]).toEqual([1, [0]]);
	});

	it('stays in the dark when the member cannot be read, and is not sent again', async () => {
		const { write, calls } = writing([lost()], [refusal(45009, 'reach max api daily quota limit')]);
		expect(await factsOf(write)).toEqual(LOST);
		expect(calls).toHaveLength(1);
	});

	it('stays in the dark when the execution is canceled before anybody could look', async () => {
		const { client, calls } = fakeWechat(inTurn(lost()), {
			backOff: async () => await Promise.reject(inputFailure('any', 'is canceled', 'Nothing.')),
		});
		const lookUp = async () => await Promise.reject(new Error('nobody looks'));
		expect(await factsOf(async () => await confirmedWrite(client, REQUEST, { lookUp }))).toEqual(
			LOST,
		);
		expect(calls).toHaveLength(1);
	});

	it('does not hide a defect of the look', async () => {
		const defect = new TypeError('a defect');
		const { write } = writing([lost()], [defect]);
		await expect(write()).rejects.toBe(defect);
	});

	it('ends with whatever is no failure of WeChat as it is', async () => {
		const defect = new TypeError('a defect');
		const { write, looks } = writing([defect]);
		await expect(write()).rejects.toBe(defect);
		expect(looks).toEqual([]);
	});

	it.each([
		['done when the lost request turns out to have been carried out', 'written'],
		['unknown when nothing has changed yet', 'unchanged'],
	] as const)('whose repeat is refused counts as %s', async (_title, state) => {
		const refused = refusal(40099, 'this code has consumed');
		const found = (state === 'written' ? { state, answer: { errcode: 0 } } : { state }) as Finding;
		const { write, calls } = writing([lost(), refused], [{ state: 'unchanged' }, found]);
		if (state === 'written') await expect(write()).resolves.toEqual({ errcode: 0 });
		else
			expect(await factsOf(write)).toEqual({
				...refused.facts,
				advice: expect.stringContaining('may still be carried out'),
				outcome: 'unknown',
			});
		expect(calls).toHaveLength(2);
	});

	it('whose repeat would count twice is looked at once more after it', async () => {
		const answer = { errcode: 0 };
		const proof = { countsTwice: true };
		const { write, looks, pauses } = writing(
			[lost(), answer],
			[{ state: 'unchanged' }, { state: 'written', answer: {} }],
			proof,
		);
		await expect(write()).resolves.toBe(answer);
		expect([looks, pauses]).toEqual([
			[1, 2],
			[0, 1],
		]);
	});

	it('that did count twice is a conflict', async () => {
		const findings: Finding[] = [{ state: 'unchanged' }, { state: 'conflict', facts: CONFLICT }];
		const { write } = writing([lost(), { errcode: 0 }], findings, { countsTwice: true });
		expect(await factsOf(write)).toEqual(CONFLICT);
	});

	it('that was answered stays done when nobody can look again', async () => {
		const findings = [{ state: 'unchanged' } as const, refusal(-1, 'system error')];
		const { write } = writing([lost(), { errcode: 0 }], findings, { countsTwice: true });
		await expect(write()).resolves.toEqual({ errcode: 0 });
	});

	it('has its answers checked, with the word whether they are to a repeat', async () => {
		const checked: unknown[] = [];
		const check = (...facts: unknown[]) => {
			checked.push(facts);
		};
		await writing([lost(), { errcode: 0 }], [], { check }).write();
		await writing([{ errcode: 0 }], [], { check }).write();
		expect(checked).toEqual([
			[{ errcode: 0 }, true],
			[{ errcode: 0 }, false],
		]);
	});
});
