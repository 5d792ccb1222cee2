import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

import { readIncomingFile } from '../../../../nodes/MemberCard/runtime/incomingFile';
import { fakeExecution } from '../../../support/fakeExecution';

const LOGO: IBinaryData = { data: '', mimeType: 'image/png', fileName: 'logo.png' };
const PHOTO: IBinaryData = { data: '', mimeType: 'image/jpeg' };

const read = async (
	field: unknown,
	binary: Record<string, unknown> = { data: LOGO, photo: PHOTO },
) =>
	await readIncomingFile(
		fakeExecution({ items: [{ json: {} }, { json: {}, binary } as INodeExecutionData] }).execution,
		1,
		'file',
		field,
	);

describe('a file that comes in', () => {
	it('is found by the name of its field', async () => {
		expect(await read(' data ')).toEqual({
			bytes: Buffer.from('data of 1'),
			fileName: 'logo.png',
			mimeType: 'image/png',
		});
	});

	it('goes by the name of its field when it has none', async () => {
		expect(await read('photo')).toMatchObject({ fileName: 'photo', mimeType: 'image/jpeg' });
	});

	it('is found where workflows with combined data keep it', async () => {
		expect(await read('logo', { '_files.logo': LOGO })).toEqual({
			bytes: Buffer.from('_files.logo of 1'),
			fileName: 'logo.png',
			mimeType: 'image/png',
		});
	});

	it('is found by its description, which has no bytes', async () => {
		expect(await read({ mimeType: PHOTO.mimeType })).toMatchObject({
			bytes: Buffer.from('photo of 1'),
		});
	});

	it('is found by a binary object of any node, which has the bytes', async () => {
		const { execution } = fakeExecution();
		execution.helpers.assertBinaryData = (_index, file) => file as unknown as IBinaryData;
		execution.helpers.getBinaryDataBuffer = async (_index, file) =>
			Buffer.from((file as unknown as IBinaryData).data);
		for (const file of [
			{ data: 'xyz', mimeType: 'image/png' },
			{ data: 'xyz', id: 'kept', mimeType: 'image/png' },
		])
			expect(await readIncomingFile(execution, 0, 'file', file)).toEqual({
				bytes: Buffer.from('xyz'),
				fileName: 'file',
				mimeType: 'image/png',
			});
	});

	it('is the one that all of a description fits', async () => {
		const other = { ...LOGO, fileName: 'other.png' };
		const described = { mimeType: 'image/png', fileName: 'other.png' };
		expect(await read(described, { data: LOGO, other })).toMatchObject({
			bytes: Buffer.from('other of 1'),
		});
	});

	it.each([
		['', "'File' is empty. Fill it in."],
		['  ', "'File' is empty. Fill it in."],
		[null, "'File' is empty. Fill it in."],
		[undefined, "'File' is empty. Fill it in."],
		[
			'logo',
			'\'File\' names "logo", but the item has no file there. Use a node that supplies a file',
		],
		[{ mimeType: 'text/csv' }, "'File' holds no file, but the item has no file there"],
		[{ data: 'x', mimeType: 'image/png' }, "'File' holds no file"],
		[{ id: 'x', mimeType: 'image/png' }, "'File' holds no file"],
		[7, "'File' holds no file"],
	])('is missed as %j', async (field, sentence) => {
		await expect(read(field)).rejects.toThrow(sentence);
	});

	it('is missed in an item without files', async () => {
		await expect(
			readIncomingFile(fakeExecution().execution, 0, 'file', { mimeType: 'image/png' }),
		).rejects.toThrow("'File' holds no file");
	});
});
