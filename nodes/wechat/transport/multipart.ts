import { randomBytes } from 'node:crypto';

import type { WireFile } from './request';

/**
 * A `multipart/form-data` body as one Buffer, so that it has a Content-Length (WeChat answers HTTP 412 to chunked
 * uploads) and can be sent again after a token refresh. The part is called `media`: the card pages say `buffer`,
 * but `media` is what every SDK in use sends.
 */
export function buildMultipart(file: WireFile): { body: Buffer; contentType: string } {
	const boundary = `----n8nMemberCard${randomBytes(12).toString('hex')}`;
	const fileName = file.fileName.replace(/[\r\n]/g, ' ').replace(/"/g, '%22');
	const head =
		`--${boundary}\r\n` +
		`Content-Disposition: form-data; name="media"; filename="${fileName}"\r\n` +
		`Content-Type: ${file.mimeType}\r\n\r\n`;
	return {
		body: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
		contentType: `multipart/form-data; boundary=${boundary}`,
	};
}
