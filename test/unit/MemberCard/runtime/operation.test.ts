import { defineOperation, perform } from '../../../../nodes/MemberCard/runtime/operation';
import { parametersOf } from '../../../../nodes/MemberCard/runtime/itemParameters';
import { fakeExecution } from '../../../support/fakeExecution';
import { fakeWechat, inTurn } from '../../../support/fakeWechat';

const FACTS = {
	name: 'Get',
	value: 'get',
	action: 'Get member',
	description: 'Retrieve a member',
	fields: [],
	documentation: { endpoints: [], repeat: 'safe' },
};
const parameters = () =>
	parametersOf(fakeExecution({ parameters: { code: '007' } }).execution, { fields: [] })(0);
const request = { path: '/card/get', body: { code: '007' }, repeat: 'safe' } as const;

describe('an operation', () => {
	it('of one request gives the answer', async () => {
		const { client, calls } = fakeWechat(inTurn({ bonus: 5 }));
		const operation = defineOperation({
			...FACTS,
			request: (item) => ({ ...request, body: { code: item.text('code') } }),
		});
		expect(await perform(operation, client, parameters())).toEqual([{ json: { bonus: 5 } }]);
		expect(calls).toEqual([request]);
	});

	it('of one request may wait for it and change the answer', async () => {
		const { client } = fakeWechat(inTurn({ bonus: 5 }));
		const operation = defineOperation({
			...FACTS,
			request: async () => await Promise.resolve(request),
			output: ({ bonus }, item) => ({ bonus, code: item.text('code') }),
		});
		expect(await perform(operation, client, parameters())).toEqual([
			{ json: { bonus: 5, code: '007' } },
		]);
	});

	it('keeps the code that was asked for, and the names that mean something to n8n, out of reach of answers', async () => {
		const { client } = fakeWechat(
			inTurn({ code: 503, card_id: 'p1', error: 'x', json: 1, bonus: 5 }),
		);
		const operation = defineOperation({
			...FACTS,
			subject: (item) => ({ card_id: '', code: item.text('code') }),
			request: () => request,
		});
		expect(await perform(operation, client, parameters())).toEqual([
			{ json: { code: '007', card_id: 'p1', wechat_error: 'x', wechat_json: 1, bonus: 5 } },
		]);
	});

	it('of several calls gives as many items as it says', async () => {
		const { client } = fakeWechat(inTurn({ a: 1 }, { a: 2 }));
		const operation = defineOperation({
			...FACTS,
			run: async (wechat) => [
				{ json: await wechat.call(request) },
				{ json: await wechat.call(request), hint: 'h' },
			],
		});
		expect(await perform(operation, client, parameters())).toEqual([
			{ json: { a: 1 } },
			{ json: { a: 2 }, hint: 'h' },
		]);
	});
});
