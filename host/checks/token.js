const assert = require('node:assert/strict');

const { startSimulator } = require('../../simulator');
const { n8nCommands } = require('../commands');
const {
	chain,
	exampleCredential,
	manualTrigger,
	memberItems,
	syncMembers,
} = require('../workflows');

const WRITE = '/card/membercard/updateuser';
const MEMBERS = 500;
const GOAL = 1000;
const LATENCY_MS = 30;
/** So many writes each of two processes has done when the token they share is revoked. */
const IN_THE_MIDDLE = 50;
const OVERLAP_WITHIN_MS = 300_000;
/** Writes take so long until both are there: one n8n can start many seconds after the other. */
const HELD_MS = 1000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function syncWorkflow(id, cardId, codes) {
	const members = codes.map((code) => ({ code, bonus: GOAL }));
	const nodes = [manualTrigger, ...memberItems('Members', members), syncMembers('Sync', cardId)];
	return chain(id, nodes, id);
}

/** Takes the points away again, so that the next run has every member to write. */
function undo({ simulator, codes }) {
	for (const code of codes) simulator.member(code).bonus = 1;
}

const tokenCalls = ({ tokenCalls: normal, forcedTokenCalls: forced }) => ({ normal, forced });

/** Runs workflows, each in a process of its own, and says how many token calls that took. */
async function tokenCallsOf(fixture, workflows, meanwhile) {
	const { simulator, commands } = fixture;
	undo(fixture);
	const before = tokenCalls(simulator);
	await Promise.all([...workflows.map((id) => commands.execute(id)), meanwhile?.(fixture)]);
	const after = tokenCalls(simulator);
	return { normal: after.normal - before.normal, forced: after.forced - before.forced };
}

function checkMembers({ simulator }, codes) {
	const missed = codes.filter((code) => simulator.member(code).bonus !== GOAL);
	assert.equal(missed.length, 0, `${missed.length} of ${codes.length} members were not written`);
}

/** A statement about one run of all members, after something was done to the token. */
function oneRun(expected, prepare) {
	return async (fixture) => {
		prepare?.(fixture.simulator);
		assert.deepEqual(await tokenCallsOf(fixture, ['sync-first-half']), expected);
		checkMembers(fixture, fixture.halves[0]);
	};
}

async function revokeWhenBothWrite({ simulator, halves }) {
	const { ledger } = simulator;
	const from = ledger.length;
	const letGo = simulator.faults.add({ path: WRITE, effect: { delayMs: HELD_MS } });
	for (const until = Date.now() + OVERLAP_WITHIN_MS; Date.now() < until; await sleep(10)) {
		const written = new Set(ledger.slice(from).map(({ code }) => code));
		const counts = halves.map((codes) => codes.filter((code) => written.has(code)).length);
		if (counts.some((count) => count < IN_THE_MIDDLE)) continue;
		assert.ok(
			counts.every((count, index) => count < halves[index].length),
			'the two processes did not work at the same time',
		);
		letGo();
		simulator.revokeToken();
		return;
	}
	throw new Error('the two processes did not begin to write');
}

module.exports = {
	title: 'one access token for every process on a database',

	async open({ program, userFolder }) {
		const simulator = await startSimulator({ latencyMs: LATENCY_MS, recordRequests: false });
		const cardId = simulator.addCard();
		const codes = simulator.addMembers({ cardId, count: 2 * MEMBERS });
		const halves = [codes.slice(0, MEMBERS), codes.slice(MEMBERS)];
		const commands = n8nCommands(program, { userFolder });
		await commands.importCredentials([exampleCredential(simulator)]);
		await commands.importWorkflows([
			syncWorkflow('sync-first-half', cardId, halves[0]),
			syncWorkflow('sync-second-half', cardId, halves[1]),
		]);
		return { simulator, commands, codes, halves };
	},

	close: async ({ simulator }) => await simulator.close(),

	checks: {
		'the first run fetches one': oneRun({ normal: 1, forced: 0 }),
		'the next process finds it in the database': oneRun({ normal: 0, forced: 0 }),
		'revoked by WeChat, it is fetched anew and nobody is missed': oneRun(
			{ normal: 1, forced: 0 },
			(simulator) => simulator.revokeToken(),
		),
		'the new one is in the database': oneRun({ normal: 0, forced: 0 }),
		'when WeChat keeps handing out the one it rejects, it is forced once': oneRun(
			{ normal: 1, forced: 1 },
			(simulator) => simulator.rejectCurrentToken(),
		),
		'two processes at once share one': async (fixture) => {
			const both = ['sync-first-half', 'sync-second-half'];
			assert.deepEqual(await tokenCallsOf(fixture, both), { normal: 0, forced: 0 });
			checkMembers(fixture, fixture.codes);
		},
		'revoked while both write, each fetches it at most once': async (fixture) => {
			const both = ['sync-first-half', 'sync-second-half'];
			const { normal, forced } = await tokenCallsOf(fixture, both, revokeWhenBothWrite);
			assert.ok(normal >= 1 && normal <= 2 && forced === 0, `${normal} calls, ${forced} forced`);
			checkMembers(fixture, fixture.codes);
			assert.deepEqual(await tokenCallsOf(fixture, ['sync-first-half']), { normal: 0, forced: 0 });
			return `${normal} token call${normal > 1 ? 's' : ''}`;
		},
	},
};
