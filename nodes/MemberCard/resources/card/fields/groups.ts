import type { IDataObject } from 'n8n-workflow';

import { wireName } from '../../../../wechat/values/wireNames';
import { pageGroups } from './pages';
import { ownCodesGroup } from './permanent';
import { rowGroups } from './rows';

const GROUPS = [...rowGroups, ...pageGroups, ownCodesGroup].map(({ name }) => wireName(name));

/**
 * The values of a card form by WeChat's names, where entries of the form that WeChat's structure does not know
 * (`center_button`, `stores`, …) give way to the fields in them.
 */
export function openGroups(values: IDataObject): IDataObject {
	const opened: IDataObject = {};
	for (const [name, value] of Object.entries(values)) {
		if (GROUPS.includes(name)) Object.assign(opened, value);
		else opened[name] = value;
	}
	return opened;
}
