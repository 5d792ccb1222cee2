import { answerOf, closeAll, start, tokenOf } from './client';

afterEach(closeAll);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];
const JPG = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3];
const big = (start_: number[], length: number) => [
	...start_,
	...new Array(length - start_.length).fill(7),
];

async function upload(bytes: number[], fileName: string, fieldName = 'media', type = 'image/png') {
	const simulator = await start();
	const { access_token: token } = await tokenOf(simulator);
	const form = new FormData();
	form.append('note', 'an ordinary field comes first');
	form.append(fieldName, new Blob([new Uint8Array(bytes)], { type }), fileName);
	const response = await fetch(`${simulator.url}/cgi-bin/media/uploadimg?access_token=${token}`, {
		method: 'POST',
		body: form,
	});
	return { simulator, answer: await answerOf(response) };
}

it.each([
	[
		'a PNG',
		PNG,
		'logo.png',
		'media',
		/^http:\/\/mmbiz\.qpic\.cn\/(sz_)?mmbiz_png\/\w{86,110}\/0\?wx_fmt=png&from=appmsg$/,
	],
	[
		'a JPG',
		JPG,
		'logo.JPG',
		'media',
		/^http:\/\/mmbiz\.qpic\.cn\/(sz_)?mmbiz_jpg\/\w{86,110}\/0\?wx_fmt=jpeg&from=appmsg$/,
	],
	['a part named buffer', PNG, '标志.png', 'buffer', /^http:\/\/mmbiz\.qpic\.cn\//],
	['exactly 1 MB', big(PNG, 1024 * 1024), 'logo.png', 'media', /^http:\/\/mmbiz\.qpic\.cn\//],
])('uploading %s answers a URL without errcode', async (_name, bytes, fileName, fieldName, url) => {
	const { simulator, answer } = await upload(bytes, fileName, fieldName);
	expect(answer.url.length).toBeGreaterThanOrEqual(132);
	expect(answer.url.length).toBeLessThanOrEqual(163);
	expect(answer).toEqual({ url: expect.stringMatching(url) });
	expect([...(simulator.image(answer.url)?.bytes ?? [])]).toEqual(bytes);
	expect(simulator.requests[1]).toMatchObject({
		file: { fieldName, fileName, contentType: 'image/png' },
	});
	const shown = await fetch(`${simulator.url}/picture?url=${encodeURIComponent(answer.url)}`);
	expect(new Uint8Array(await shown.arrayBuffer())).toHaveLength(bytes.length);
});

it.each([
	['a part of another name', PNG, 'logo.png', 'file', 41005],
	['an empty file', [], 'logo.png', 'media', 41005],
	['a file name without extension', PNG, 'logo', 'media', 41005],
	['a GIF by name', PNG, 'logo.gif', 'media', 40005],
	['a GIF called PNG', [0x47, 0x49, 0x46, 0x38], 'logo.png', 'media', 40137],
	['more than 1 MB', big(PNG, 1024 * 1024 + 1), 'logo.png', 'media', 40009],
])('uploading %s is refused', async (_name, bytes, fileName, fieldName, errcode) => {
	const { answer } = await upload(bytes, fileName, fieldName);
	expect(answer).toMatchObject({ errcode, errmsg: expect.stringContaining(' rid: ') });
});

it('a body that is not multipart holds no file', async () => {
	const simulator = await start();
	const { access_token: token } = await tokenOf(simulator);
	const path = `/cgi-bin/media/uploadimg?access_token=${token}`;
	const response = await fetch(simulator.url + path, { method: 'POST', body: '{"media":"x"}' });
	expect(await answerOf(response)).toMatchObject({ errcode: 41005 });
});

it('an upload in chunks, without a length, meets HTTP status 412', async () => {
	const simulator = await start();
	const { access_token: token } = await tokenOf(simulator);
	const body = new Blob([new Uint8Array(PNG)]).stream();
	const response = await fetch(`${simulator.url}/cgi-bin/media/uploadimg?access_token=${token}`, {
		method: 'POST',
		body,
		duplex: 'half',
	} as RequestInit);
	expect(response.status).toBe(412);
});
