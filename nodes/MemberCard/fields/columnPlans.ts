import type { IDataObject } from 'n8n-workflow';

import { readOwnFields, type OwnFields } from '../../wechat/card/ownFields';
import { customFieldNumber } from '../../wechat/member/columnNames';
import { planColumns, type ColumnPlan } from '../../wechat/member/columnPlan';
import type { WechatClient } from '../../wechat/transport/request';
import type { Parameters } from '../runtime/parameters';

/** The plan by the table of names alone; each set of columns is looked at once per run. */
export function planOf(
	parameters: Parameters,
	row: IDataObject,
	fields: readonly string[],
	{ cardId = '', customNames }: { cardId?: string; customNames?: OwnFields['customNames'] } = {},
): ColumnPlan {
	const plans = parameters.perRun(createPlans);
	const columns = Object.keys(row);
	const { last } = plans;
	// Rows of one table have the same columns.
	if (last?.cardId === cardId && isSame(last.columns, columns)) return last.plan;
	const key = `${cardId}\n${columns.join('\n')}`;
	let plan = plans.known.get(key);
	if (plan === undefined) {
		plan = planColumns(columns, fields, customNames);
		plans.known.set(key, plan);
	}
	plans.last = { cardId, columns, plan };
	return plan;
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
	return names.length === others.length && names.every((name, index) => name === others[index]);
}

/**
 * The plan with the card's own names for its custom fields, which WeChat is asked for because columns are left over.
 *
 * @param cardId the card of the row
 */
export async function completePlan(
	client: WechatClient,
	parameters: Parameters,
	row: IDataObject,
	fields: readonly string[],
	cardId = '',
): Promise<ColumnPlan> {
	const own = fields.some((field) => customFieldNumber(field) !== undefined)
		? await ownFieldsOf(client, parameters, cardId)
		: undefined;
	const complete =
		own === undefined
			? planOf(parameters, row, fields)
			: planOf(parameters, row, fields, { cardId, customNames: own.customNames });
	const left = parameters.perRun(createLeftColumns);
	for (const column of complete.left) left.add(column);
	return complete;
}

async function ownFieldsOf(
	client: WechatClient,
	parameters: Parameters,
	cardId: string,
): Promise<OwnFields | undefined> {
	const cards = parameters.perRun(createCards);
	let own = cards.get(cardId);
	if (own === undefined) {
		own = cardId === '' ? Promise.resolve(undefined) : readOwnFields(client, cardId);
		cards.set(cardId, own);
	}
	return await own;
}

interface Plans {
	known: Map<string, ColumnPlan>;
	last?: { cardId: string; columns: readonly string[]; plan: ColumnPlan };
}

function createPlans(): Plans {
	return { known: new Map() };
}

function createCards(): Map<string, Promise<OwnFields | undefined>> {
	return new Map();
}

/** The columns of this run that meant nothing, for one hint. */
export function createLeftColumns(): Set<string> {
	return new Set();
}
