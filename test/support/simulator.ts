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
