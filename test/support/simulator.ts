import { startSimulator } from '../../simulator';

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;
export type SimulatorOptions = NonNullable<Parameters<typeof startSimulator>[0]>;

/**
 * A simulator of its own for every test of the `describe` (or the file) it is called in, closed after the test.
 *
 * @param prepare is handed the simulator before each test
 */
export function withSimulator(
	prepare: (simulator: Simulator) => void | Promise<void>,
	options: SimulatorOptions = {},
): void {
	let simulator: Simulator;
	beforeEach(async () => {
		simulator = await startSimulator(options);
		await prepare(simulator);
	});
	afterEach(async () => {
		await simulator.close();
	});
}

/**
 * For tests whose simulators differ: what is started is closed after the test.
 *
 * @returns starts one
 */
export function closeAfterEach(): (options?: SimulatorOptions) => Promise<Simulator> {
	const started: Simulator[] = [];
	afterEach(async () => {
		await Promise.all(started.splice(0).map(async (simulator) => await simulator.close()));
	});
	return async (options = {}) => {
		const simulator = await startSimulator(options);
		started.push(simulator);
		return simulator;
	};
}

/** A simulator with one card and its members, new for every test. */
export interface Shop {
	simulator: Simulator;
	cardId: string;
	codes: string[];
	/** The first of the codes. */
	code: string;
}

/**
 * Opens such a shop for every test of the `describe` it is called in.
 *
 * @returns filled before each test: to be looked at inside of tests only
 */
export function withShop(
	members: Omit<Parameters<Simulator['addMembers']>[0], 'cardId'>,
	{ card, ...options }: SimulatorOptions & { card?: object } = {},
): Shop {
	const shop = {} as Shop;
	withSimulator((simulator) => {
		const cardId = simulator.addCard(card);
		const codes = simulator.addMembers({ ...members, cardId });
		Object.assign(shop, { simulator, cardId, codes, code: codes[0] });
	}, options);
	return shop;
}
