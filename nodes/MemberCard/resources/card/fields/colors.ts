import type { INodePropertyOptions } from 'n8n-workflow';

import { CARD_COLORS } from '../../../../wechat/card/enums';

/** What people call the colors, which WeChat only numbers. */
const WORDS: Readonly<Record<string, string>> = {
	Color010: 'Green',
	Color020: 'Dark Green',
	Color030: 'Light Blue',
	Color040: 'Blue',
	Color050: 'Purple',
	Color060: 'Ochre',
	Color070: 'Yellow',
	Color080: 'Orange',
	Color081: 'Dark Orange',
	Color082: 'Lime',
	Color090: 'Coral',
	Color100: 'Red',
	Color101: 'Bright Red',
	Color102: 'Gray',
};

/** WeChat's card colors by the words people know them by. */
export const colorOptions: INodePropertyOptions[] = CARD_COLORS.map(([value, hex]) => ({
	name: `${WORDS[value] ?? value} (${value}, ${hex.toUpperCase()})`,
	value,
})).sort((a, b) => (a.name < b.name ? -1 : 1));
