import { describeCancellation, onCancel, throwIfCanceled } from './cancellation';

interface Flight<T> {
	result: Promise<T>;
	waiting: number;
	ended: AbortController;
}

/** Work that is done once for all who ask for it at the same time, and ended when none of them waits any more. */
export class SingleFlight<T> {
	private readonly flights = new Map<string, Flight<T>>();

	/**
	 * @param canceled leaves the others waiting
	 * @throws what the work rejects with, or a failure of class `canceled`
	 */
	async join(
		key: string,
		canceled: AbortSignal | undefined,
		work: (signal: AbortSignal) => Promise<T>,
	): Promise<T> {
		throwIfCanceled(canceled);
		const flight = this.flights.get(key) ?? this.begin(key, work);
		flight.waiting += 1;
		return await new Promise<T>((resolve, reject) => {
			const forget = onCancel(canceled, () => {
				flight.waiting -= 1;
				if (flight.waiting === 0) {
					this.forget(key, flight);
					flight.ended.abort();
				}
				reject(describeCancellation('notSent'));
			});
			flight.result.then(resolve, reject).finally(forget);
		});
	}

	private begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
		const ended = new AbortController();
		const flight = { result: work(ended.signal), waiting: 0, ended };
		this.flights.set(key, flight);
		const forget = () => this.forget(key, flight);
		flight.result.then(forget, forget);
		return flight;
	}

	private forget(key: string, flight: Flight<T>): void {
		if (this.flights.get(key) === flight) this.flights.delete(key);
	}
}
