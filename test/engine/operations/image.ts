import type { OperationCase } from './operationCase';

/** The smallest PNG there is: one pixel. */
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

const upload = (title: string, field: string, fileName: string, set: object): OperationCase => ({
	resource: 'image',
	operation: 'upload',
	title,
	parameters: () => ({ ...set }),
	item: () => ({ json: {}, binary: { [field]: { data: PNG, fileName, mimeType: 'image/png' } } }),
	wire: () => [
		{
			path: '/cgi-bin/media/uploadimg',
			file: { fieldName: 'media', fileName: 'logo.png', contentType: 'image/png' },
		},
	],
	output: () => ({ url: expect.stringMatching(/^http:\/\/mmbiz\.qpic\.cn\//) as string }),
});

export const imageCases: OperationCase[] = [
	upload('minimal', 'data', 'logo.png', {}),
	upload('fullest', 'picture', 'logo', { inputDataFieldName: 'picture' }),
	upload('by an expression that gives the binary data', 'data', 'logo.png', {
		inputDataFieldName: '={{ $binary.data }}',
	}),
];
