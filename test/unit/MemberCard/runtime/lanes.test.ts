import { runInLanes } from '../../../../nodes/MemberCard/runtime/lanes';

/** A job that ends when it is told to, so that order is decided by the test and not by a clock. */
function jobs() {
	const running: number[] = [];
	const started: number[] = [];
	const ends = new Map<number, () => void>();
	return {
		started,
		running,
		work: async (index: number) => {
			started.push(index);
			running.push(index);
			await new Promise<void>((resolve) => ends.set(index, resolve));
			running.splice(running.indexOf(index), 1);
		},
		async end(index: number) {
			ends.get(index)?.();
			for (let turn = 0; turn < 5; turn++) await Promise.resolve();
		},
	};
}

const never = () => false;
const noKey = () => '';

describe('lanes', () => {
	it('keep at most so many items running and take the next in order', async () => {
		const { started, running, work, end } = jobs();
		const done = runInLanes(5, 2, work, noKey, never);
		expect(started).toEqual([0, 1]);
		await end(1);
		expect(started).toEqual([0, 1, 2]);
		await end(0);
		await end(2);
		expect(running).toEqual([3, 4]);
		await end(3);
		await end(4);
		await expect(done).resolves.toEqual([]);
	});

	it('never run two items of one key together, keep their order, and let others pass', async () => {
		const { started, work, end } = jobs();
		const keys = ['a', 'a', 'a', 'b', 'c'];
		const done = runInLanes(5, 2, work, (index) => keys[index], never);
		expect(started).toEqual([0, 3]);
		await end(3);
		expect(started).toEqual([0, 3, 4]);
		await end(0);
		expect(started).toEqual([0, 3, 4, 1]);
		await end(1);
		expect(started).toEqual([0, 3, 4, 1, 2]);
		await end(2);
		await end(4);
		await expect(done).resolves.toEqual([]);
	});

	it('start nothing after a stop and name what was not started, waiting items of a key included', async () => {
		const { started, work, end } = jobs();
		let stopped = false;
		const keys = ['a', 'a', 'b', '', ''];
		const done = runInLanes(
			5,
			2,
			work,
			(index) => keys[index],
			() => stopped,
		);
		expect(started).toEqual([0, 2]);
		stopped = true;
		await end(0);
		await end(2);
		await expect(done).resolves.toEqual([1, 3, 4]);
		expect(started).toEqual([0, 2]);
	});

	it('name what was not started in ascending order, from whatever queue it is', async () => {
		const { work, end } = jobs();
		let stopped = false;
		const done = runInLanes(
			13,
			3,
			work,
			(index) => ['a', 'b', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'c', ''][index],
			() => stopped,
		);
		stopped = true;
		for (const index of [0, 1, 11]) await end(index);
		await expect(done).resolves.toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
	});

	it('start nothing at all when they are stopped before, or have nothing to do', async () => {
		const { started, work } = jobs();
		await expect(runInLanes(2, 2, work, noKey, () => true)).resolves.toEqual([0, 1]);
		await expect(runInLanes(0, 2, work, noKey, never)).resolves.toEqual([]);
		expect(started).toEqual([]);
	});

	it('run every item exactly once, whatever the keys and the width', async () => {
		for (let width = 1; width < 8; width++) {
			const seen: number[] = [];
			const active = new Set<number>();
			await runInLanes(
				200,
				width,
				async (index) => {
					const key = index % 7;
					expect(active.has(key)).toBe(false);
					active.add(key);
					for (let turn = 0; turn < index % 3; turn++) await Promise.resolve();
					active.delete(key);
					seen.push(index);
				},
				(index) => `key ${index % 7}`,
				never,
			);
			expect([...seen].sort((a, b) => a - b)).toEqual(
				Array.from({ length: 200 }, (_value, index) => index),
			);
			for (let key = 0; key < 7; key++) {
				const ofKey = seen.filter((index) => index % 7 === key);
				expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
			}
		}
	});
});
