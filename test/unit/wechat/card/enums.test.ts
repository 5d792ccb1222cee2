import { cardColor } from '../../../../nodes/wechat/card/enums';

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
});
