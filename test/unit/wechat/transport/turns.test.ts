import { sleep } from 'n8n-workflow';

import { takeTurn } from '../../../../nodes/wechat/transport/turns';
import { factsOf } from '../../../support/fakeWechat';

/** Work that ends when the test says so. */
function held() {
	let end = () => {};
	const ending = new Promise<void>((resolve) => (end = resolve));
	return { work: async () => await ending, end: () => end() };
}

describe('turns', () => {
	it('of one key come one after the other, in the order of asking', async () => {
		const log: string[] = [];
		const work = (name: string) => async () => {
			log.push(`${name} begins`);
			await sleep(1);
			log.push(`${name} ends`);
			return name;
		};
		const all = ['a', 'b', 'c'].map(async (name) => await takeTurn('key', work(name)));
		await expect(Promise.all(all)).resolves.toEqual(['a', 'b', 'c']);
		expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
	});

	it('of different keys do not wait for each other', async () => {
		const { work, end } = held();
		const first = takeTurn('one', work);
		await expect(takeTurn('another', async () => 'done')).resolves.toBe('done');
		end();
		await first;
	});

	it('go on after one that failed', async () => {
		const failing = takeTurn('key', async () => await Promise.reject(new Error('no')));
		const next = takeTurn('key', async () => 'done');
		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('done');
	});

	it('are given up by whoever is canceled while waiting, and the others keep their place', async () => {
		const { work, end } = held();
		const cancel = new AbortController();
		const log: string[] = [];
		const first = takeTurn('key', work);
		const second = takeTurn('key', async () => log.push('second'), cancel.signal);
		const third = takeTurn('key', async () => log.push('third'), new AbortController().signal);
		cancel.abort(new Error('canceled'));
		await expect(second).rejects.toThrow('canceled');
		expect(log).toEqual([]);
		end();
		await Promise.all([first, third]);
		expect(log).toEqual(['third']);
	});

	it('are not taken by whoever was canceled before', async () => {
		const work = jest.fn();
		const signal = AbortSignal.abort(new Error('canceled'));
		await expect(takeTurn('key', work, signal)).rejects.toThrow('canceled');
		await expect(takeTurn('key', async () => 'free')).resolves.toBe('free');
		expect(work).not.toHaveBeenCalled();
	});

	it('are refused when a thousand wait', async () => {
		const { work, end } = held();
		const all = Array.from({ length: 1001 }, async () => await takeTurn('key', work));
		expect(await factsOf(async () => await takeTurn('key', work))).toMatchObject({
			outcome: 'notSent',
			what: 'More than 1000 changes of this member are waiting in this n8n',
		});
		end();
		await Promise.all(all);
		await expect(takeTurn('key', async () => 'free')).resolves.toBe('free');
	});
});
