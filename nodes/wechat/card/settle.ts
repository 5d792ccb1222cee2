import type { IDataObject } from 'n8n-workflow';

import { inputFailure } from '../errors/failure';
import { noteLimits, type PathLabel } from '../values/noteLimits';
import { cardColor, nearestColor } from './colors';
import { CARD_COLORS } from './enums';
import { activationsIn } from './rules';
import { memberCardSchema } from './schema';

type Card = IDataObject & { base_info?: IDataObject };

/** A card ready to send, and what its owner should know although nothing is wrong: a sentence each. */
export interface SettledCard {
	card: Card;
	notes: string[];
}

/**
 * Decides what a card leaves open: `card/get` answers colors and pairs of fields that nobody can send, and WeChat's
 * tables forbid some things that live cards and its own samples show.
 *
 * @param card by WeChat's names, as `validate` has returned it
 * @throws WechatFailure of class `input` for a color that is none
 */
export function settleCard(card: Card, label: PathLabel): SettledCard {
	const color = settleColor(card);
	const stores = settleStores(color.card);
	return {
		card: stores.card,
		notes: [
			...color.notes,
			...stores.notes,
			...noteLimits(card, memberCardSchema, label),
			...noteActivation(card),
			...noteOffers(card),
			...noteDescription(card),
		],
	};
}

function settleColor(card: Card): SettledCard {
	const color = card.base_info?.color;
	if (typeof color !== 'string') return { card, notes: [] };
	const exact = cardColor(color);
	const name = exact ?? nearestColor(color);
	if (name === undefined) {
		throw inputFailure(
			'base_info.color',
			`is "${color}", which is none of WeChat's card colors`,
			`Use one of ${CARD_COLORS.map(([known]) => known).join(', ')}, or its hex value.`,
		);
	}
	return {
		card: { ...card, base_info: { ...card.base_info, color: name } },
		notes:
			exact === undefined
				? [`WeChat has no card color ${color}: ${name}, the nearest one, was sent.`]
				: [],
	};
}

/** `card/get` lists the stores of a card that is valid in all of them; WeChat's page says that the two exclude each other. */
function settleStores(card: Card): SettledCard {
	const { location_id_list: stores, ...base } = card.base_info ?? {};
	if (base.use_all_locations !== true || !Array.isArray(stores)) return { card, notes: [] };
	return {
		card: { ...card, base_info: base },
		notes: [
			`The card is valid in all stores, so the list of ${stores.length} stores was left out.`,
		],
	};
}

function noteActivation(card: Card): string[] {
	if (activationsIn(card) < 2) return [];
	return [
		'The card has more than one way of activation. WeChat takes automatic activation first, then your own page, then its form.',
	];
}

function noteOffers(card: Card): string[] {
	return ['activate_msg_operation', 'modify_msg_operation'].flatMap((name) => {
		const { url_cell: cell } = (card[name] ?? {}) as { url_cell?: IDataObject };
		if (!cell?.card_id_list || !(cell.url || cell.app_brand_id)) return [];
		return ['An offer has both coupons and a link; WeChat documents only one of them.'];
	});
}

function noteDescription({ base_info: base }: Card): string[] {
	if (base?.description !== '') return [];
	return ['The card has no description, which WeChat asks for; its review may send it back.'];
}
