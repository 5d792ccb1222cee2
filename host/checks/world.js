const assert = require('node:assert/strict');
const { copyFile, mkdir, writeFile } = require('node:fs/promises');
const { join } = require('node:path');

const { startSimulator } = require('../../simulator');
const { n8nCommands } = require('../commands');
const { OWNER } = require('../editor');
const { startN8n } = require('../instance');
const { openSession } = require('../session');
const { chain, exampleCredential, manualTrigger, memberCard, node } = require('../workflows');
const { editorOf } = require('./examples/editor');
const { writeSheet } = require('./spreadsheet');

const LOGO = join(__dirname, '../../examples/logo.png');
const byId = (id) => ({ __rl: true, mode: 'id', value: id });
const automatic = (operation, cardId) => ({
	resource: 'member',
	operation,
	cardId: byId(cardId),
	columns: { mappingMode: 'autoMapInputData', value: null },
});

/** @param {any} stage */
async function open({ program, userFolder }) {
	const home = join(userFolder, 'world-home');
	const files = join(home, '.n8n-files');
	await mkdir(files, { recursive: true });
	await copyFile(LOGO, join(files, 'logo.png'));
	const simulator = await startSimulator({});
	const commands = n8nCommands(program, { userFolder });
	await commands.importCredentials([exampleCredential(simulator)]);
	const server = await startN8n(program, {
		userFolder,
		settings: { HOME: home, N8N_RESTRICT_FILE_ACCESS_TO: files },
	});
	const session = await openSession(server.url, OWNER);
	return { program, files, simulator, server, session, editor: editorOf(session) };
}

/** Runs nodes one after the other. @returns {Promise<(name: string) => any[]>} the items of each */
async function run({ session, editor }, name, nodes, settings = {}) {
	const workflow = chain(name, [manualTrigger, ...nodes]);
	const { id } = await session.createWorkflow({
		...workflow,
		settings: { ...workflow.settings, ...settings },
	});
	const execution = await editor.execute(id, manualTrigger.name);
	await editor.reached(execution, 'success');
	const runs = await session.runData(execution);
	return (wanted) => runs[wanted]?.[0]?.data?.main?.[0]?.map(({ json }) => json) ?? [];
}

const readFileNode = (file) =>
	node('Read File', 'n8n-nodes-base.readWriteFile', {
		operation: 'read',
		fileSelector: file,
		options: {},
	});
const extract = (operation) =>
	node('Extract', 'n8n-nodes-base.extractFromFile', {
		operation,
		binaryPropertyName: 'data',
		options: {},
	});

/** A member who has received a card but is not active yet. */
function receivedCard(simulator) {
	const cardId = simulator.addCard({ activate_url: 'https://m.example.cn/activate' });
	const { code } = simulator.customer.scan({ cardId });
	return { cardId, code };
}

