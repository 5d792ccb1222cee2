import { buildMultipart } from '../../../../nodes/wechat/transport/multipart';

const body = (fileName: string) =>
	buildMultipart({ bytes: Buffer.from([0, 255, 13, 10]), fileName, mimeType: 'image/png' });

describe('a picture on the wire', () => {
	it('is one part called media, with its bytes as they are', () => {
		const { body: bytes, contentType } = body('a.png');
		const boundary = /^multipart\/form-data; boundary=(----n8nMemberCard[\da-f]{24})$/.exec(
			contentType,
		)?.[1];
		expect(bytes.toString('latin1')).toBe(
			`--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\x00\xff\r\n\r\n--${boundary}--\r\n`,
		);
	});

	it('cannot break out of the name of its file', () => {
		expect(body('a"\r\nX: "b.png').body.toString('latin1')).toContain(
			'filename="a%22  X: %22b.png"\r\n',
		);
	});

	it('has a boundary of its own each time', () => {
		expect(body('a.png').contentType).not.toBe(body('a.png').contentType);
	});
});
