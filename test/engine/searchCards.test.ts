import type { INodeListSearchResult } from 'n8n-workflow';

import { searchList } from '../../engine/runWorkflow';
import { MemberCard } from '../../nodes/MemberCard/MemberCard.node';
import { byId, credentialsFor, CREDENTIAL_ID, runMemberCard } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

describe('the list of cards behind From List', () => {
	let simulator: Simulator;

	withSimulator(
		(started) => {
			simulator = started;
		},
		{ review: 'manual' },
	);

	const node = {
		id: 'node',
		name: 'Member Card',
		type: 'memberCard',
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource: 'card', operation: 'get' },
		credentials: { wechatMemberCardApi: { id: CREDENTIAL_ID, name: 'Account' } },
	};
	const search = async (
		filter?: string,
		paginationToken?: string,
		credentials = credentialsFor(simulator),
	) =>
		(await searchList(
			node,
			{ nodes: { memberCard: new MemberCard() }, credentials },
			'searchCards',
			filter,
			paginationToken,
		)) as INodeListSearchResult;
	const titled = (title: string) => simulator.addCard({ base_info: { title } });

	it('offers titles with what tells cards of one title apart: brand, state, end of the id', async () => {
		const id = titled('青禾会员卡');
		const { json } = await runMemberCard(simulator, {
			...{ resource: 'card', operation: 'get', cardId: byId(id), simplify: true },
		});
		expect(json[0].brand_name).toBeTruthy();
		expect(await search()).toEqual({
			results: [
				{ name: `青禾会员卡 (${String(json[0].brand_name)}, …${id.slice(-4)})`, value: id },
			],
			paginationToken: undefined,
		});
	});

	it('finds part of a title, and a whole id', async () => {
		const gold = titled('金卡');
		titled('银卡');
		expect((await search('金')).results.map(({ value }) => value)).toEqual([gold]);
		expect((await search(gold)).results.map(({ value }) => value)).toEqual([gold]);
		expect((await search('铜')).results).toEqual([]);
	});

	it('comes in pages of twenty', async () => {
		const ids = Array.from({ length: 45 }, (_value, index) => titled(`卡${index}`));
		const seen: unknown[] = [];
		let token: string | undefined;
		let pages = 0;
		do {
			const page = await search(undefined, token);
			seen.push(...page.results.map(({ value }) => value));
			token = page.paginationToken as string | undefined;
			pages++;
		} while (token !== undefined);
		expect(pages).toBe(3);
		expect(new Set(seen)).toEqual(new Set(ids));
	});

	it('says in one sentence why it cannot be shown', async () => {
		const credentials = credentialsFor(simulator, { appSecret: 'wrong' });
		await expect(search(undefined, undefined, credentials)).rejects.toThrow(
			'The App Secret is not valid (errcode 40125)',
		);
	});
});
