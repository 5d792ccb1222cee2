import type { IDataObject } from 'n8n-workflow';

import { hasChange, isChange, updateSchema } from '../../../wechat/member/schema';
import { refuseNegativeTotals } from '../../../wechat/member/refusals';
import { writeMember } from '../../../wechat/member/write';
import { columnFields } from '../../fields/columns';
import { columnReader } from '../../fields/readColumns';
import { defineOperation } from '../../runtime/operation';
import { runHints } from './runHints';
import { rowOf } from './memberRow';
import { updateFields } from './updateFields';

const columns = columnReader(updateSchema);

/** What WeChat's answer and our look at it add to a row. */
const ANSWER = {
	points_changed_by_others: null,
	balance_changed_by_others: null,
	errcode: null,
	errmsg: '',
	result_bonus: null,
	result_balance: null,
	openid: '',
	read_back: false,
};

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Add or set points of member',
	description: 'Change points, balance or custom fields of an active member',
	documentation: {
		endpoints: ['/card/membercard/updateuser', '/card/membercard/userinfo/get'],
		repeat: 'set: safe; add: adds again, but never twice for one item',
	},
	fields: [...columnFields(updateSchema), ...updateFields],
	subject: columns.subject,
	row: rowOf(columns, ANSWER),
	summarize: runHints('Totals come from the last row, additions from all of them.'),
	async run(client, parameters) {
		const choices = parameters.wire('additionalFields');
		const belowZero = choices.below_zero === 'allow' ? 'allow' : 'refuse';
		const change = await columns.read(client, parameters, choices, (body) =>
			refuseNegativeTotals(body, belowZero),
		);
		if (!hasChange(change)) throw columns.nothingToWrite(parameters, 'change');
		const facts = await writeMember(client, change, { belowZero });
		facts.outcome = 'updated';
		facts.written_fields = writtenFields(change);
		return facts;
	},
});

/** The fields of the member a body changes, by WeChat's names. */
function writtenFields(body: IDataObject): string {
	return Object.keys(body).filter(isChange).join(', ');
}
