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

/**
 * What a shop does: each delivery again until the workflow has said 200 and the number of the order.
 *
 * @returns {Promise<{repeats: number, othersWords: string[]}>} how often that was needed, and what else came with 200
 */
async function deliverAll({ main }, deliveries) {
	const queue = [...deliveries];
	const othersWords = new Set();
	let repeats = 0;
	const sender = async () => {
		for (let order = queue.shift(); order !== undefined; order = queue.shift())
			for (;;) {
				const { status, words } = await deliver(main.url, order);
				if (status === 200 && words.includes(`"order_no":"${order.order_no}"`)) break;
				if (status === 200) othersWords.add(words);
				repeats++;
				await sleep(PAUSE_MS);
			}
	};
	await Promise.all(Array.from({ length: SENDERS }, sender));
	return { repeats, othersWords: [...othersWords] };
}

async function deliver(url, order) {
	try {
		const answer = await fetch(`${url}/webhook/order-paid`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(order),
			signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
		});
		return { status: answer.status, words: await answer.text() };
	} catch {
		return { status: 0, words: '' };
	}
}

module.exports = { deliverAll, ordersFrom };
