/** The simulated WeChat of a benchmark, in a process of its own; its parent sends what to prepare. */
const { startSimulator } = require('../simulator');

process.on('disconnect', () => process.exit());

/**
 * No service answers after a constant time. With a constant one all lanes march in step, a wave of answers and then a
 * wave of requests, and n8n idles in between: the figures would be those of the wave.
 */
const LATENCY_SPREAD = 0.5;

process.once('message', async (/** @type {any} */ { latencyMs, members, changed = 0 }) => {
	const simulator = await startSimulator({
		latencyMs,
		latencySpread: LATENCY_SPREAD,
		recordRequests: false,
	});
	const cardId = simulator.addCard();
	// Every so many-th member differs from the wanted state, so that a sync has something to write.
	const codes = simulator.addMembers({
		cardId,
		count: members,
		bonus: (index) => (changed > 0 && index % Math.round(1 / changed) !== 0 ? 1000 : 1),
	});
	process.send?.({
		url: simulator.url,
		appId: simulator.appId,
		appSecret: simulator.appSecret,
		cardId,
		codes,
	});
	process.on('message', () => {
		process.send?.({
			tokenCalls: simulator.tokenCalls + simulator.forcedTokenCalls,
			peakConcurrency: simulator.peakConcurrency,
			reads: simulator.count('/card/membercard/userinfo/get'),
			writes: simulator.count('/card/membercard/updateuser'),
			atGoal: codes.filter((code) => simulator.member(code)?.bonus === 1000).length,
		});
	});
});
