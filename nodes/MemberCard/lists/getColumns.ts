import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { readOwnFields, type OwnFields } from '../../wechat/card/ownFields';
import { COLUMN_NAMES, customFieldNumber, labelOf } from '../../wechat/member/columnNames';
import {
	activationSchema,
	listFlatNames,
	syncSchema,
	updateSchema,
} from '../../wechat/member/schema';
import { createClient } from '../../wechat/transport/client';
import { Gate } from '../../wechat/transport/gate';
import type { Schema } from '../../wechat/values/schema';

const SCHEMAS: Readonly<Record<string, Schema>> = {
	activate: activationSchema,
	sync: syncSchema,
	update: updateSchema,
};

/** Few programs need these; the form offers them under "Add column to send". */
const RARE = new Set(['card_id', 'background_pic_url', 'expected_bonus', 'expected_balance']);

/**
 * The columns of Activate, Update and Sync, with the card's own names. All are texts and empty: n8n would turn an empty
 * number into 0 and an untouched switch into "no", and both would be written to every member. Its picker of dates knows
 * no days here: it hides 2026-12-31 and shows the last day as one that ends at midnight.
 */
export async function getColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const operation = this.getCurrentNodeParameter('operation') as string;
	const names = listFlatNames(SCHEMAS[operation] ?? updateSchema);
	const own = await ownFieldsOf(this);
	const fields = Object.keys(COLUMN_NAMES)
		.filter((name) => names.includes(name) && !name.startsWith('is_notify_'))
		.filter((name) => own?.hasBalance !== false || !name.includes('balance'))
		.map((name) => columnField(name, own));
	return { fields };
}

function columnField(name: string, own: OwnFields | undefined): ResourceMapperField {
	const number = customFieldNumber(name);
	const ownName = number === undefined ? undefined : own?.customNames[number]?.[0];
	return {
		id: name,
		displayName: ownName === undefined ? labelOf(name) : `${labelOf(name)} (${ownName})`,
		type: 'string',
		required: name === 'code' || name === 'membership_number',
		defaultMatch: name === 'code',
		canBeUsedToMatch: name === 'code',
		display: true,
		removed: RARE.has(name) || (own !== undefined && number !== undefined && ownName === undefined),
	};
}

/** Undefined when there is no card to ask about, or nobody to ask: the form then offers every column. */
async function ownFieldsOf(context: ILoadOptionsFunctions): Promise<OwnFields | undefined> {
	const cardId = context.getCurrentNodeParameter('cardId', { extractValue: true });
	if (typeof cardId !== 'string' || !/^[\w-]+$/.test(cardId)) return undefined;
	const client = createClient(context, { timeoutMs: 20_000, retries: 1, gate: new Gate(0) });
	try {
		return await readOwnFields(client, cardId);
	} catch {
		// No credential yet: columns can be mapped before an account is there.
		return undefined;
	}
}
