import type { IWebhookFunctions } from 'n8n-workflow';

import { withPushSecrets } from '../../../nodes/MemberCardTrigger/rememberedSecrets';
import type { PushSecrets } from '../../../nodes/wechat/push/message';

let token: string;
let readings: number;
let nodes = 0;
let node: string;

beforeEach(() => {
	jest.useFakeTimers();
	token = 'first';
	readings = 0;
	node = `node ${++nodes}`;
});

afterEach(() => jest.useRealTimers());

interface Situation {
	mode?: string;
	credentialId?: string | null;
	workflowId?: string;
	failure?: Error;
}

function context(situation: Situation = {}): IWebhookFunctions {
	const {
		mode = 'webhook',
		credentialId = 'credential',
		workflowId = 'workflow',
		failure,
	} = situation;
	return {
		getMode: () => mode,
		getWorkflow: () => ({ id: workflowId }),
		getNode: () => ({
			id: node,
			credentials: { wechatMemberCardApi: { id: credentialId, name: '' } },
		}),
		getCredentials: async () => {
			readings++;
			const verificationToken = token;
			await Promise.resolve();
			if (failure !== undefined) throw failure;
			return { verificationToken };
		},
	} as unknown as IWebhookFunctions;
}

/** A push signed with this token: accepted with its token, refused with every other. */
const push = (signedWith: string) => (secrets: PushSecrets) => {
	if (secrets.token !== signedWith) throw new Error(`refused with ${secrets.token}`);
	return 'accepted';
};
const send = async (signedWith: string, situation?: Situation) =>
	await withPushSecrets(context(situation), push(signedWith));

describe('the credential', () => {
	it('is read once for pushes that arrive one after the other', async () => {
		for (let count = 0; count < 5; count++) expect(await send('first')).toBe('accepted');
		expect(readings).toBe(1);
	});

	it('is read once for pushes that arrive together', async () => {
		await Promise.all(Array.from({ length: 200 }, async () => await send('first')));
		expect(readings).toBe(1);
	});

	it('is read again by a push after a minute', async () => {
		await send('first');
		token = 'second';
		jest.advanceTimersByTime(60_000);
		expect(await send('second')).toBe('accepted');
		expect(readings).toBe(2);
	});

	it('is read in advance by pushes after half a minute, which do not wait for it', async () => {
		await send('first');
		token = 'second';
		jest.advanceTimersByTime(29_999);
		await send('first');
		expect(readings).toBe(1);
		jest.advanceTimersByTime(1);
		expect(await Promise.all([send('first'), send('first')])).toEqual(['accepted', 'accepted']);
		await jest.advanceTimersByTimeAsync(0);
		expect(await send('second')).toBe('accepted');
		expect(readings).toBe(2);
	});

	it('is not read again for half a minute after it was read in advance', async () => {
		await send('first');
		jest.advanceTimersByTime(30_000);
		await send('first');
		await jest.advanceTimersByTimeAsync(29_999);
		await send('first');
		expect(readings).toBe(2);
	});

	it('stays as it was when it cannot be read in advance, for the rest of the minute', async () => {
		await send('first');
		jest.advanceTimersByTime(30_000);
		expect(await send('first', { failure: new Error('no database') })).toBe('accepted');
		await jest.advanceTimersByTimeAsync(29_999);
		expect(await send('first')).toBe('accepted');
		expect(readings).toBe(2);
		jest.advanceTimersByTime(1);
		expect(await send('first')).toBe('accepted');
		expect(readings).toBe(3);
	});

	it('that was read because a push did not fit is not replaced by an earlier reading', async () => {
		await send('first');
		jest.advanceTimersByTime(30_000);
		const early = send('first');
		token = 'second';
		expect(await send('second')).toBe('accepted');
		await early;
		await jest.advanceTimersByTimeAsync(0);
		expect(await send('second')).toBe('accepted');
		expect(readings).toBe(3);
	});

	it('is read again at once when a push does not fit, so that a change of the token loses none', async () => {
		await send('first');
		token = 'second';
		expect(await send('second')).toBe('accepted');
		expect(readings).toBe(2);
	});

	it('ends the old token at most a minute after it was replaced', async () => {
		await send('first');
		token = 'second';
		expect(await send('first')).toBe('accepted');
		jest.advanceTimersByTime(60_000);
		await expect(send('first')).rejects.toThrow('refused with second');
	});

	it('ends the old token as soon as a push with the new one has arrived', async () => {
		await send('first');
		token = 'second';
		await send('second');
		await expect(send('first')).rejects.toThrow('refused');
	});

	it('is read at most once a second for strangers, however many knock', async () => {
		await send('first');
		for (let count = 0; count < 50; count++)
			await expect(send('forged')).rejects.toThrow('refused with first');
		await Promise.allSettled(Array.from({ length: 50 }, async () => await send('forged')));
		expect(readings).toBe(2);
		jest.advanceTimersByTime(1000);
		await expect(send('forged')).rejects.toThrow('refused with first');
		expect(readings).toBe(3);
	});

	it('is read once for strangers who knock together', async () => {
		await send('first');
		await Promise.allSettled(Array.from({ length: 50 }, async () => await send('forged')));
		expect(readings).toBe(2);
	});

	it.each<[string, Situation]>([
		['another credential chosen in the node', { credentialId: 'other' }],
		['another workflow', { workflowId: 'other' }],
		['a test run, whose author may be editing it', { mode: 'manual' }],
		['a node whose credential has no ID', { credentialId: null }],
	])('is read anew for %s', async (_name, situation) => {
		await send('first');
		token = 'second';
		expect(await send('second', situation)).toBe('accepted');
		await expect(send('first', situation)).rejects.toThrow('refused with second');
	});

	it("that cannot be read gives n8n's own words and is tried again", async () => {
		const failure = new Error('Credentials could not be decrypted');
		await expect(send('first', { failure })).rejects.toThrow(failure);
		expect(await send('first')).toBe('accepted');
	});

	it('is forgotten for the oldest of very many nodes', async () => {
		await send('first');
		const first = node;
		for (let count = 0; count < 1000; count++) {
			node = `node ${++nodes}`;
			await send('first');
		}
		node = first;
		readings = 0;
		await send('first');
		expect(readings).toBe(1);
	});
});
