const assert = require('node:assert/strict');

const { startSimulator } = require('../../simulator');
const { startEditor } = require('../editor');
const { freePort, LOOPBACK } = require('../ports');
const { credentialData, CREDENTIAL_TYPE } = require('../workflows');

/** An address for documentation, which this n8n does not call from. */
const OTHER_ADDRESS = '203.0.113.7';

/** Saves a credential and tests it, as the editor does one after the other. */
async function saveAndTest({ session }, name, data) {
	const credential = { name, type: CREDENTIAL_TYPE, data };
	const { id } = await session.createCredential(credential);
	return await session.testCredential({ ...credential, id }, data);
}

/** The message names what is wrong and what to do, and repeats no secret. */
async function checkRefusal(fixture, name, changes, ...said) {
	const data = { ...credentialData(fixture.simulator), ...changes };
	const { status, message } = await saveAndTest(fixture, name, data);
	assert.equal(status, 'Error');
	for (const words of said) assert.match(message, words);
	assert.ok(!message.includes(data.appSecret), 'the message repeats the App Secret');
	return message;
}

module.exports = {
	title: "the credential's test in the editor",
	onGiven: true,

	async open(stage) {
		const simulator = await startSimulator({});
		const guarded = await startSimulator({ allowedIps: [OTHER_ADDRESS] });
		return { simulator, guarded, ...(await startEditor(stage)) };
	},

	async close({ simulator, guarded, server }) {
		await server.stop();
		await simulator.close();
		await guarded.close();
	},

	checks: {
		'a good one is connected': async (fixture) => {
			const data = credentialData(fixture.simulator);
			const { status, message } = await saveAndTest(fixture, 'good', data);
			assert.deepEqual([status, message], ['OK', 'Connection successful!']);
		},

		'blanks and slashes around Base URL do not matter': async (fixture) => {
			const data = {
				...credentialData(fixture.simulator),
				baseUrl: ` ${fixture.simulator.url}// `,
			};
			const { status, message } = await saveAndTest(fixture, 'blanks', data);
			assert.deepEqual([status, message], ['OK', 'Connection successful!']);
		},

		'a Base URL with a query is refused as in a run': async (fixture) =>
			await checkRefusal(
				fixture,
				'query',
				{ baseUrl: `${fixture.simulator.url}/?key=1` },
				/'Base URL' has a query/,
				/Enter the address up to its path only/,
			),

		'a wrong App Secret is named': async (fixture) =>
			await checkRefusal(
				fixture,
				'wrong secret',
				{ appSecret: '0'.repeat(32) },
				/App Secret is not valid \(errcode 40125\)/,
				/Copy the App Secret from the WeChat console/,
			),

		'an address that is not on the allow-list is named': async (fixture) =>
			await checkRefusal(
				fixture,
				'wrong address',
				{ baseUrl: fixture.guarded.url },
				/not on the allow-list .*\(errcode 40164\)/,
				/IP白名单/,
				/The address WeChat saw is 127\.0\.0\.1/,
			),

		'a host that does not answer is named': async (fixture) => {
			const baseUrl = `http://${LOOPBACK}:${await freePort()}`;
			return await checkRefusal(
				fixture,
				'dead host',
				{ baseUrl },
				new RegExp(`n8n got no answer from ${baseUrl}: nothing answers at that address`),
				/Check the Base URL/,
			);
		},

		'a gateway that answers in place of WeChat is named': async (fixture) => {
			for (const body of ['{}', '{"code":0,"msg":"ok","data":null}', '"ok"', '<html></html>']) {
				const remove = fixture.simulator.faults.add({
					path: '/cgi-bin/getcallbackip',
					effect: { gateway: { body } },
				});
				await checkRefusal(fixture, `gateway ${body}`, {}, /not WeChat's/, /Check the Base URL/);
				remove();
			}
		},

		'the token it fetched is stored, and shown to nobody': async ({ session, simulator }) => {
			const data = credentialData(simulator);
			const before = simulator.tokenCalls;
			const credential = { name: 'stored', type: CREDENTIAL_TYPE, data };
			const { id } = await session.createCredential(credential);
			await session.testCredential({ ...credential, id }, data);
			const shown = await session.request('GET', `/credentials/${id}?includeData=true`);
			assert.equal(simulator.tokenCalls - before, 1);
			assert.match(String(shown.data.accessToken), /^__n8n_BLANK_VALUE_|^\*+$/);
			assert.ok(!JSON.stringify(shown).includes(data.appSecret));
			assert.equal(shown.data.appId, data.appId);
		},
	},
};
