import type { INodePropertyOptions } from 'n8n-workflow';

import { searchList } from '../../engine/runWorkflow';
import { MemberCardTrigger } from '../../nodes/MemberCardTrigger/MemberCardTrigger.node';
import { startSimulator } from '../../simulator';
import { credentialsFor, CREDENTIAL_ID, type Simulator } from '../support/memberCard';

describe('the list of cards of the trigger', () => {
	let simulator: Simulator;

	beforeEach(async () => {
		simulator = await startSimulator({});
	});

	afterEach(async () => {
		await simulator.close();
	});

	const node = {
		id: 'node',
		name: 'Trigger',
		type: 'memberCardTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { wechatMemberCardApi: { id: CREDENTIAL_ID, name: 'Account' } },
	};
	const getCards = async (credentials = credentialsFor(simulator)) =>
		(await searchList(
			node,
			{ nodes: { memberCardTrigger: new MemberCardTrigger() }, credentials },
			'getCards',
		)) as INodePropertyOptions[];

	it('holds the cards of all pages, by title, with their IDs as values', async () => {
		const ids = Array.from({ length: 45 }, (_, at) =>
			simulator.addCard({ base_info: { title: `Card ${at}` } }),
		);
		const cards = await getCards();
		expect(cards.map(({ value }) => value).sort()).toEqual([...ids].sort());
		for (const { name } of cards) expect(name).toMatch(/^Card \d+ \(.*…\S{4}\)$/);
	});

	it('ends at fifty or so: each card is a call', async () => {
		for (let at = 0; at < 90; at++) simulator.addCard();
		expect((await getCards()).length).toBeLessThan(75);
	});

	it('says why WeChat hands out none', async () => {
		const credentials = credentialsFor(simulator, { appSecret: 'wrong' });
		await expect(getCards(credentials)).rejects.toThrow('The App Secret is not valid');
	});
});
