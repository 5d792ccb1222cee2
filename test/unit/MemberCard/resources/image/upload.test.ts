import { upload } from '../../../../../nodes/MemberCard/resources/image/upload';
import { perform } from '../../../../../nodes/MemberCard/runtime/operation';
import type { Parameters } from '../../../../../nodes/MemberCard/runtime/parameters';
import type { WechatClient, WechatRequest } from '../../../../../nodes/wechat/transport/request';

const PNG = '89504e470d0a1a0a';
const JPEG = 'ffd8ffe000104a46';
const MEGABYTE = 1024 * 1024;

/** What is sent for a file that comes in; `size` fills it up to so many bytes. */
async function sentFor({ start = PNG, size = 8, fileName = 'logo.png' }) {
	const requests: WechatRequest[] = [];
	const client = {
		async call(request: WechatRequest) {
			requests.push(request);
			return await Promise.resolve({ url: 'http://mmbiz.qpic.cn/x' });
		},
	} as unknown as WechatClient;
	const bytes = Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(size)]).subarray(0, size);
	const file = async () =>
		await Promise.resolve({ bytes, fileName, mimeType: 'application/octet-stream' });
	await perform(upload, client, { file } as unknown as Parameters);
	return requests[0];
}

describe('a picture for a card', () => {
	it('may be sent again, for a second upload changes no card', async () => {
		expect(await sentFor({})).toMatchObject({
			path: '/cgi-bin/media/uploadimg',
			knownBy: 'url',
			repeat: 'safe',
		});
	});

	it.each([
		[PNG, 'image/png'],
		[JPEG, 'image/jpeg'],
	])('that starts with %s is %s, whatever it was said to be', async (start, mimeType) => {
		const { file } = await sentFor({ start });
		expect(file).toMatchObject({ mimeType, bytes: Buffer.from(start, 'hex') });
	});

	it.each([
		[PNG, 'logo', 'logo.png'],
		[JPEG, 'logo', 'logo.jpg'],
		[JPEG, 'logo.jpeg', 'logo.jpeg'],
		[JPEG, 'LOGO.JPG', 'LOGO.JPG'],
		[PNG, 'logo.png', 'logo.png'],
		[PNG, 'logo.png.download', 'logo.png.download.png'],
		[JPEG, 'myjpg', 'myjpg.jpg'],
	])('%s called %s goes out as %s', async (start, fileName, sent) => {
		expect((await sentFor({ start, fileName })).file).toMatchObject({ fileName: sent });
	});

	it.each(['474946383961', '89504e46', 'ffd8fe', ''])(
		'that starts with "%s" is none that WeChat takes',
		async (start) => {
			await expect(sentFor({ start })).rejects.toThrow(
				"'Input Data Field Name' holds a file that is neither JPG nor PNG. Convert the picture first.",
			);
		},
	);

	it('has a megabyte at most', async () => {
		expect((await sentFor({ size: MEGABYTE })).file?.bytes).toHaveLength(MEGABYTE);
		await expect(sentFor({ size: MEGABYTE + 1 })).rejects.toThrow(
			"'Input Data Field Name' holds a picture of 1048577 bytes, WeChat takes at most 1048576. Make it smaller.",
		);
	});
});
