/** A shop whose orders are paid, and which tells a webhook of n8n so. */
const SENDERS = 24;
const ANSWER_WITHIN_MS = 15_000;
const PAUSE_MS = 500;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Orders of which each has other points than all the rest, and their deliveries: each one to three times, out of order.
 * @param {{codes: string[], cardId: string}} fixture
 */
function ordersFrom({ codes, cardId }, prefix, count) {
	const orders = Array.from({ length: count }, (_, nth) => ({
		order_no: `${prefix}-${nth + 1}`,
		card_id: cardId,
		code: codes[nth % codes.length],
		points: nth + 1,
	}));
	const deliveries = orders.flatMap((order) => Array(1 + (order.points % 3)).fill(order));
	// A prime step goes through all of them once.
	const mixed = deliveries.map((_, nth) => deliveries[(nth * 7919) % deliveries.length]);
	return { orders, deliveries: mixed };
}

/** What a shop does: each delivery again until the answer is 200. @returns {Promise<number>} how often that was needed */
async function deliverAll({ main }, deliveries) {
	const queue = [...deliveries];
	let repeats = 0;
	const sender = async () => {
		for (let order = queue.shift(); order !== undefined; order = queue.shift())
			while (!(await isTaken(main.url, order))) {
				repeats++;
				await sleep(PAUSE_MS);
			}
	};
	await Promise.all(Array.from({ length: SENDERS }, sender));
	return repeats;
}

async function isTaken(url, order) {
	try {
		const answer = await fetch(`${url}/webhook/order-paid`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(order),
			signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
		});
		await answer.arrayBuffer();
		return answer.status === 200;
	} catch {
		return false;
	}
}

module.exports = { deliverAll, ordersFrom };
