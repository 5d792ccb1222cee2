import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';

import codex from '../../../nodes/MemberCardTrigger/MemberCardTrigger.node.json';
import { MemberCardTrigger } from '../../../nodes/MemberCardTrigger/MemberCardTrigger.node';
import { CARD_EVENTS } from '../../../nodes/wechat/push/events';

const NODE: INode = {
	id: 'node-1',
	name: 'WeChat',
	type: 'n8n-nodes-wechat-member-card.memberCardTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const { description } = new MemberCardTrigger();
const property = (name: string): INodeProperties => {
	const found = description.properties.find((candidate) => candidate.name === name);
	if (found === undefined) throw new Error(`there is no parameter ${name}`);
	return found;
};

describe('the description of the trigger', () => {
	it('carries the names workflows rely on', () => {
		expect(description).toMatchObject({
			name: 'memberCardTrigger',
			displayName: 'WeChat Member Card Trigger',
			group: ['trigger'],
			inputs: [],
			credentials: [{ name: 'wechatMemberCardApi', required: true }],
		});
	});

	/** What n8n has of a node when a webhook is called, see the constructor of its `Workflow`. */
	const parametersAt = (typeVersion: number, parameters: INodeParameters) => {
		const node = { ...NODE, typeVersion, parameters };
		const { properties } = description;
		return NodeHelpers.getNodeParameters(properties, parameters, true, false, node, description);
	};

	it('is of version 1, and n8n reads there that it must not parse the body', () => {
		expect(description.defaultVersion).toBe(1);
		expect(description.version).toEqual([1, 1.1]);
		expect(parametersAt(1, {})?.options).toEqual({ binaryData: true });
		const additionalFields = { dropRepeats: false };
		expect(parametersAt(1, { additionalFields })).toMatchObject({
			options: { binaryData: true },
			additionalFields,
		});
	});

	it('keeps the options of a workflow of version 1.1', () => {
		const options = { dropRepeats: false, forwardTo: 'https://crm.example.com' };
		expect(parametersAt(1.1, { options })).toMatchObject({ options });
		expect(parametersAt(1.1, {})).toMatchObject({ options: {} });
		expect(parametersAt(1.1, {})).not.toHaveProperty('additionalFields');
	});

	it('gives a workflow of version 1.1 the whole message, and a new one what matters', () => {
		expect(parametersAt(1, {})).toMatchObject({ simplify: true, cardIds: [] });
		expect(parametersAt(1.1, { cardIds: 'pA, pB' })).toMatchObject({ cardIds: 'pA, pB' });
		expect(parametersAt(1.1, {})).not.toHaveProperty('simplify');
	});

	it('offers the cards of the account, and takes IDs by expression', () => {
		expect(property('cardIds')).toMatchObject({
			displayName: 'Card Names or IDs',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getCards' },
		});
		expect(Object.keys(new MemberCardTrigger().methods.loadOptions)).toEqual(['getCards']);
	});

	it('leaves n8n no expression to evaluate at a call', () => {
		const values = (description.webhooks ?? []).flatMap((webhook) => Object.values(webhook));
		expect(values.filter((value) => String(value).startsWith('='))).toEqual([]);
	});

	it('receives GET and POST on one path and answers a started run with success', () => {
		expect(description.webhooks).toEqual([
			expect.objectContaining({
				name: 'setup',
				httpMethod: 'GET',
				path: 'webhook',
				responseMode: 'onReceived',
				ndvHideUrl: true,
			}),
			expect.objectContaining({
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				responseMode: 'onReceived',
				responseData: 'success',
			}),
		]);
	});

	it('shows only the URL that WeChat posts to', () => {
		expect(description.webhooks?.filter(({ ndvHideUrl }) => ndvHideUrl !== true)).toHaveLength(1);
	});

	describe('Trigger On', () => {
		const options = property('events').options as INodePropertyOptions[];

		it('offers every event of the table, and all of them, once', () => {
			const values = options.map(({ value }) => value);
			expect(values.sort()).toEqual(['*', ...CARD_EVENTS.map(({ event }) => event)].sort());
			expect(new Set(values).size).toBe(values.length);
		});

		it('is sorted by unique titles', () => {
			const titles = (property('events').options as INodePropertyOptions[]).map(({ name }) => name);
			expect(titles).toEqual([...titles].sort());
			expect(new Set(titles).size).toBe(titles.length);
		});

		it.each(options.map(({ name, description: text }) => [name, text]))(
			'has a title in title case and says when "%s" fires',
			(title, text) => {
				expect(title).toMatch(/^[A-Z(][a-z]*([ -](by|in|or|From|[A-Z(][A-Za-z]*\)?))*$/);
				expect(text).toMatch(/^[A-Z].{15,}[^.]$/);
				expect(text).not.toBe(title);
			},
		);

		it('has no tooltip, must not be empty, and begins with all events', () => {
			expect(property('events')).toMatchObject({
				type: 'multiOptions',
				required: true,
				default: ['*'],
			});
			expect(property('events').description).toBeUndefined();
		});
	});

	it('tells in a notice where the URL goes, first of all', () => {
		expect(description.properties[0]).toMatchObject({
			type: 'notice',
			displayName: expect.stringContaining('消息推送') as string,
		});
	});

	it('has options in alphabetical order, each with a default of its own type', () => {
		const options = property('additionalFields').options as INodeProperties[];
		const names = options.map(({ displayName }) => displayName);
		expect(names).toEqual([...names].sort());
		expect(options.map(({ type, default: value }) => [type, typeof value])).toEqual(
			options.map(({ type }) => [type, type]),
		);
	});

	it('never waits as long as WeChat for the system it forwards to', () => {
		const options = property('additionalFields').options as INodeProperties[];
		const timeout = options.find(({ name }) => name === 'forwardTimeout');
		expect(timeout?.typeOptions?.maxValue).toBeLessThan(5000);
		expect(timeout?.default).toBeLessThan(5000);
	});

	it('has a codex that names the node and the words people search for', () => {
		expect(codex.node).toBe(`n8n-nodes-wechat-member-card.${description.name}`);
		expect(codex.alias).toEqual(
			expect.arrayContaining(['WeChat', '会员卡', 'membership', 'loyalty', 'points']),
		);
	});
});
