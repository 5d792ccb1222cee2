import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readExample } from '../../host/examples';

const page = readFileSync(join(__dirname, '../../docs/points-for-orders.md'), 'utf8');
const { nodes } = readExample('points-for-orders') as {
	nodes: Array<{ name: string; type: string; parameters: Record<string, any> }>;
};
const named = (name: string) => nodes.find((node) => node.name === name)!;

describe('docs/points-for-orders.md', () => {
	it('shows the table as the workflow makes it', () => {
		expect(page).toContain(
			`\`\`\`sql\n${named('Make the Ledger').parameters.query as string}\n\`\`\``,
		);
	});

	it('names nodes that exist', () => {
		const steps = page.slice(page.indexOf('## The steps'), page.indexOf('## What a crash'));
		const names = [...steps.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
		expect(names.length).toBeGreaterThan(5);
		expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
	});
});

it('no node of the example is run again by n8n unless a repeat does nothing', () => {
	const again = nodes.filter((node) => 'retryOnFail' in node).map(({ name }) => name);
	// Its statement is carried out as a whole or not at all.
	expect(again).toEqual(['Take Up Orders']);
	const { expected_bonus: expected, add_bonus: added } =
		named('Credit Points').parameters.columns.value;
	expect([expected, added]).toEqual(['={{ $json.points_before }}', '={{ $json.points }}']);
	expect(named('Credit Points').parameters.options).toEqual({ retries: 0, timeout: 10_000 });
});
