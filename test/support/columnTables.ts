import type { IDataObject } from 'n8n-workflow';

import { columnReader } from '../../nodes/MemberCard/fields/readColumns';
import { parametersOf } from '../../nodes/MemberCard/runtime/itemParameters';
import { createPerRun, type PerRun } from '../../nodes/MemberCard/runtime/parameters';
import { activationSchema, syncSchema, updateSchema } from '../../nodes/wechat/member/schema';
import type { WechatClient } from '../../nodes/wechat/transport/request';
import { fakeExecution } from './fakeExecution';

const CARD = { member_card: { custom_field1: { name: '会员级别' } } };

const SCHEMAS = { update: updateSchema, sync: syncSchema, activate: activationSchema };

interface Table {
	operation?: keyof typeof SCHEMAS;
	/** What the form defines; rows are mapped by their names without it. */
	defined?: unknown;
	mode?: string;
	cardId?: unknown;
	answer?: IDataObject;
	perRun?: PerRun;
}

/** A table as the operation reads it, row by row, and the cards WeChat was asked for. */
export function tableOf(rows: IDataObject[], table: Table = {}) {
	const { operation = 'update', defined, cardId = 'pDefault', answer = { card: CARD } } = table;
	const asked: unknown[] = [];
	const client = {
		async call({ body }: { body: unknown }) {
			asked.push(body);
			return await Promise.resolve(answer);
		},
	} as unknown as WechatClient;
	const mappingMode = table.mode ?? (defined === undefined ? 'autoMapInputData' : 'defineBelow');
	const { execution } = fakeExecution({
		items: rows.map((json) => ({ json })),
		parameters: { cardId, columns: { mappingMode, value: defined } },
	});
	const perRun = table.perRun ?? createPerRun();
	const parameters = parametersOf(execution, { fields: [] }, perRun);
	const reader = columnReader(SCHEMAS[operation]);
	return {
		asked,
		reader,
		perRun,
		parameters,
		subject: (index = 0) => reader.subject(parameters(index)),
		read: async (index = 0, ...rest: [IDataObject?, ((body: IDataObject) => void)?]) =>
			await reader.read(client, parameters(index), ...rest),
	};
}
