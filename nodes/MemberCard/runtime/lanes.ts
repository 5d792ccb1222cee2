/**
 * Runs `work` for the indexes 0 … count-1 with at most `width` at the same time. Indexes with the same key never
 * overlap and keep their order: a finished index hands its lane to the next one of its key, so no lane ever waits.
 *
 * @param keyOf '' for an index that no other one has to wait for
 * @param isStopped asked before each start; the indexes that were never started are returned
 */
export async function runInLanes(
	count: number,
	width: number,
	work: (index: number) => Promise<void>,
	keyOf: (index: number) => string,
	isStopped: () => boolean,
): Promise<number[]> {
	let next = 0;
	const queues = new Map<string, number[]>();

	/** The next index nobody holds back; one whose key is running is queued behind it. */
	const take = (): [number, string] | undefined => {
		while (next < count && !isStopped()) {
			const index = next++;
			const key = keyOf(index);
			const queue = key === '' ? undefined : queues.get(key);
			if (queue === undefined) {
				if (key !== '') queues.set(key, []);
				return [index, key];
			}
			queue.push(index);
		}
		return undefined;
	};

	const lane = async (): Promise<void> => {
		for (let taken = take(); taken !== undefined; taken = take()) {
			const [first, key] = taken;
			for (
				let index: number | undefined = first;
				index !== undefined;
				index = isStopped() ? undefined : queues.get(key)?.shift()
			) {
				await work(index);
			}
			if (!isStopped()) queues.delete(key);
		}
	};

	await Promise.all(Array.from({ length: Math.min(width, count) }, lane));
	const notStarted = [...queues.values()].flat();
	for (let index = next; index < count; index++) notStarted.push(index);
	return notStarted.sort((a, b) => a - b);
}
