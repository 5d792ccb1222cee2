import type { IDataObject } from 'n8n-workflow';

import { inputFailure } from '../errors/failure';

/**
 * A period that ends after it begins. One end alone is no period.
 *
 * @param path where `holder` stands, such as `base_info.date_info.`
 * @throws WechatFailure of class `input`
 */
export function checkPeriod(holder: IDataObject, begin: string, end: string, path = ''): void {
	if (holder[begin] === undefined || holder[end] === undefined) return;
	if (Number(holder[begin]) < Number(holder[end])) return;
	throw inputFailure(path + end, 'is not after the beginning', 'Choose a later end.');
}
