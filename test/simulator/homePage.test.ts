import { closeAll, creation, start, startWithClient, type Simulator } from './client';

afterEach(closeAll);

const read = async ({ url }: Simulator, path = '/') => await (await fetch(url + path)).text();

const click = async ({ url }: Simulator, path: string, fields: Record<string, string> = {}) =>
	await fetch(url + path, {
		method: 'POST',
		body: new URLSearchParams(fields),
		redirect: 'manual',
	});

/** An address of the simulator that answers 404, as n8n does for what is not published. */
const unpublished = ({ url }: Simulator) => `${url}/simulator/token/nothing`;
const UPDATE = '/card/membercard/updateuser';

it('shows cards with their state, members, and what goes into the credential', async () => {
	const simulator = await start({ sampleWorld: true });
	const page = await read(simulator);
	for (const words of ['青禾茶友卡', '000481207351', 'approved', simulator.appSecret, '<svg'])
		expect(page).toContain(words);
});

it('runs nothing that stands in a card, and loads nothing from elsewhere', async () => {
	const { simulator, call } = await startWithClient();
	await call('/card/create', creation({ baseInfo: { title: '<script>' } }));
	const answer = await fetch(simulator.url);
	const page = await answer.text();
	expect(page).not.toContain('<script>');
	expect(page).toContain('&#60;script&#62;');
	expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
	expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

describe('where events go', () => {
	it('is changed by a form, and a test URL is tried beside it', async () => {
		const simulator = await start();
		const url = unpublished(simulator);
		await click(simulator, '/home/push', { url, testUrl: url, mode: 'plain' });
		simulator.push.configure({ ...simulator.push.target(), repeats: 0 });
		simulator.customer.scan({ cardId: simulator.addCard() });
		await simulator.push.settled();
		// Nobody listens at the test URL: that is no news.
		expect(simulator.pushed).toMatchObject([{ status: 404, isTest: false }]);
		expect(await read(simulator)).toContain('404: the workflow is not published');
	});

	it('cannot be the test URL alone, nor something that is no address', async () => {
		const simulator = await start();
		const testUrl = 'http://127.0.0.1:5678/webhook-test/x/webhook';
		const entries: Array<Record<string, string>> = [{ url: testUrl }, { testUrl }, { url: 'n8n' }];
		for (const fields of entries) {
			const answer = await click(simulator, '/home/push', { mode: 'plain', ...fields });
			expect(answer.status).toBe(422);
			expect(await answer.text()).toContain('role="alert"');
		}
		expect(simulator.push.target()).toBeUndefined();
	});

	it('can be asked for at every event, and says when nobody is there', async () => {
		const workflows: Array<{ url: string; workflow: string }> = [];
		const recipients = async () => workflows;
		const simulator = await start({ push: { recipients, repeats: 0 } });
		const cardId = simulator.addCard();
		simulator.customer.scan({ cardId });
		await simulator.push.settled();
		expect(await read(simulator)).toContain(
			'no published workflow has a WeChat Member Card Trigger',
		);
		workflows.push({ url: unpublished(simulator), workflow: 'One' });
		workflows.push({ url: unpublished(simulator), workflow: 'Two' });
		simulator.customer.scan({ cardId });
		await simulator.push.settled();
		expect(simulator.pushed.map(({ workflow }) => workflow)).toEqual([undefined, 'One', 'Two']);
	});
});

it('switches faults on and off', async () => {
	const { simulator, call } = await startWithClient({ sampleWorld: true });
	const [cardId] = (await call('/card/batchget', { offset: 0, count: 1 })).card_id_list;
	const update = async () =>
		(await call(UPDATE, { card_id: cardId, code: '000481207351', add_bonus: 1 })).errcode;
	await click(simulator, '/home/faults', { name: 'day' });
	expect(await update()).toBe(45009);
	expect(await read(simulator)).toContain('hit 1 calls');
	await click(simulator, '/home/faults', { name: 'day' });
	expect(await update()).toBe(0);
});

it('a reset brings the cards of the examples back, with the same ids', async () => {
	const { simulator, call } = await startWithClient({ sampleWorld: true });
	const idsNow = async () => (await call('/card/batchget', { offset: 0, count: 50 })).card_id_list;
	const before = await idsNow();
	await call('/card/create', creation());
	await call('/card/delete', { card_id: before[0] });
	await click(simulator, '/home/reset');
	expect(await idsNow()).toEqual(before);
	expect(simulator.member('000481207351')?.bonus).toBe(80);
});
