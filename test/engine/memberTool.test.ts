import { getSchema } from 'n8n-core/dist/execution-engine/node-execution-context/utils/create-node-as-tool';
import type { INode, IDataObject } from 'n8n-workflow';

import { byId, columns, NODE_NAME, runMemberCard } from '../support/memberCard';
import { withShop } from '../support/simulator';

/** What the editor writes when a person lets the model define a column. */
const fromAI = (key: string, description: string) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`${description}\`, 'string') }}`;

const COLUMNS = columns({
	code: fromAI('Code', "The code of the member's card"),
	add_bonus: fromAI('Points__Add_or_Deduct', 'Points to add, negative to deduct'),
	record_bonus: fromAI('Points__Reason', ''),
});

describe('member: update as a tool of an agent', () => {
	const shop = withShop({ count: 1, codes: ['007290500123'], bonus: 320 });

	const parameters = () => ({
		resource: 'member',
		operation: 'update',
		cardId: byId(shop.cardId),
		...COLUMNS,
	});

	it('asks the model for flat values, one for each column', () => {
		const node = { name: NODE_NAME, parameters: parameters() } as unknown as INode;
		const { shape } = getSchema(node);
		expect(Object.keys(shape)).toEqual(['Code', 'Points__Add_or_Deduct', 'Points__Reason']);
		const values = { Code: shop.code, Points__Add_or_Deduct: '40', Points__Reason: '消费' };
		expect(getSchema(node).parse(values)).toEqual(values);
	});

	it('writes what the model has filled in', async () => {
		const said: IDataObject = {
			Code: shop.code,
			Points__Add_or_Deduct: '40',
			Points__Reason: '消费40元',
		};
		// n8n hands what a model says to a tool as the JSON of its item.
		const { json, error } = await runMemberCard(shop.simulator, parameters(), {
			items: [{ json: said }],
		});
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({
			outcome: 'updated',
			code: shop.code,
			points_before: 320,
			points_after: 360,
			written_fields: 'add_bonus',
		});
	});
});
