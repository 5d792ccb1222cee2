import type { IDataObject, ILoadOptionsFunctions, ResourceMapperValue } from 'n8n-workflow';

import { readExamples } from '../../host/examples';
import { getColumns } from '../../nodes/MemberCard/lists/getColumns';

/** A form that has an operation and no card yet. */
const formWith = (operation: unknown) =>
	({
		getCurrentNodeParameter: (name: string) => (name === 'operation' ? operation : ''),
	}) as unknown as ILoadOptionsFunctions;

const mapped = readExamples().flatMap(({ id, nodes }) =>
	nodes
		.filter(({ type }) => type.endsWith('.memberCard'))
		.map(({ name, parameters }) => ({
			title: `${id}: ${name}`,
			operation: parameters.operation,
			columns: parameters.columns as unknown as ResourceMapperValue | undefined,
		}))
		.filter(({ columns }) => columns?.mappingMode === 'defineBelow'),
);

describe('columns of the examples', () => {
	it('are among them', () => {
		expect(mapped.length).toBeGreaterThan(3);
	});

	// The editor shows every column that a saved workflow does not know, the rare ones too.
	it.each(mapped)('$title are saved as the editor saves them', async ({ operation, columns }) => {
		const value = columns?.value as IDataObject;
		const { fields } = await getColumns.call(formWith(operation));
		expect(columns?.schema).toEqual(
			fields.map((field) => ({
				...field,
				removed: field.removed === true && !(field.id in value),
			})),
		);
	});
});
