const assert = require('node:assert/strict');
const { mkdir } = require('node:fs/promises');
const { join } = require('node:path');

const { startSimulator } = require('../../simulator');
const { n8nCommands } = require('../commands');
const { OWNER } = require('../editor');
const { readExample, withCredentials } = require('../examples');
const { startN8n } = require('../instance');
const { peakMemory } = require('../peakMemory');
const { openSession } = require('../session');
const { until } = require('../until');
const { exampleCredential } = require('../workflows');
const { editorOf } = require('./examples/editor');
const { writeSheet } = require('./spreadsheet');

const ID = 'nightly-sync-of-changes';
const READ = '/card/membercard/userinfo/get';
const WRITE = '/card/membercard/updateuser';
/** `N8N_MEMBER_CARD_MEMBERS=10000` asks the same of a longer list; one in a hundred changes. */
const MEMBERS = Number(process.env.N8N_MEMBER_CARD_MEMBERS ?? 2_000);
/** `N8N_MEMBER_CARD_LATENCY=50`: so many milliseconds until the simulator answers. */
const LATENCY_MS = Number(process.env.N8N_MEMBER_CARD_LATENCY ?? 0);
/** `N8N_MEMBER_CARD_HEAP=1024`: so many megabytes are all n8n may use for what it holds. */
const HEAP_MB = Number(process.env.N8N_MEMBER_CARD_HEAP ?? 0);
/** From here on Merge needs more memory than n8n gives it (docs/scale.md), and two nights are enough to see the cost. */
const IS_LONG = MEMBERS > 50_000;
const CHANGED = MEMBERS / 100;
/** As docs/scale.md advises: n8n would put all items of a run that has succeeded into its database once more. */
const SETTINGS_OF_LONG_LISTS = {
	NODES_MERGE_SQL_SANDBOX_MEMORY_LIMIT_MB: '512',
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'false',
};
/** Levels stand beside the points: WeChat does not show them, so only the memory knows whether they have changed. */
const level = (round, index) => (index === CHANGED + 7 && round > 1 ? '金卡' : '银卡');

