import { cardColor, nearestColor } from '../../../../nodes/wechat/card/colors';

describe('the color of a card', () => {
	it.each([
		['Color010', 'Color010'],
		[' #63B359 ', 'Color010'],
		['#5e6671', 'Color102'],
	])('%j is %s', (given, name) => {
		expect(cardColor(given)).toBe(name);
	});

	it.each(['#10AD61', '', 'green'])('%j is none', (given) => {
		expect(cardColor(given)).toBeUndefined();
	});

	it.each([
		['#10AD61', 'Color020'],
		[' #63b35A', 'Color010'],
		['#ffffff', 'Color050'],
		['red', undefined],
		['#10AD6', undefined],
		['x#10AD61', undefined],
		['#10AD611', undefined],
	])('nearest to %s is %s', (hex, name) => {
		expect(nearestColor(hex)).toBe(name);
	});
});
