const assert = require('node:assert/strict');

const { call, signedUrl } = require('../pushes');
const { credentialData } = require('../workflows');
const {
	addParsedTrigger,
	addTrigger,
	addWebhook,
	closePushFixture,
	openPushFixture,
	saveCredential,
} = require('./pushFixture');

/** The second is what a customer can type into a chat. */
const HANGING = [
	'<xml a=b/>',
	'<xml><Content><![CDATA[<xml><a><![CDATA[x]]></a></xml>]]></Content></xml>',
];
/** What a new trigger gives of a reception. */
const SIMPLIFIED = [
	...['IsGiveByFriend', 'IsRestoreMemberCard', 'OuterStr', 'UnionId'],
	...['card_id', 'code', 'created_at', 'event', 'key', 'openid'],
];
const SETTLE_MS = 1500;
const RUN_WITHIN_MS = 90_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns {Promise<any[]>} the executions of a workflow since it had this many, all ended */
async function newRuns({ session }, { id }, known, expected) {
	for (const until = Date.now() + RUN_WITHIN_MS; Date.now() < until; await sleep(200)) {
		const runs = await session.executions(id);
		const open = runs.filter(({ status }) => ['new', 'running', 'waiting'].includes(status));
		if (runs.length - known >= expected && open.length === 0) break;
	}
	// One too many would come a little later.
	await sleep(SETTLE_MS);
	return (await session.executions(id)).slice(0, -known || undefined);
}

async function countRuns({ session }, { id }) {
	return (await session.executions(id)).length;
}

/** A customer receives a card, and WeChat tells the trigger in this mode. */
function receiveCard(mode, workflow = 'all') {
	return async (fixture) => {
		const { simulator, session, [workflow]: all } = fixture;
		const known = await countRuns(fixture, all);
		simulator.push.configure({ url: all.url, mode });
		const { openid, code, card_id: cardId } = simulator.customer.scan({ cardId: fixture.cardId });
		await simulator.push.settled();
		const { attempt, status, answer } = simulator.pushed.at(-1);
		assert.deepEqual({ attempt, status, answer }, { attempt: 1, status: 200, answer: 'success' });

		const runs = await newRuns(fixture, all, known, 1);
		assert.deepEqual(
			runs.map((run) => run.status),
			['success'],
		);
		const runData = await session.runData(runs[0].id);
		const [[item]] = runData.Done[0].data.main;
		const { event, card_id, code: ownCode, openid: ownOpenId } = item.json;
		assert.deepEqual([event, card_id, ownCode, ownOpenId], ['user_get_card', cardId, code, openid]);
		if (workflow === 'parsed') assert.equal(item.json.UserCardCode, code);
		else assert.deepEqual(Object.keys(item.json).sort(), SIMPLIFIED);
	};
}

/** Afterwards n8n answers no XML any more until it is started again. */
const disturbing = (check) => Object.assign(check, { onGiven: false });

/** Nothing of this may start a run. */
async function expectNoRun(fixture, workflow, work) {
	const known = await countRuns(fixture, workflow);
	await work();
	await sleep(SETTLE_MS);
	assert.equal((await countRuns(fixture, workflow)) - known, 0, 'it has started a run');
}

module.exports = {
	title: 'the trigger at its production URL',
	onGiven: true,

	async open(stage) {
		const fixture = await openPushFixture(stage);
		fixture.all = await addTrigger(fixture, 'all-events', ['*']);
		fixture.leaving = await addTrigger(fixture, 'leaving', ['user_del_card']);
		fixture.parsed = await addParsedTrigger(fixture, 'parsed', ['*']);
		fixture.webhook = await addWebhook(fixture, 'webhook');
		return fixture;
	},

	close: closePushFixture,

	checks: {
		"WeChat's handshake gets exactly its echostr, as plain text": async ({ simulator, all }) => {
			const echostr = '5838479218127813673<&"';
			const { status, contentType, text } = await call(signedUrl(all.url, simulator, { echostr }));
			assert.deepEqual([status, text], [200, echostr]);
			assert.match(contentType, /^text\/plain/);
		},

		'a received card starts one run with its fields, plain mode': receiveCard('plain'),
		'… compatible mode': receiveCard('compatible'),
		'… secure mode': receiveCard('secure'),

		'the same event again starts none': async (fixture) => {
			const { simulator, all } = fixture;
			await expectNoRun(fixture, all, async () => {
				const { accepted } = await simulator.push.deliver(simulator.pushed.at(-1).xml);
				assert.ok(accepted);
			});
		},

		'a wrong signature gets 401 and starts none': async (fixture) => {
			const { simulator, all } = fixture;
			const body = simulator.pushed.at(-1).xml.replace(/<CreateTime>\d+/, '<CreateTime>1700000000');
			const stranger = { verificationToken: 'NotTheToken' };
			await expectNoRun(fixture, all, async () => {
				const post = await call(signedUrl(all.url, stranger), { method: 'POST', body });
				const echo = await call(signedUrl(all.url, stranger, { echostr: '1' }));
				assert.deepEqual([post.status, echo.status], [401, 401]);
				assert.ok(!post.text.includes(simulator.verificationToken));
			});
		},

		'an event that is not selected gets success and starts none': async (fixture) => {
			const { simulator, leaving } = fixture;
			simulator.push.configure({ url: leaving.url, mode: 'secure' });
			await expectNoRun(fixture, leaving, async () => {
				simulator.customer.scan({ cardId: fixture.cardId });
				await simulator.push.settled();
				assert.equal(simulator.pushed.at(-1).answer, 'success');
			});
		},

		'a workflow of type version 1.1 starts as before': receiveCard('secure', 'parsed'),

		'XML that leaves the parser of n8n hanging, from strangers, is answered by the trigger':
			disturbing(async ({ server, all }) => {
				for (const body of HANGING) {
					const { status } = await call(all.url, { method: 'POST', body, hangUpAfterMs: 5000 });
					assert.equal(status, 401);
					await call(`${server.url}/rest/login`, { method: 'POST', body, hangUpAfterMs: 1000 });
				}
			}),

		'… and events arrive afterwards': disturbing(async (fixture) => {
			for (const mode of ['plain', 'compatible', 'secure']) await receiveCard(mode)(fixture);
			const body = '<xml><a>1</a></xml>';
			const own = await call(fixture.webhook.url, { method: 'POST', body, hangUpAfterMs: 3000 });
			return `n8n's own Webhook node answers XML ${own.status ?? 'no more'}`;
		}),

		'without a Verification Token the workflow cannot be published': async (fixture) => {
			const data = { ...credentialData(fixture.simulator), verificationToken: '' };
			const credential = await saveCredential(fixture.session, 'no token', data);
			const published = addTrigger(fixture, 'no-token', ['*'], credential);
			await assert.rejects(published, /The credential has no Verification Token/);
		},
	},
};
