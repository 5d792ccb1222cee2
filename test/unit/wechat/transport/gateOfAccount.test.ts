import { refusal, WechatFailure } from '../../../../nodes/wechat/errors/failure';
import { Gate } from '../../../../nodes/wechat/transport/gate';
import { factsOf, LOST } from '../../../support/fakeWechat';
import { sleeps, PATH, OK, pass, refuse, isDone } from '../../../support/gates';

// Pauses end when the test says so.
jest.mock('n8n-workflow', () => ({
	sleep: async (ms: number, signal?: AbortSignal) =>
		await new Promise<void>((resolve, reject) => {
			sleeps.push({ ms, signal, end: resolve, cancel: () => reject(new Error('canceled')) });
		}),
}));

describe('the gates of one account', () => {
	let now = 0;
	let account = 0;
	const gates = (...rates: number[]) => {
		account += 1;
		return rates.map((rate) => {
			const gate = new Gate(rate);
			gate.join(`wx${account} at https://host`);
			return gate;
		});
	};

	beforeEach(() => {
		now += 3_600_000;
		sleeps.length = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});

	afterEach(() => jest.restoreAllMocks());

	it('share a limit per minute, and other accounts do not', async () => {
		const [one, two] = gates(0, 0);
		const [other] = gates(0);
		await refuse(one);
		const lane = pass(two);
		expect(await isDone(lane)).toBe(false);
		expect(await isDone(pass(other))).toBe(true);
		sleeps[0].end();
		expect(await isDone(lane)).toBe(true);
	});

	it('share the slots of a rate; a run without a rate takes none', async () => {
		const [one, two, free] = gates(10, 5, 0);
		await pass(one);
		void pass(two);
		void pass(one);
		await isDone(Promise.resolve());
		expect(sleeps.map(({ ms }) => ms)).toEqual([100, 300]);
		expect(await isDone(pass(free))).toBe(true);
	});

	it('that are open when a quota ends are closed for its path; other paths go on', async () => {
		const [one, two] = gates(0, 0);
		await pass(one, refusal(45009, 'gone'));
		expect(await isDone(pass(two, OK, '/card/update'))).toBe(true);
		expect(await factsOf(async () => await pass(two))).toMatchObject({
			errcode: 45009,
			outcome: 'notSent',
		});
		expect(await factsOf(async () => await pass(one, OK, '/card/update'))).toMatchObject({
			errcode: 45009,
		});
	});

	it('of later runs try one call after a quota has ended; the others wait for what it meets', async () => {
		const [one] = gates(0);
		await pass(one, refusal(45009, 'gone'));
		const later = () => {
			const gate = new Gate(0);
			gate.join(`wx${account} at https://host`);
			return gate;
		};
		let answer: (reply: object) => void = () => undefined;
		const sent: number[] = [];
		const trying = later();
		const trial = trying.through({ path: PATH }, async () => {
			sent.push(1);
			return await new Promise<object>((resolve) => (answer = resolve));
		});
		const waiting = pass(trying).then(() => sent.push(2));
		const elsewhere = pass(later()).then(() => sent.push(3));
		expect(await isDone(Promise.race([trial, waiting, elsewhere]))).toBe(false);
		expect(sent).toEqual([1]);
		answer(OK);
		await Promise.all([trial, waiting, elsewhere]);
		expect(sent.sort()).toEqual([1, 2, 3]);

		// Nothing is left of the stop: nobody waits for the end of another call.
		void later().through({ path: PATH }, async () => await new Promise<object>(() => undefined));
		expect(await isDone(Promise.all([pass(later()), pass(later())]))).toBe(true);
	});

	it('of later runs end again when the quota is still gone, and go on trying after a lost answer', async () => {
		const [one] = gates(0);
		const join = () => {
			const gate = new Gate(0);
			gate.join(`wx${account} at https://host`);
			return gate;
		};
		await pass(one, refusal(45009, 'gone'));
		const second = join();
		await pass(second, new WechatFailure(LOST));
		expect(await isDone(pass(second, refusal(45009, 'still gone')))).toBe(true);
		expect(await factsOf(async () => await pass(second))).toMatchObject({
			errmsg: 'still gone',
			outcome: 'notSent',
		});
	});

	it('let the next one in when the one that tries ends in a defect', async () => {
		const [one] = gates(0);
		await pass(one, refusal(45009, 'gone'));
		const gate = new Gate(0);
		gate.join(`wx${account} at https://host`);
		await expect(pass(gate, new TypeError('a defect'))).rejects.toThrow('a defect');
		await expect(pass(gate)).resolves.toBe(OK);
	});

	it('are forgotten when nobody calls the account for ten minutes', async () => {
		const [one] = gates(0);
		await pass(one, refusal(45009, 'gone'));
		now += 10 * 60_000 + 1;
		const gate = new Gate(0);
		gate.join(`wx${account} at https://host`);
		expect(await isDone(Promise.all([pass(gate), pass(gate)]))).toBe(true);
	});
});
