import { mailPages, type Mail } from '../../host/mail/mailPages';
import { closeAll, start } from './client';

afterEach(closeAll);

const mail = {
	subject: '<script>alert(1)</script>',
	from: { text: 'n8n@example.com' },
	recipients: ['shop@example.com'],
	date: new Date(0),
	html: '<script>alert(2)</script><a href="http://127.0.0.1/yes">Yes</a>',
	attachments: [
		{ filename: '积分.xlsx', size: 3, content: Buffer.from('abc'), contentType: 'text/html' },
	],
} as unknown as Mail;

it("shows what n8n has sent, and runs nothing of somebody else's HTML", async () => {
	const simulator = await start({ extraPages: [mailPages(() => [mail])] });
	const read = async (path: string) => {
		const answer = await fetch(simulator.url + path);
		return { text: await answer.text(), headers: answer.headers, status: answer.status };
	};
	expect((await read('/')).text).toContain('href="/mail"');
	for (const path of ['/mail', '/mail/0']) {
		const { text } = await read(path);
		expect(text).toContain('&#60;script&#62;');
		expect(text).not.toContain('<script>');
	}
	expect((await read('/mail/0')).text).toContain('sandbox="allow-popups');
	const shown = await read('/mail/0/html');
	expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
	const file = await read('/mail/0/file/0');
	expect(file.text).toBe('abc');
	expect(file.headers.get('content-type')).toBe('application/octet-stream');
	expect((await read('/mail/7')).status).toBe(404);
});
