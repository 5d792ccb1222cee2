import { NodeHelpers, type INodeParameters, type INodeTypeDescription } from 'n8n-workflow';

import { chosenOutput, outputFields } from '../../../../nodes/MemberCard/fields/output';
import { MemberCard } from '../../../../nodes/MemberCard/MemberCard.node';
import { resources } from '../../../../nodes/MemberCard/resources';
import { parametersOf } from '../../../../nodes/MemberCard/runtime/itemParameters';
import { SUMMARY, summary } from '../../../../nodes/wechat/card/pages';
import { MEMBER_VIEW, viewMember } from '../../../../nodes/wechat/member/read';
import { fakeExecution } from '../../../support/fakeExecution';

const { description } = new MemberCard();
const asTool: INodeTypeDescription = { ...description, name: `${description.name}Tool` };

/** What n8n shows, and gives to a node that was never touched. */
function shownFor(nodeType: INodeTypeDescription, parameters: INodeParameters) {
	const node = { typeVersion: 1 };
	return NodeHelpers.getNodeParameters(
		nodeType.properties,
		{ resource: 'card', operation: 'get', ...parameters },
		true,
		false,
		node as never,
		nodeType,
	);
}

describe('how much comes out', () => {
	it('is a switch in a workflow, and a choice with single fields in the tool of an agent', () => {
		expect(shownFor(description, {})).toMatchObject({ simplify: true });
		expect(shownFor(description, {})).not.toHaveProperty('output');
		expect(shownFor(asTool, {})).toMatchObject({ output: 'simplified' });
		expect(shownFor(asTool, {})).not.toHaveProperty('simplify');
		expect(shownFor(asTool, {})).not.toHaveProperty('outputFields');
		expect(shownFor(asTool, { output: 'selectedFields' })).toMatchObject({ outputFields: [] });
	});

	it.each([
		['a workflow', { simplify: true }, { card_id: 'p1', title: '青禾', status: 'OK' }],
		['a workflow', { simplify: false }, { card: 1 }],
		['a tool', { output: 'simplified' }, { card_id: 'p1', title: '青禾', status: 'OK' }],
		['a tool', { output: 'raw' }, { card: 1 }],
		[
			'a tool',
			{ output: 'selectedFields', outputFields: ['status'] },
			{ card_id: 'p1', status: 'OK' },
		],
		['a tool', { output: 'selectedFields', outputFields: [] }, { card_id: 'p1' }],
	])('of %s with %j', (_where, parameters, expected) => {
		const { execution } = fakeExecution({ parameters });
		const fields = outputFields(['title', 'status']);
		const view = { card_id: 'p1', title: '青禾', status: 'OK' };
		const reader = parametersOf(execution, { fields })(0);
		expect(chosenOutput(reader, { card: 1 }, () => view)).toEqual(expected);
		expect(chosenOutput(reader, { coupon: 1 }, () => undefined)).toEqual({ coupon: 1 });
	});

	it('offers single fields by words people know, in alphabetical order', () => {
		const names = ['verify_cnt', 'openid', 'title', 'bonus', 'cancel_user_cnt', 'has_active'];
		const [, output, fields] = outputFields(names);
		expect(fields.options).toEqual([
			{ name: 'Activated', value: 'has_active' },
			{ name: 'Cancel User Count', value: 'cancel_user_cnt' },
			{ name: 'Open ID', value: 'openid' },
			{ name: 'Points', value: 'bonus' },
			{ name: 'Title', value: 'title' },
			{ name: 'Verify Count', value: 'verify_cnt' },
		]);
		expect(output.options).toEqual([
			{ name: 'Raw', value: 'raw', description: 'All fields, as WeChat sends them' },
			{ name: 'Selected Fields', value: 'selectedFields' },
			{ name: 'Simplified', value: 'simplified' },
		]);
		for (const { displayName, description: text } of [output, fields])
			expect(`${displayName}: ${text}`).toMatch(/^(Output|Fields): (How much|The fields) .*agent/);
	});

	it.each(['output', 'outputFields'])('refuses a choice in %s that there is not', (name) => {
		const { execution } = fakeExecution({
			parameters: { output: 'selectedFields', [name]: name === 'output' ? 'all' : ['secret'] },
		});
		const reader = parametersOf(execution, { fields: outputFields(['title']) })(0);
		expect(() => reader.checkChoices()).toThrow();
	});

	it('offers the fields that there are', () => {
		expect(Object.keys(viewMember({}))).toEqual(MEMBER_VIEW);
		expect(Object.keys(summary('p1', { card: { member_card: {} } }) ?? {})).toEqual([
			'card_id',
			...SUMMARY,
		]);
	});

	it('stands wherever a view of many fields is made', () => {
		const having = resources.flatMap(({ value, operations }) =>
			operations
				.filter(({ fields }) => fields.some(({ name }) => name === 'outputFields'))
				.map((operation) => `${value}:${operation.value}`),
		);
		expect(having.sort()).toEqual([
			'card:get',
			'member:get',
			'paymentGift:get',
			'paymentGift:getAll',
			'statistics:getMemberCardDetail',
			'statistics:getMemberCards',
			'statistics:getOverview',
		]);
	});
});
