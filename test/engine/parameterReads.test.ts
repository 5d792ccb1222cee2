import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';

import { CredentialStore } from '../../engine/credentialStore';
import plainNodes from '../../engine/plainNodes';
import { runWorkflow } from '../../engine/runWorkflow';
import { ASK_ENGINE, findDirectRead } from '../../nodes/MemberCard/runtime/directRead';

const ITEMS: IDataObject[] = [
	{
		code: '007290500123',
		bonus: 320,
		zero: 0,
		negative: -1.5,
		huge: 1e300,
		active: false,
		blank: '',
		spaced: '  x  ',
		expression: '={{ $json.code }}',
		braces: '{{ $json.code }}',
		chinese: '海底捞',
		nothing: null,
		customer: { code: '12', 'first name': '禾', deep: { deeper: { code: 'x' } }, list: ['a', 'b'] },
		list: [1, 2],
		'card id': 'p1',
		"it's": 'quoted',
		_private: 'u',
		$dollar: 'd',
		名: '小禾',
		length: 'not a length',
		toString: 'own',
	} as unknown as IDataObject,
	{},
	{ code: 1e21, customer: 'text', bonus: '7' },
];

const EXPRESSIONS = [
	'constant',
	'',
	'12',
	'=',
	'=constant',
	'={{ $json.code }}',
	'={{$json.code}}',
	'={{   $json.code   }}',
	'={{\n$json.code\n}}',
	'={{ $json.code }} ',
	'= {{ $json.code }}',
	'={{ $json.code }}{{ $json.bonus }}',
	'={{ $json.code; }}',
	'={{ $json.code.length }}',
	'={{ $json.code.trim() }}',
	'={{ $json.bonus }}',
	'={{ $json.bonus + 1 }}',
	'={{ $json.zero }}',
	'={{ $json.negative }}',
	'={{ $json.huge }}',
	'={{ $json.active }}',
	'={{ $json.blank }}',
	'={{ $json.spaced }}',
	'={{ $json.expression }}',
	'={{ $json.braces }}',
	'={{ $json.chinese }}',
	'={{ $json.nothing }}',
	'={{ $json.missing }}',
	'={{ $json.customer }}',
	'={{ $json.customer.code }}',
	'={{ $json.customer["first name"] }}',
	"={{ $json['customer'].code }}",
	'={{ $json.customer.deep.deeper.code }}',
	'={{ $json.customer.missing }}',
	'={{ $json.customer?.code }}',
	'={{ $json.customer.list }}',
	'={{ $json.customer.list[0] }}',
	'={{ $json.list }}',
	'={{ $json.list[1] }}',
	'={{ $json.list.length }}',
	'={{ $json["card id"] }}',
	'={{ $json[ "card id" ] }}',
	'={{ $json["it\'s"] }}',
	'={{ $json["a\\u0062"] }}',
	'={{ $json._private }}',
	'={{ $json.$dollar }}',
	'={{ $json["名"] }}',
	'={{ $json.名 }}',
	'={{ $json.length }}',
	'={{ $json.toString }}',
	'={{ $json.constructor }}',
	'={{ $json.__proto__ }}',
	'={{ $json["code"] }}',
	'={{ $json }}',
	'={{ $item.code }}',
	'={{ $input.item.json.code }}',
	'={{ $now.year }}',
	'={{ $json.code // comment }}',
];

/** Hands out what n8n's engine makes of each raw parameter, next to what is read directly. */
const probe: INodeType = {
	description: {
		displayName: 'Probe',
		name: 'probe',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Probe' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Value', name: 'value', type: 'json', default: '' }],
	} as unknown as INodeType['description'],
	async execute(this: IExecuteFunctions) {
		const read = findDirectRead(this.getNodeParameter('value', 0, '', { rawExpressions: true }));
		return [
			this.getInputData().map((item, index) => {
				const direct = read?.(item.json) ?? ASK_ENGINE;
				let engine: unknown;
				try {
					engine = this.getNodeParameter('value', index, '');
				} catch {
					engine = 'the engine refuses';
				}
				return {
					json: {
						isDirect: direct !== ASK_ENGINE,
						direct: direct === ASK_ENGINE ? engine : direct,
						engine,
					} as IDataObject,
				};
			}),
		];
	},
};

async function probed(value: unknown): Promise<IDataObject[]> {
	const { itemsOf, error } = await runWorkflow(
		{
			name: 'Probe',
			nodes: [
				{
					id: '1',
					name: 'Start',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: '2',
					name: 'Probe',
					type: 'probe',
					typeVersion: 1,
					position: [0, 0],
					parameters: { value },
				},
			],
			connections: { Start: { main: [[{ node: 'Probe', type: 'main', index: 0 }]] } },
		},
		{
			nodes: { ...plainNodes, probe },
			credentials: new CredentialStore([], {}),
			input: ITEMS.map((json) => ({ json })),
		},
	);
	expect(error).toBeUndefined();
	return (itemsOf('Probe') as Array<{ json: IDataObject }>).map(({ json }) => json);
}

describe('reading a parameter without the expression engine', () => {
	it.each(EXPRESSIONS)('gives what n8n gives for %j', async (expression) => {
		for (const { direct, engine } of await probed(expression)) expect(direct).toEqual(engine);
	});

	it.each([
		[{ recordBonus: '消费', bonus: '={{ $json.bonus }}' }],
		[{ bonus: '={{ $json.bonus }}', nested: { code: '={{ $json.code }}' } }],
		[{ bonus: '={{ $json.missing }}' }],
		[{ list: ['={{ $json.code }}'] }],
		[{}],
	])('gives what n8n gives for the collection %j', async (collection) => {
		for (const { direct, engine } of await probed(collection)) expect(direct).toEqual(engine);
	});

	it('is really used for plain references and constants', async () => {
		const used = async (value: unknown) => (await probed(value))[0].isDirect;
		expect(await used('={{ $json.code }}')).toBe(true);
		expect(await used('={{ $json.customer["first name"] }}')).toBe(true);
		expect(await used({ bonus: '={{ $json.bonus }}', recordBonus: 'x' })).toBe(true);
		expect(await used('={{ $json.code.trim() }}')).toBe(false);
		expect(await used('={{ $json.nothing }}')).toBe(false);
	});
});
