import type { IDataObject, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';

import { CredentialStore } from '../../engine/credentialStore';
import { searchList } from '../../engine/runWorkflow';
import { MemberCard } from '../../nodes/MemberCard/MemberCard.node';
import { byId, credentialsFor, CREDENTIAL_ID } from '../support/memberCard';
import { withSimulator, type Simulator } from '../support/simulator';

const CARD = '/card/get';
const GENERAL = [
	'Code',
	'Card ID',
	'Points: Set To',
	'Points: Reason',
	'Balance: Set To (Fen)',
	'Balance: Reason',
	'Custom Field 1',
	'Custom Field 2',
	'Custom Field 3',
];

describe('the columns the form offers', () => {
	let simulator: Simulator;

	withSimulator((started) => {
		simulator = started;
	});

	const columnsFor = async (
		operation: string,
		cardId: unknown = byId(''),
		credentials = credentialsFor(simulator),
	) => {
		const node = {
			id: 'node',
			name: 'Member Card',
			type: 'memberCard',
			typeVersion: 1,
			position: [0, 0],
			parameters: { resource: 'member', operation, cardId: cardId as IDataObject },
			credentials: { wechatMemberCardApi: { id: CREDENTIAL_ID, name: 'Account' } },
		};
		const host = { nodes: { memberCard: new MemberCard() }, credentials };
		return ((await searchList(node, host, 'getColumns')) as ResourceMapperFields).fields;
	};
	const labels = async (...args: Parameters<typeof columnsFor>) =>
		(await columnsFor(...args)).map(({ displayName }) => displayName);

	it('tell members apart by their code alone, and need it and the number', async () => {
		const fields = await columnsFor('activate');
		const names = (kept: (field: ResourceMapperField) => unknown) =>
			fields.filter(kept).map(({ id }) => id);
		expect(names(({ required }) => required)).toEqual(['code', 'membership_number']);
		expect(names(({ canBeUsedToMatch }) => canBeUsedToMatch)).toEqual(['code']);
		expect(names(({ defaultMatch }) => defaultMatch)).toEqual(['code']);
		expect(names(({ display }) => !display)).toEqual([]);
	});

	it('carry the names the card gives its fields, and leave out a balance it has not', async () => {
		const cardId = simulator.addCard({
			custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL', url: 'https://m.example.cn' },
			custom_field2: { name: '生日礼', url: 'https://m.example.cn' },
		});
		const fields = await columnsFor('sync', byId(cardId));
		expect(fields.map(({ displayName }) => displayName)).toEqual([
			'Code',
			'Card ID',
			'Points: Set To',
			'Points: Reason',
			'Custom Field 1 (等级)',
			'Custom Field 2 (生日礼)',
			'Custom Field 3',
		]);
		expect(fields.filter(({ removed }) => removed).map(({ id }) => id)).toEqual([
			'card_id',
			'custom_field_value3',
		]);
	});

	it('have a balance for a card with stored value', async () => {
		const cardId = simulator.addCard({ supply_balance: true });
		expect(await labels('update', byId(cardId))).toEqual(
			expect.arrayContaining(['Balance: Set To (Fen)', 'Balance: Add or Deduct (Fen)']),
		);
	});

	it('are all there without a card, without permission and without a credential', async () => {
		expect(await labels('sync')).toEqual(GENERAL);
		expect(await labels('sync', byId('={{ $json.card_id }}'))).toEqual(GENERAL);
		expect(simulator.requests).toEqual([]);
		simulator.faults.add({ path: CARD, effect: { errcode: 48001 } });
		expect(await labels('sync', byId(simulator.addCard()))).toEqual(GENERAL);
		const nobody = new CredentialStore([], {});
		expect(await labels('sync', byId(simulator.addCard()), nobody)).toEqual(GENERAL);
	});

	it.each(['activate', 'sync', 'update'])(
		'of %s start empty, and members are found by code',
		async (operation) => {
			for (const field of await columnsFor(operation)) {
				// n8n puts "no" into an untouched switch and makes 0 of an empty number.
				// Its picker of dates leaves one without a time empty, and shows the last day as if it ended at midnight.
				expect([field.id, field.type]).toEqual([field.id, 'string']);
				expect(field.defaultValue).toBeUndefined();
				expect([field.id, field.defaultMatch]).toEqual([field.id, field.id === 'code']);
			}
		},
	);
});
