const assert = require('node:assert/strict');

const { startSimulator } = require('../../simulator');
const { n8nCommands } = require('../commands');
const { startEditor } = require('../editor');
const { packageName } = require('../installPackage');
const { startLanguageModel } = require('../languageModel');
const { exampleCredential, manualTrigger, node } = require('../workflows');
const { editorOf } = require('./examples/editor');

const WORKFLOW = 'agent';
const CODE = '007290500123';
const LANGCHAIN = '@n8n/n8n-nodes-langchain';

/** What the editor writes when a person lets the model define a column. */
const fromAI = (key, description) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`${description}\`, 'string') }}`;

function agentWorkflow({ cardId, model }) {
	const agent = node(
		'Agent',
		`${LANGCHAIN}.agent`,
		{
			promptType: 'define',
			text: 'Give the member 007290500123 forty points for tea.',
			options: {},
		},
		{ typeVersion: 2.2 },
	);
	const chatModel = node(
		'Model',
		`${LANGCHAIN}.lmChatOpenAi`,
		{ model: { __rl: true, mode: 'id', value: model }, options: {} },
		{ typeVersion: 1.2, credentials: { openAiApi: { id: 'model', name: 'Model' } } },
	);
	const tool = node(
		'Add Points',
		`${packageName}.memberCardTool`,
		{
			resource: 'member',
			operation: 'update',
			cardId: { __rl: true, mode: 'id', value: cardId },
			columns: {
				mappingMode: 'defineBelow',
				value: {
					code: fromAI('Code', "The code of the member's card"),
					add_bonus: fromAI('Points__Add_or_Deduct', 'Points to add, negative to deduct'),
					record_bonus: fromAI('Points__Reason', ''),
				},
				matchingColumns: ['code'],
				schema: [],
			},
			includeInputFields: false,
			options: {},
		},
		{ credentials: { wechatMemberCardApi: exampleAccount } },
	);
	const to = (type) => ({ [type]: [[{ node: agent.name, type, index: 0 }]] });
	return {
		id: WORKFLOW,
		name: 'Agent',
		active: false,
		nodes: [manualTrigger, agent, chatModel, tool],
		connections: {
			[manualTrigger.name]: to('main'),
			[chatModel.name]: to('ai_languageModel'),
			[tool.name]: to('ai_tool'),
		},
		settings: { executionOrder: 'v1' },
	};
}

const exampleAccount = { id: 'wechatMemberCard', name: 'WeChat Member Card account' };

module.exports = {
	title: 'Member: Update as a tool of an AI agent',

	async open({ program, userFolder }) {
		const simulator = await startSimulator({});
		const cardId = simulator.addCard();
		simulator.addMembers({ cardId, count: 1, codes: [CODE], bonus: 320 });
		const model = await startLanguageModel(() => ({
			Code: CODE,
			Points__Add_or_Deduct: '40',
			Points__Reason: '消费40元',
		}));
		const commands = n8nCommands(program, { userFolder });
		await commands.importCredentials([
			exampleCredential(simulator),
			{
				id: 'model',
				name: 'Model',
				type: 'openAiApi',
				data: { apiKey: 'sk-of-the-checks', url: model.url },
			},
		]);
		await commands.importWorkflows([agentWorkflow({ cardId, model: model.model })]);
		const { server, session } = await startEditor({ program, userFolder });
		return { simulator, model, server, session };
	},

	async close({ simulator, model, server }) {
		await server.stop();
		await model.close();
		await simulator.close();
	},

	checks: {
		'the model fills in flat columns, and the member has the points once': async ({
			simulator,
			model,
			session,
		}) => {
			const editor = editorOf(session);
			const id = await editor.execute(WORKFLOW, manualTrigger.name);
			await editor.reached(id, 'success');
			const [{ tools }] = model.asked;
			assert.equal(tools.length, 1);
			const { properties } = tools[0].function.parameters;
			assert.deepEqual(
				Object.entries(properties).map(([name, { type }]) => [name, type]),
				['Code', 'Points__Add_or_Deduct', 'Points__Reason'].map((name) => [name, 'string']),
			);
			assert.equal(simulator.member(CODE).bonus, 360);
			assert.equal(simulator.count('/card/membercard/updateuser'), 1);
			const { content } = model.asked[1].messages.at(-1);
			assert.match(content, /"outcome":"updated"/);
			assert.match(content, /"points_after":360/);
			const { Agent: runs } = await session.runData(id);
			assert.match(runs[0].data.main[0][0].json.output, /The tool says/);
		},
	},
};