/** @param {any} stage */
async function open({ program, userFolder }) {
	const home = join(userFolder, 'changes-home');
	await mkdir(join(home, '.n8n-files'), { recursive: true });
	const simulator = await startSimulator({ recordRequests: false, latencyMs: LATENCY_MS });
	const cardId = simulator.addCard();
	const codes = simulator.addMembers({ cardId, count: MEMBERS, bonus: () => 1 });
	const commands = n8nCommands(program, { userFolder });
	await commands.importCredentials([exampleCredential(simulator)]);
	const example = withCredentials(readExample(ID));
	const sync = example.nodes.find(({ name }) => name === 'Sync Members');
	sync.parameters.cardId = { __rl: true, mode: 'id', value: cardId };
	await commands.importWorkflows([example]);
	const server = await startN8n(program, {
		userFolder,
		settings: {
			HOME: home,
			N8N_RESTRICT_FILE_ACCESS_TO: join(home, '.n8n-files'),
			...(IS_LONG && SETTINGS_OF_LONG_LISTS),
			...(HEAP_MB > 0 && { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` }),
		},
	});
	const session = await openSession(server.url, OWNER);
	const file = join(home, '.n8n-files', 'members.xlsx');
	await setSettings(session, { members_file: file, compare_everything: false });
	return { program, simulator, codes, server, session, file, editor: editorOf(session) };
}

/** What a user types into the node Settings. */
async function setSettings(session, values) {
	const workflow = await session.workflow(ID);
	const { assignments } = workflow.nodes.find(({ name }) => name === 'Settings').parameters
		.assignments;
	for (const [name, value] of Object.entries(values))
		assignments.find((assignment) => assignment.name === name).value = value;
	const { nodes, connections, versionId } = workflow;
	await session.request('PATCH', `/workflows/${ID}`, { nodes, connections, versionId });
}

/** One night. @returns {Promise<{calls: number, writes: number, seconds: number}>} */
async function night({ simulator, session, editor }) {
	const [reads, writes] = [simulator.count(READ), simulator.count(WRITE)];
	const tokens = simulator.tokenCalls;
	const startedAt = Date.now();
	await untilSucceeded(session, await editor.execute(ID));
	const written = simulator.count(WRITE) - writes;
	return {
		calls: simulator.count(READ) - reads + written + simulator.tokenCalls - tokens,
		writes: written,
		seconds: (Date.now() - startedAt) / 1000,
	};
}

/** Asks for the list of executions: the data of one with so many items would cost n8n memory of its own. */
async function untilSucceeded(session, id) {
	const look = async () => {
		const execution = (await session.executions(ID)).find((each) => each.id === id);
		// One that n8n does not keep is gone when it has succeeded.
		const status = execution?.status ?? 'success';
		if (['error', 'crashed', 'canceled'].includes(status)) throw new Error(`The night: ${status}`);
		return status === 'success';
	};
	await until('end of the night', look, 180_000 + MEMBERS * 10);
}

const sheetOf = ({ codes }, round) =>
	codes.map((code, index) => ({
		code,
		name: `Member ${index}`,
		bonus: 1_000 + (index < CHANGED ? round : 0),
		custom_field_value1: level(round, index),
	}));

/** Shown beside the figures of a night. */
async function memoryOf({ server }) {
	const megabytes = await peakMemory(server);
	return megabytes === undefined ? '' : `, n8n at most ${megabytes} MB`;
}

const inWords = ({ calls, writes, seconds }) =>
	`${calls} calls, ${writes} of them writes, ${seconds.toFixed(1)} s`;

/** @type {import('../checkList').Area['checks']} */
const twoNights = {
	'the first night brings all members to what the spreadsheet says': async (stage) => {
		await writeSheet(stage.program, stage.file, sheetOf(stage, 1));
		stage.first = await night(stage);
		assert.equal(stage.first.writes, MEMBERS);
		stage.codes.forEach((code, index) =>
			assert.equal(stage.simulator.member(code).bonus, index < CHANGED ? 1_001 : 1_000),
		);
		return inWords(stage.first) + (await memoryOf(stage));
	},

	'the second night asks about the changed ones only, a level that changed alone among them':
		async (stage) => {
			await writeSheet(stage.program, stage.file, sheetOf(stage, 2));
			const second = await night(stage);
			assert.ok(second.calls <= MEMBERS * 0.025, inWords(second));
			assert.equal(second.writes, CHANGED + 1);
			assert.ok(second.seconds < stage.first.seconds, inWords(second));
			assert.equal(stage.simulator.member(stage.codes[0]).bonus, 1_002);
			const share = ((second.seconds / stage.first.seconds) * 100).toFixed(0);
			return `${inWords(second)}: ${share} % of the time of the first night${await memoryOf(stage)}`;
		},
};

/** @type {import('../checkList').Area['checks']} */
const badNights = {
	'a row that WeChat refused is not remembered, and comes again the next night': async (stage) => {
		const { simulator, codes } = stage;
		await writeSheet(stage.program, stage.file, sheetOf(stage, 3));
		simulator.faults.add({ path: WRITE, times: 5, effect: { errcode: 45009 } });
		const refused = await night(stage);
		simulator.faults.clear();
		const next = await night(stage);
		const right = codes.slice(0, CHANGED).every((code) => simulator.member(code).bonus === 1_003);
		assert.ok(right, 'every changed member has its points after the second try');
		return `first ${inWords(refused)}, then ${inWords(next)}`;
	},

	'a night that breaks off makes no row pass for confirmed': async (stage) => {
		const { simulator, codes, session, editor } = stage;
		await writeSheet(stage.program, stage.file, sheetOf(stage, 4));
		simulator.faults.add({ path: WRITE, nth: 5, effect: { delayMs: 60_000 } });
		const id = await editor.execute(ID);
		await new Promise((resolve) => setTimeout(resolve, 4_000));
		await session.request('POST', `/executions/${id}/stop`);
		simulator.faults.clear();
		const next = await night(stage);
		for (const code of codes.slice(0, CHANGED)) assert.equal(simulator.member(code).bonus, 1_004);
		return inWords(next);
	},

	'on demand everything is compared, and a total that somebody else has moved is set right': async (
		stage,
	) => {
		const { simulator, codes, session } = stage;
		simulator.member(codes[MEMBERS - 1]).bonus = 5;
		assert.equal((await night(stage)).writes, 0);
		await setSettings(session, { compare_everything: true });
		const full = await night(stage);
		await setSettings(session, { compare_everything: false });
		assert.ok(full.calls >= MEMBERS, inWords(full));
		assert.equal(simulator.member(codes[MEMBERS - 1]).bonus, 1_000);
		return inWords(full);
	},
};

/** @type {import('../checkList').Area} */
module.exports = {
	title: `only what has changed is asked about: ${MEMBERS} members, ${CHANGED} changed`,
	lacks: (version) => /^(1\.|2\.[0-2]\.)/.test(version) && 'Data Table node that makes tables',
	open,
	async close({ server, simulator }) {
		await server?.stop();
		await simulator?.close();
	},
	checks: IS_LONG ? twoNights : { ...twoNights, ...badNights },
};
