import type { IDataObject } from 'n8n-workflow';

import { startSimulator } from '../../../simulator';
import { byId, runMemberCard, type Simulator } from '../../support/memberCard';
import { refusals } from './refusals';

const CARD = 'pBq7Kt0mYv3sXe9RLw2dUoHn5ZcA';

describe('input that WeChat would refuse', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({});
	});

	afterAll(async () => {
		await simulator.close();
	});

	const run = async (operation: string, parameters: IDataObject) => {
		const [resource, value] = operation.split(': ');
		return await runMemberCard(
			simulator,
			{ resource, operation: value, cardId: byId(CARD), ...parameters },
			{
				items: [
					{ json: {}, binary: { data: { data: 'R0lGODlhAQABAAAAACw=', mimeType: 'image/png' } } },
				],
			},
		);
	};

	it.each(refusals)(
		'%s is refused before anything is sent: %s',
		async (operation, message, parameters) => {
			const { error } = await run(operation, parameters);
			expect(error?.message).toBe(`${message} [item 0]`);
			expect(error?.description).toMatch(/\.$/);
			expect(simulator.requests).toEqual([]);
		},
	);
});
