import type { IDataObject } from 'n8n-workflow';

import { inputFailure } from '../errors/failure';
import { checkPeriod } from '../values/period';

/** What a member card must be beyond the form of its fields; WeChat says so only in prose. All take wire names. */

type Card = IDataObject & { base_info?: IDataObject };

const member = (object: unknown, name: string): IDataObject =>
	((object as IDataObject | undefined)?.[name] ?? {}) as IDataObject;

/** @throws WechatFailure of class `input` for the first rule that is broken */
export function checkNewCard(card: Card): void {
	checkActivation(card);
	checkCard(card);
	checkDates(member(card.base_info, 'date_info'));
	checkFirstStock(card);
}

/** Deposited codes (40136 otherwise): the card begins without stock, which is raised once the codes are there. */
function checkFirstStock({ base_info: base }: Card): void {
	const quantity = Number(member(base, 'sku').quantity);
	if (base?.get_custom_code_mode === undefined) {
		if (quantity > 0) return;
		throw inputFailure(
			'base_info.sku.quantity',
			'is 0',
			'Enter a stock of 1 or more; 0 is only for cards whose codes are deposited later.',
		);
	}
	if (base.use_custom_code !== true) {
		throw inputFailure(
			'base_info.use_custom_code',
			'is off, but deposited codes are codes of your own',
			"Switch it on, or remove 'How Codes Come'.",
		);
	}
	if (quantity > 0) {
		throw inputFailure(
			'base_info.sku.quantity',
			`is ${quantity}, but no code has been deposited yet`,
			"Enter 0; once the card is approved, deposit the codes and raise the stock with 'Card: Update Stock'.",
		);
	}
}

/** The rules that hold for a new card and for a change alike. @throws WechatFailure of class `input` */
export function checkCard(card: Card): void {
	checkCategories(card);
	for (const name of ['custom_field1', 'custom_field2', 'custom_field3']) {
		const { name_type: nameType, name: freeName } = member(card, name);
		if (nameType && freeName)
			throw inputFailure(name, 'has both a name type and a name of its own', 'Keep one of them.');
	}
}

function checkActivation(card: Card): void {
	if (activationsIn(card) === 0) {
		throw inputFailure(
			'activate_url',
			'is empty, and nothing else activates the card',
			'Enter the page that activates it, or choose automatic activation or the form of WeChat (auto_activate, wx_activate).',
		);
	}
	if (
		card.wx_activate_after_submit === true &&
		!card.wx_activate_after_submit_url &&
		!card.wx_activate_after_submit_app_brand_user_name
	) {
		throw inputFailure(
			'wx_activate_after_submit_url',
			'is empty',
			'Enter the page to which WeChat sends the customer after the form.',
		);
	}
}

/** How many ways of activation the card, or a change of it, switches on. */
export function activationsIn(card: Card): number {
	return [
		card.auto_activate === true,
		Boolean(card.activate_url || card.activate_app_brand_user_name),
		card.wx_activate === true,
	].filter(Boolean).length;
}

/** Field 40124: the card face has room for three information categories. */
function checkCategories(card: Card): void {
	const used = [
		card.supply_bonus === true && 'points',
		card.supply_balance === true && 'balance',
		isNamed(card.custom_field1) && 'Custom Field 1',
		isNamed(card.custom_field2) && 'Custom Field 2',
		isNamed(card.custom_field3) && 'Custom Field 3',
	].filter(Boolean);
	if (used.length > 3) {
		throw inputFailure(
			'custom_field3',
			`is one too many: the card would show ${used.join(', ')}`,
			'WeChat shows at most three of points, balance and the three custom fields; remove one.',
		);
	}
}

/** A custom field without a name is not shown; a change removes one that way. */
function isNamed(field: unknown): boolean {
	const { name_type: nameType, name } = (field ?? {}) as IDataObject;
	return Boolean(nameType || name);
}

function checkDates(dates: IDataObject): void {
	const path = 'base_info.date_info.';
	const [names, why] =
		dates.type === 'DATE_TYPE_FIX_TIME_RANGE'
			? [['begin_timestamp', 'end_timestamp'], 'A card with a fixed interval needs both ends.']
			: dates.type === 'DATE_TYPE_FIX_TERM'
				? [
						['fixed_term', 'fixed_begin_term'],
						'A card that is valid for some days after receipt needs it.',
					]
				: [[], ''];
	for (const name of names)
		if (dates[name] === undefined) throw inputFailure(path + name, 'is empty', why);
	checkPeriod(dates, 'begin_timestamp', 'end_timestamp', path);
}