/** @type {import('../checkList').Area} */
module.exports = {
	title: 'files, pictures and spreadsheets as they come',
	open,
	async close({ server, simulator }) {
		await server?.stop();
		await simulator?.close();
	},
	checks: {
		'an uploaded picture, with the long address WeChat gives it, becomes a logo and a card face':
			async (stage) => {
				const { simulator, files } = stage;
				const of = await run(stage, 'Picture', [
					readFileNode(join(files, 'logo.png')),
					memberCard('Upload', {
						resource: 'image',
						operation: 'upload',
						inputDataFieldName: 'data',
					}),
					memberCard('Create', {
						resource: 'card',
						operation: 'create',
						brandName: '青禾茶社',
						title: '青禾会员卡',
						logoUrl: '={{ $json.url }}',
						notice: '请出示',
						description: '每人一张',
						prerogative: '双倍积分',
						activationMode: 'auto',
					}),
				]);
				const [{ url }] = of('Upload');
				assert.ok(Buffer.byteLength(url) > 128, url);
				const [{ card_id: cardId, errcode }] = of('Create');
				assert.equal(errcode, 0);
				const [code] = simulator.addMembers({ cardId, count: 1 });
				const update = await run(stage, 'Card face', [
					memberCard('Update', {
						resource: 'member',
						operation: 'update',
						cardId: byId(cardId),
						columns: {
							mappingMode: 'defineBelow',
							value: { code, background_pic_url: url },
						},
					}),
				]);
				assert.equal(update('Update')[0].outcome, 'updated');
				return `${Buffer.byteLength(url)} bytes`;
			},

		'a picture is found by name and by expression, also where files are combined with the data':
			async (stage) => {
				const separate = ['data', '={{ $binary.data }}', "={{ $('Read File').item.binary.data }}"];
				const combined = [
					'data',
					'={{ $json._files.data }}',
					"={{ $('Read File').item._files.data }}",
				];
				const hasCombined = !/^(1\.|2\.[0-3]?\d\.)/.test(stage.program.version);
				const ways = [
					...separate.map((field) => [field, {}]),
					...(hasCombined ? combined.map((field) => [field, { binaryMode: 'combined' }]) : []),
				];
				const found = [];
				for (const [field, setting] of ways) {
					const of = await run(
						stage,
						`Upload by ${field}`,
						[
							readFileNode(join(stage.files, 'logo.png')),
							memberCard(
								'Upload',
								{ resource: 'image', operation: 'upload', inputDataFieldName: field },
								{ onError: 'continueRegularOutput' },
							),
						],
						setting,
					);
					const [{ url, error }] = of('Upload');
					found.push(`${setting.binaryMode ?? 'separate'} ${field}: ${url ? 'found' : error}`);
				}
				assert.deepEqual(
					found.filter((line) => !line.endsWith(': found')),
					[],
				);
				return `${found.length} ways`;
			},

		'real date cells of a spreadsheet are refused by name, and taken as dates once they are text':
			async (stage) => {
				const { simulator, files, program } = stage;
				const { cardId, code } = receivedCard(simulator);
				const save = async (end) =>
					await writeSheet(program, join(files, 'dates.xlsx'), [
						{ code, membership_number: code, activate_end_time: end },
					]);
				const activate = async () => {
					const of = await run(stage, 'Activate', [
						readFileNode(join(files, 'dates.xlsx')),
						extract('xlsx'),
						memberCard('Activate', automatic('activate', cardId), {
							onError: 'continueRegularOutput',
						}),
					]);
					return { cell: of('Extract')[0].activate_end_time, answer: of('Activate')[0] };
				};
				await save(new Date(Date.UTC(2036, 11, 31)));
				const refused = await activate();
				assert.equal(typeof refused.cell, 'number');
				assert.match(refused.answer.error, /'activate_end_time' is \d+/);
				assert.equal(simulator.member(code).has_active ?? simulator.member(code).active, false);
				await save('2036-12-31');
				const taken = await activate();
				assert.equal(taken.answer.errcode, 0, JSON.stringify(taken.answer));
				return `${refused.answer.error} ${refused.answer.message ?? ''}`;
			},

		"a CSV as Excel saves it, with a byte order mark, finds its column 'code'": async (stage) => {
			const { simulator, files } = stage;
			const cardId = simulator.addCard();
			const [code] = simulator.addMembers({ cardId, count: 1 });
			await writeFile(join(files, 'members.csv'), `\ufeffcode,积分\r\n${code},77\r\n`);
			const of = await run(stage, 'CSV', [
				readFileNode(join(files, 'members.csv')),
				extract('csv'),
				memberCard('Sync', automatic('sync', cardId)),
			]);
			assert.equal(of('Sync')[0].outcome, 'updated', JSON.stringify(of('Sync')[0]));
			assert.equal(simulator.member(code).bonus, 77);
			return `column as n8n read it: ${JSON.stringify(Object.keys(of('Extract')[0])[0])}`;
		},
	},
};
