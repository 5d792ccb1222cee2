import { inputFailure } from '../../../wechat/errors/failure';
import type { WireFile } from '../../../wechat/transport/request';
import { defineOperation } from '../../runtime/operation';

/** WeChat's limit for a picture, in bytes. */
const MAX_BYTES = 1024 * 1024;

export const upload = defineOperation({
	name: 'Upload',
	value: 'upload',
	action: 'Upload image',
	description:
		'Upload a logo, background or cover picture to WeChat; cards accept only pictures that came from here',
	documentation: { endpoints: ['/cgi-bin/media/uploadimg'], repeat: 'safe' },
	fields: [
		{
			displayName: 'Input Data Field Name',
			name: 'inputDataFieldName',
			type: 'string',
			default: 'data',
			required: true,
			placeholder: 'e.g. data',
			hint: 'The name of the input field that contains the picture',
			description:
				'JPG or PNG, at most 1 MB. Logo: 300 × 300 pixels, background: at most 1000 × 600.',
		},
	],
	async request(parameters) {
		const file = await parameters.file('inputDataFieldName');
		return {
			path: '/cgi-bin/media/uploadimg',
			file: asPicture(file),
			knownBy: 'url',
			repeat: 'safe',
		};
	},
});

/** Judged by the first bytes: names and MIME types of incoming files are often guesses. */
function asPicture(file: WireFile): WireFile {
	const isPng = file.bytes.subarray(0, 4).toString('hex') === '89504e47';
	const isJpeg = file.bytes.subarray(0, 3).toString('hex') === 'ffd8ff';
	if (!isPng && !isJpeg) {
		throw inputFailure(
			'inputDataFieldName',
			'holds a file that is neither JPG nor PNG',
			'Convert the picture first.',
		);
	}
	if (file.bytes.length > MAX_BYTES) {
		throw inputFailure(
			'inputDataFieldName',
			`holds a picture of ${file.bytes.length} bytes, WeChat takes at most ${MAX_BYTES}`,
			'Make it smaller.',
		);
	}
	const extension = isPng ? 'png' : 'jpg';
	const fileName = /\.(?:png|jpe?g)$/i.test(file.fileName)
		? file.fileName
		: `${file.fileName}.${extension}`;
	return { bytes: file.bytes, fileName, mimeType: isPng ? 'image/png' : 'image/jpeg' };
}
