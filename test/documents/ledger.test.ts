import type { IDataObject } from 'n8n-workflow';

import { readExample } from '../../host/examples';
import { text } from '../support/packageFiles';

const { nodes } = readExample('points-for-orders') as {
	nodes: Array<{ name: string; type: string; parameters: IDataObject }>;
};
const named = (name: string) => nodes.find((node) => node.name === name)!;

describe.each([
	['docs/points-for-orders.md', '## The steps', '## What a crash'],
	['docs/zh-CN/points-for-orders.md', '## 每一步', '## 崩溃以后'],
])('%s', (path, stepsBegin, stepsEnd) => {
	const page = text(path);

	it('shows the table as the workflow makes it', () => {
		expect(page).toContain(
			`\`\`\`sql\n${named('Make the Ledger').parameters.query as string}\n\`\`\``,
		);
	});

	it('names nodes that exist', () => {
		const steps = page.slice(page.indexOf(stepsBegin), page.indexOf(stepsEnd));
		const names = [...steps.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
		expect(names.length).toBeGreaterThan(5);
		expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
	});
});

it('no node of the example is run again by n8n unless a repeat does nothing', () => {
	const again = nodes.filter((node) => 'retryOnFail' in node).map(({ name }) => name);
	// Its statement is carried out as a whole or not at all.
	expect(again).toEqual(['Take Up Orders']);
	expect(named('Credit Points').parameters).toMatchObject({
		columns: {
			value: { expected_bonus: '={{ $json.points_before }}', add_bonus: '={{ $json.points }}' },
		},
	});
	expect(named('Credit Points').parameters.options).toEqual({ retries: 0, timeout: 10_000 });
});
