import type { IDataObject } from 'n8n-workflow';

import { inputFailure } from '../errors/failure';
import { cardColor, CARD_COLORS } from './enums';

/** What a member card must be beyond the form of its fields; WeChat says so only in prose. All take wire names. */

type Card = IDataObject & { base_info?: IDataObject };

const member = (object: unknown, name: string): IDataObject =>
	((object as IDataObject | undefined)?.[name] ?? {}) as IDataObject;

/** Replaces a hex color (as `card/get` answers it) by WeChat's name. @throws WechatFailure of class `input` */
export function withColorName(card: Card): Card {
	const color = card.base_info?.color;
	if (typeof color !== 'string') return card;
	const name = cardColor(color);
	if (name !== undefined) return { ...card, base_info: { ...card.base_info, color: name } };
	throw inputFailure(
		'color',
		`is "${color}", which is none of WeChat's card colors`,
		`Use one of ${CARD_COLORS.map(([known]) => known).join(', ')}, or its hex value.`,
	);
}

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
			'quantity',
			'is 0',
			'Enter a stock of 1 or more; 0 is only for cards whose codes are deposited later.',
		);
	}
	if (base.use_custom_code !== true) {
		throw inputFailure(
			'use_custom_code',
			'is off, but deposited codes are codes of your own',
			'Switch it on, or remove the custom code mode.',
		);
	}
	if (quantity > 0) {
		throw inputFailure(
			'quantity',
			`is ${quantity}, but no code has been deposited yet`,
			"Enter 0; once the card is approved, deposit the codes and raise the stock with 'Card: Update Stock'.",
		);
	}
}

/** By their labels in the form. */
const RULE_TEXTS: Readonly<Record<string, string>> = {
	bonus_cleared: 'Points Expiry',
	bonus_rules: 'Points Rules',
	balance_rules: 'Balance Rules',
};

/**
 * WeChat's page on new cards says 128 bytes for the texts about rules, its page on changes 3072, which is what is refused
 * above.
 */
export function longRulesNote(card: Card): string | undefined {
	const long = Object.keys(RULE_TEXTS).filter(
		(name) => Buffer.byteLength(String(card[name] ?? '')) > 128,
	);
	if (long.length === 0) return undefined;
	return `${long.map((name) => `'${RULE_TEXTS[name]}'`).join(', ')} has more than 128 bytes (42 Chinese characters), which WeChat names as the limit for new cards; check how the card shows it.`;
}

/** The rules that hold for a new card and for a change alike. @throws WechatFailure of class `input` */
export function checkCard(card: Card): void {
	checkCategories(card);
	for (const name of ['custom_field1', 'custom_field2', 'custom_field3']) {
		const { name_type: nameType, name: freeName } = member(card, name);
		if (nameType && freeName)
			throw inputFailure(name, 'has both a name type and a name of its own', 'Keep one of them.');
	}
	for (const name of ['activate_msg_operation', 'modify_msg_operation']) {
		const {
			card_id_list: coupons,
			url,
			app_brand_id: miniProgram,
		} = member(card[name], 'url_cell');
		if (coupons && (url || miniProgram))
			throw inputFailure(
				name,
				'has both coupons and a link',
				'Keep the card IDs, the URL or the mini program.',
			);
	}
	if (card.base_info?.use_all_locations === true && card.base_info.location_id_list !== undefined) {
		throw inputFailure(
			'location_id_list',
			'and All Stores exclude each other',
			'Keep one of them.',
		);
	}
}

/** Precedence on WeChat's side is auto, then api, then form: a card with two modes would not do what its owner thinks. */
function checkActivation(card: Card): void {
	const count = activationsIn(card);
	if (count > 1) {
		throw inputFailure(
			'activation_mode',
			'is given more than once',
			'Set exactly one of auto_activate, activate_url (or a mini program) and wx_activate.',
		);
	}
	if (count === 0) {
		throw inputFailure(
			'activation_mode',
			'is missing: the card could never be activated',
			'Set auto_activate, activate_url or wx_activate; for activation by your own page enter its Activate URL.',
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
	if (dates.type === 'DATE_TYPE_FIX_TIME_RANGE') {
		for (const name of ['begin_timestamp', 'end_timestamp']) {
			if (dates[name] === undefined)
				throw inputFailure(name, 'is empty', 'A card with a fixed interval needs both ends.');
		}
		if (Number(dates.begin_timestamp) >= Number(dates.end_timestamp)) {
			throw inputFailure('end_timestamp', 'is not after the beginning', 'Choose a later end.');
		}
	}
	if (dates.type === 'DATE_TYPE_FIX_TERM') {
		for (const name of ['fixed_term', 'fixed_begin_term']) {
			if (dates[name] === undefined)
				throw inputFailure(
					name,
					'is empty',
					'A card that is valid for some days after receipt needs it.',
				);
		}
	}
}
