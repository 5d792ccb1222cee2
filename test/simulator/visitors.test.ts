import { visit } from '../support/visit';
import { closeAll, start } from './client';

afterEach(closeAll);

async function visitWith(headers: Record<string, string>, hosts?: string[]): Promise<number> {
	const simulator = await start({ hosts });
	return await visit(`${simulator.url}/cgi-bin/showqrcode?ticket=x`, headers);
}

it.each([
	[{ host: 'localhost:7070' }],
	[{ host: '127.0.0.1' }],
	[{ host: '192.168.1.5:7070' }],
	[{ host: '[::1]:7070' }],
	[{ host: 'localhost', origin: 'http://127.0.0.1:5678' }],
])('a visitor with %j is let in', async (headers) => {
	expect(await visitWith(headers)).toBe(404);
});

it.each([
	[{ host: 'rebound.example.com:7070' }],
	[{ host: 'localhost.example.com' }],
	[{ host: 'simulator' }],
	[{ host: 'localhost', origin: 'https://elsewhere.example.com' }],
	[{ host: 'localhost', origin: 'null' }],
])('a visitor with %j is not', async (headers) => {
	expect(await visitWith(headers)).toBe(403);
});

it('a name of a container is let in when it is named', async () => {
	expect(await visitWith({ host: 'simulator:7070' }, ['simulator'])).toBe(404);
});
