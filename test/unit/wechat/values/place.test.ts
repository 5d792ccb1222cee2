import { place } from '../../../../nodes/wechat/values/place';
import { group, integer, list, text } from '../../../../nodes/wechat/values/schema';

const SHAPE = {
	base_info: group({ title: text(), sku: group({ quantity: integer() }) }),
	abstracts: list(text()),
	advanced: group({ condition: text() }),
	prerogative: text(),
};

describe('fields of a flat form', () => {
	it('land where the schema has them, however deep', () => {
		expect(
			place(SHAPE, { title: '金卡', quantity: 5, prerogative: '双倍', condition: 'x' }),
		).toEqual({
			base_info: { title: '金卡', sku: { quantity: 5 } },
			advanced: { condition: 'x' },
			prerogative: '双倍',
		});
	});

	it('make no groups nobody filled', () => {
		expect(place(SHAPE, { prerogative: '双倍' })).toEqual({ prerogative: '双倍' });
		expect(place(SHAPE, { quantity: 5 })).toEqual({ base_info: { sku: { quantity: 5 } } });
		expect(place(SHAPE, {})).toEqual({});
	});

	it('are left out when the schema does not know them', () => {
		expect(place(SHAPE, { title: '金卡', other: 1 })).toEqual({ base_info: { title: '金卡' } });
		expect(place(SHAPE, { other: 1 })).toEqual({});
	});

	it('do not touch a group that is given as a whole', () => {
		expect(place(SHAPE, { base_info: { title: 'a' }, quantity: 5 })).toEqual({
			base_info: { title: 'a' },
		});
	});
});
