import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../runtime/parameters';
import { simplifyField } from './list';

/** Where the words of the wire are not those of the interface. */
const LABELS: Record<string, string> = {
	app_brand_id: 'App Brand ID',
	bonus: 'Points',
	has_active: 'Activated',
	jump_url: 'Jump URL',
	mchid_list: 'Merchant Numbers',
	openid: 'Open ID',
	user_card_status: 'Card Status',
};

/** `verify_cnt` → `Verify Count` */
const labelOf = (name: string) =>
	LABELS[name] ??
	name
		.split('_')
		.map((word) => (word === 'cnt' ? 'Count' : word[0].toUpperCase() + word.slice(1)))
		.join(' ');

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** What says of which card, member, rule or day an item is comes out whatever is chosen. */
const ALWAYS = ['card_id', 'code', 'rule_id', 'ref_date'];

/**
 * How much of an answer with many fields comes out: in a workflow Simplify, in the tool of an agent the choice that n8n's
 * UX guidelines ask for there, because every field takes room in its context.
 * https://docs.n8n.io/connect/create-nodes/build-your-node/reference/ux-guidelines
 *
 * @param names the fields of the simplified output, besides those that come out anyway
 */
export function outputFields(names: readonly string[]): INodeProperties[] {
	return [
		{ ...simplifyField, displayOptions: { hide: { '@tool': [true] } } },
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			displayOptions: { show: { '@tool': [true] } },
			options: [
				{ name: 'Raw', value: 'raw', description: 'All fields, as WeChat sends them' },
				{ name: 'Selected Fields', value: 'selectedFields' },
				{ name: 'Simplified', value: 'simplified' },
			],
			default: 'simplified',
			description: 'How much of the response the agent gets',
		},
		{
			displayName: 'Fields',
			name: 'outputFields',
			type: 'multiOptions',
			displayOptions: { show: { '@tool': [true], output: ['selectedFields'] } },
			options: names.map((name) => ({ name: labelOf(name), value: name })).sort(byName),
			default: [],
			description: 'The fields the agent gets besides IDs and dates',
		},
	];
}

/**
 * @param raw the answer as WeChat sends it
 * @param simplify its simplified view; undefined if it has none
 */
export function chosenOutput(
	parameters: Parameters,
	raw: IDataObject,
	simplify: () => IDataObject | undefined,
): IDataObject {
	// Only a tool has it. One that an n8n without `@tool` has made has Simplify instead.
	const output = parameters.text('output');
	const isRaw = output === '' ? !parameters.flag('simplify') : output === 'raw';
	const view = isRaw ? undefined : simplify();
	if (view === undefined) return raw;
	if (output !== 'selectedFields') return view;
	const chosen = [...ALWAYS, ...parameters.list('outputFields')];
	return Object.fromEntries(Object.entries(view).filter(([name]) => chosen.includes(name)));
}
