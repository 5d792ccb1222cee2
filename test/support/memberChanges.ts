import type { IDataObject } from 'n8n-workflow';
import { writeMember, type WriteOptions } from '../../nodes/wechat/member/write';
import { fakeWechat, inTurn, type Reply } from './fakeWechat';

export const READ = {
	path: '/card/membercard/userinfo/get',
	body: { card_id: 'p1', code: '007' },
	repeat: 'read',
};

export const write = (body: IDataObject, repeat: 'safe' | 'never') => ({
	path: '/card/membercard/updateuser',
	body: { card_id: 'p1', code: '007', ...body },
	repeat,
});

export const OTHERS =
	'Somebody else writes to this member too, so nobody can say whether this change is in it. Compare with your own books and set the right total.';

export const TWICE =
	'This change seems to have counted twice, because a request that had got lost was carried out late. Compare with your own books and set the right total.';

export function writing(change: IDataObject, replies: Reply[], options?: WriteOptions) {
	const turns: string[] = [];
	const { client, calls, pauses } = fakeWechat(inTurn(...replies), {
		inTurn: async (key, work) => {
			turns.push(key);
			return await work();
		},
	});
	const work = async () =>
		await writeMember(client, { card_id: 'p1', code: '007', ...change }, options);
	return { work, calls, pauses, turns };
}
