import { NodeOperationError } from 'n8n-workflow';

import { MemberCardTrigger } from '../../../nodes/MemberCardTrigger/MemberCardTrigger.node';
import { ACCOUNT } from '../../support/push/account';
import { activate, type Call } from '../../support/push/webhook';

describe('activating the workflow', () => {
	it.each<[string, Call]>([
		['with everything', {}],
		['in plain mode, without a key', { credential: { encodingAesKey: '' } }],
		[
			'with blanks around what was pasted',
			{ credential: { verificationToken: ' a ', encodingAesKey: ` ${ACCOUNT.encodingAesKey}\n` } },
		],
		['with a previous key', { credential: { previousEncodingAesKey: 'A'.repeat(43) } }],
		[
			'with an address to forward to',
			{ parameters: { options: { forwardTo: 'https://crm.example.com/wechat?a=1' } } },
		],
	])('succeeds %s', async (_name, call) => {
		expect(await activate(call)).toBe(true);
	});

	it.each<[string, Call, RegExp]>([
		[
			'without a verification token',
			{ credential: { verificationToken: '' } },
			/Verification Token.*消息推送/,
		],
		[
			'with a blank verification token',
			{ credential: { verificationToken: '  ' } },
			/Verification Token/,
		],
		[
			'with an old credential that has no such field',
			{ credential: { verificationToken: undefined } },
			/Verification Token/,
		],
		[
			'with a key of 42 characters',
			{ credential: { encodingAesKey: 'A'.repeat(42) } },
			/Encoding AES Key.*43/,
		],
		[
			'with a key of 44 characters',
			{ credential: { encodingAesKey: 'A'.repeat(44) } },
			/Encoding AES Key.*43/,
		],
		[
			'with a previous key of 42 characters',
			{ credential: { previousEncodingAesKey: 'A'.repeat(42) } },
			/Encoding AES Key.*43/,
		],
		['with a key but no App ID', { credential: { appId: '' } }, /App ID/],
		[
			'with something to forward to that is no URL',
			{ parameters: { options: { forwardTo: 'crm.example.com' } } },
			/Forward Other Messages To/,
		],
		[
			'with a file to forward to',
			{ parameters: { options: { forwardTo: 'file:///etc/passwd' } } },
			/Forward Other Messages To/,
		],
		[
			'with a broken URL',
			{ parameters: { options: { forwardTo: 'https://' } } },
			/Forward Other Messages To/,
		],
		[
			'forwarding to itself',
			{ parameters: { options: { forwardTo: 'https://n8n.example.com/webhook/1/webhook' } } },
			/this trigger itself/,
		],
	])('ends with a sentence about it %s', async (_name, call, message) => {
		const attempt = activate(call);
		await expect(attempt).rejects.toBeInstanceOf(NodeOperationError);
		// n8n shows the message and drops the description.
		await expect(attempt).rejects.toThrow(message);
		await expect(attempt).rejects.not.toThrow(ACCOUNT.token);
	});

	it('passes on what n8n says about an unreadable credential', async () => {
		const context = {
			getCredentials: async () =>
				await Promise.reject(new Error('Credentials could not be decrypted')),
		};
		const check = new MemberCardTrigger().webhookMethods.default.checkExists;
		await expect(check.call(context as never)).rejects.toThrow('could not be decrypted');
	});

	it('registers and removes nothing at WeChat, which has no call for it', async () => {
		const { create, delete: remove } = new MemberCardTrigger().webhookMethods.default;
		expect(await create.call({} as never)).toBe(true);
		expect(await remove.call({} as never)).toBe(true);
	});
});
