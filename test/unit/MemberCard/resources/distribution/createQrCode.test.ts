import { distribution } from '../../../../../nodes/MemberCard/resources/distribution';
import { perform } from '../../../../../nodes/MemberCard/runtime/operation';
import type { Parameters } from '../../../../../nodes/MemberCard/runtime/parameters';
import type { WechatResponse, WechatClient } from '../../../../../nodes/wechat/transport/request';

const operation = distribution.operations.find(({ value }) => value === 'createQrCode');

async function pictureUrlFor(answer: WechatResponse): Promise<unknown> {
	const client = { call: async () => await Promise.resolve(answer) } as unknown as WechatClient;
	const parameters = {
		cardId: () => 'pBq7Kt0mYv3sXe9RLw2dUoHn5ZcA',
		wire: () => ({}),
		flag: () => false,
	} as unknown as Parameters;
	if (operation === undefined) throw new Error('there is no such operation');
	return (await perform(operation, client, parameters))[0].json.show_qrcode_url;
}

describe('the address of the picture of a QR code', () => {
	it.each([
		[
			'is the one WeChat gives',
			{ ticket: 'gQ1==', show_qrcode_url: 'https://mp.weixin.qq.com/x?ticket=gQ1%3D%3D' },
			'https://mp.weixin.qq.com/x?ticket=gQ1%3D%3D',
		],
		[
			"loses the blanks of WeChat's samples",
			{ ticket: 'gQ1==', show_qrcode_url: ' https://mp.weixin.qq.com/x? ticket=gQ1%3D%3D' },
			'https://mp.weixin.qq.com/x?ticket=gQ1%3D%3D',
		],
		[
			'is made of the ticket where an answer has none',
			{ ticket: 'gQ+1==' },
			'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQ%2B1%3D%3D',
		],
	])('%s', async (_title, answer, url) => {
		expect(await pictureUrlFor(answer)).toBe(url);
	});
});
