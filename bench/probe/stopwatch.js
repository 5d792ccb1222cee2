/** What the process used between `begin` and `end`, seen from inside n8n. */
const SAMPLE_MS = 20;

let running;

module.exports = {
	begin() {
		const idle = process.memoryUsage().rss;
		const stretch = { idle, peak: idle, cpu: process.cpuUsage(), at: process.hrtime.bigint() };
		stretch.sampler = setInterval(() => {
			stretch.peak = Math.max(stretch.peak, process.memoryUsage().rss);
		}, SAMPLE_MS);
		running = stretch;
	},

	/** @returns {{ms: number, cpuMs: number, growthMb: number}} */
	end() {
		const ms = Number(process.hrtime.bigint() - running.at) / 1e6;
		clearInterval(running.sampler);
		const { user, system } = process.cpuUsage(running.cpu);
		const peak = Math.max(running.peak, process.memoryUsage().rss);
		return { ms, cpuMs: (user + system) / 1000, growthMb: (peak - running.idle) / 2 ** 20 };
	},
};
