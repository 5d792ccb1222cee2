import type { IDataObject } from 'n8n-workflow';

import {
	inputFailure,
	orFailure,
	WechatFailure,
	type FailureFacts,
} from '../../../wechat/errors/failure';
import { readMember, type MemberState } from '../../../wechat/member/read';
import { findObstacle } from '../../../wechat/member/obstacle';
import { describeChanges, reconcile, type CustomFieldRule } from '../../../wechat/member/reconcile';
import { syncSchema } from '../../../wechat/member/schema';
import { writeMember } from '../../../wechat/member/write';
import type { WechatClient } from '../../../wechat/transport/request';
import { validate } from '../../../wechat/values/validate';
import { mappedFields, mappedSubject } from '../../fields/mapping';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { syncFields } from './syncFields';

const NAMES = Object.keys(syncSchema);
/** Unknown code, and a card that was deleted, has expired, is invalid or being given away. */
const UNWRITABLE = new Set([40056, 40127]);

export const sync = defineOperation({
	name: 'Sync',
	value: 'sync',
	action: 'Sync points and fields of member',
	description:
		'Bring points, balance and custom fields to the given state: reads the member first and writes only what differs',
	documentation: {
		endpoints: ['/card/membercard/userinfo/get', '/card/membercard/updateuser'],
		repeat: 'safe: it converges',
	},
	fields: syncFields(NAMES),
	subject: mappedSubject,
	async run(client, parameters) {
		const result = await orFailure(syncMember(client, parameters));
		if (!(result instanceof WechatFailure)) return result;
		throw new WechatFailure({
			...result.facts,
			details: { outcome: 'failed', ...result.facts.details },
		});
	},
});

async function syncMember(client: WechatClient, parameters: Parameters): Promise<IDataObject> {
	const wanted = validate(
		mappedFields(parameters, NAMES, () => parameters.wire('syncFields')),
		syncSchema,
	);
	const { code, card_id: cardId, ...state } = wanted;
	if (Object.keys(state).every((name) => name.startsWith('record_'))) {
		throw inputFailure(
			'bonus',
			'and all other values are empty: there is nothing to sync',
			'Add points, balance or a custom field.',
		);
	}
	const member = await orFailure(readMember(client, cardId as string, code as string));
	if (member instanceof WechatFailure) return unreadable(member, parameters);
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
		(choices.custom_fields as CustomFieldRule | undefined) ?? 'withOtherChanges',
	);
	const { before, after, changes } = plan;
	const written = Object.keys(changes);
	if (written.length === 0) return { outcome: 'unchanged', before, after, written };
	if (parameters.flag('dryRun')) return { outcome: 'wouldUpdate', before, after, written };
	const body = {
		code: wanted.code,
		card_id: wanted.card_id,
		...changes,
		...describeChanges(wanted, plan, choices.notify_members === true),
	};
	const answer = await orFailure(writeMember(client, body));
	if (!(answer instanceof WechatFailure)) return { outcome: 'updated', before, after, written };
	throw new WechatFailure({ ...answer.facts, details: { before, after } });
}

function unreadable({ facts }: WechatFailure, parameters: Parameters): IDataObject {
	if (facts.errcode !== undefined && UNWRITABLE.has(facts.errcode))
		return unwritable(facts.what, parameters, facts);
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
