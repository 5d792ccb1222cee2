import type { IDataObject } from 'n8n-workflow';

import { orFailure, WechatFailure, type FailureFacts } from '../../../wechat/errors/failure';
import { readMember, type MemberState } from '../../../wechat/member/read';
import { findObstacle } from '../../../wechat/member/obstacle';
import { describeChanges, reconcile, type CustomFieldRule } from '../../../wechat/member/reconcile';
import { refuseNegativeTotals } from '../../../wechat/member/refusals';
import { hasChange, syncSchema } from '../../../wechat/member/schema';
import { writeMember } from '../../../wechat/member/write';
import { suspectDamage } from '../../../wechat/values/codes';
import type { WechatClient } from '../../../wechat/transport/request';
import { columnFields } from '../../fields/columns';
import { columnReader } from '../../fields/readColumns';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { rowOf } from './memberRow';
import { runHints } from './runHints';
import { syncFields } from './syncFields';

const columns = columnReader(syncSchema);
/** Unknown code, and a card that was deleted, has expired, is invalid or being given away. */
const UNWRITABLE = new Set([40056, 40127]);

export const sync = defineOperation({
	name: 'Sync',
	value: 'sync',
	action: 'Sync member points and fields',
	description:
		'Bring points, balance and custom fields to the given state: reads the member first and writes only what differs',
	documentation: {
		endpoints: ['/card/membercard/userinfo/get', '/card/membercard/updateuser'],
		repeat: 'safe: it converges',
	},
	fields: [...columnFields(syncSchema), ...syncFields],
	subject: columns.subject,
	row: rowOf(columns),
	summarize: runHints('The last row wins.'),
	run: syncMember,
});

async function syncMember(client: WechatClient, parameters: Parameters): Promise<IDataObject> {
	const choices = parameters.wire('additionalFields');
	const belowZero = choices.below_zero === 'allow' ? 'allow' : 'refuse';
	const wanted = await columns.read(client, parameters, choices, (body) =>
		refuseNegativeTotals(body, belowZero),
	);
	if (!hasChange(wanted)) throw columns.nothingToWrite(parameters, 'sync');
	const { code, card_id: cardId } = wanted;
	const member = await orFailure(readMember(client, cardId as string, code as string));
	if (member instanceof WechatFailure) return unreadable(member, String(code), parameters);
	const reason = findObstacle(member);
	if (reason !== undefined) return unwritable(reason, parameters);
	return await bringTo(client, wanted, member, parameters);
}

async function bringTo(
	client: WechatClient,
	wanted: IDataObject,
	member: MemberState,
	parameters: Parameters,
): Promise<IDataObject> {
	const choices = parameters.wire('additionalFields');
	const plan = reconcile(
		wanted,
		member,
		(choices.custom_fields as CustomFieldRule | undefined) ?? 'always',
	);
	const { changes, notCompared } = plan;
	const facts = { ...totals(member, wanted), written_fields: Object.keys(changes).join(', ') };
	if (Object.keys(changes).length === 0) {
		if (notCompared.length === 0) return { outcome: 'unchanged', ...facts };
		const reason = `points and balance are the same; ${notCompared.join(', ')} was neither compared nor written`;
		return { outcome: 'notCompared', ...facts, reason };
	}
	if (parameters.flag('dryRun')) return { outcome: 'wouldUpdate', ...facts };
	const body = {
		code: wanted.code,
		card_id: wanted.card_id,
		...changes,
		...describeChanges(wanted, plan, choices.notify_members === true),
	};
	const answer = await orFailure(writeMember(client, body));
	if (!(answer instanceof WechatFailure)) return { outcome: 'updated', ...facts };
	const details = { ...facts, ...NOTHING_REACHED, ...answer.facts.details };
	throw new WechatFailure({ ...answer.facts, details });
}

/** A row that failed must not show the wanted totals as if they stood there now. */
const NOTHING_REACHED = { points_after: null, balance_after: null, written_fields: '' };

/** The totals as they are and as they should be. Feeding the first ones back undoes a sync. */
function totals(member: MemberState, wanted: IDataObject): IDataObject {
	const { bonus = 0, balance = null } = member;
	return {
		points_before: bonus,
		points_after: wanted.bonus ?? bonus,
		balance_before: balance,
		balance_after: wanted.balance ?? balance,
	};
}

function unreadable({ facts }: WechatFailure, code: string, parameters: Parameters): IDataObject {
	const damage = facts.errcode === 40056 ? suspectDamage(code) : undefined;
	if (facts.errcode !== undefined && UNWRITABLE.has(facts.errcode))
		return unwritable([facts.what, damage].filter(Boolean).join('; '), parameters, facts);
	throw new WechatFailure(facts);
}

function unwritable(reason: string, parameters: Parameters, facts?: FailureFacts): IDataObject {
	if (parameters.wire('additionalFields').unwritable !== 'fail')
		return { outcome: 'skipped', reason };
	throw new WechatFailure({
		class: 'state',
		what: `The member cannot be written: ${reason}`,
		advice: "Check the row, or let the node skip such members ('Unwritable Members').",
		outcome: 'refused',
		...facts,
		details: { reason },
	});
}
