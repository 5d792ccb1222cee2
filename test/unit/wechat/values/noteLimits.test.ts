import { noteLimits } from '../../../../nodes/wechat/values/noteLimits';
import { flag, group, integer, text } from '../../../../nodes/wechat/values/schema';

const SCHEMA = {
	title: text(100, { usualBytes: 27 }),
	notice: text(),
	quantity: integer({ usualMax: 100 }),
	discount: integer(),
	base_info: group({ brand: text(undefined, { usualBytes: 6 }), is_swipe: flag() }),
};
const notes = (value: object) => noteLimits({ ...value }, SCHEMA, (path) => `<${path}>`);

describe('what goes beyond the limits of a page without being refused', () => {
	it('is said of a text in characters', () => {
		expect(notes({ title: '会'.repeat(10) })).toEqual([
			"'<title>' is longer than WeChat's page allows (9 Chinese characters, or 27 letters and digits); check how the card shows it.",
		]);
	});

	it('is said of a number', () => {
		expect(notes({ quantity: 101 })).toEqual([
			"'<quantity>' is 101, and WeChat's page names 100 as the limit.",
		]);
	});

	it('is said of fields in groups, each by its own path', () => {
		expect(notes({ title: 'x'.repeat(28), base_info: { brand: '三个字' } })).toEqual([
			expect.stringContaining("'<title>' is longer than WeChat's page allows"),
			expect.stringContaining("'<base_info.brand>' is longer than WeChat's page allows"),
		]);
	});

	it.each([
		[{}],
		[{ title: 'x'.repeat(27), quantity: 100, base_info: { brand: '两字' } }],
		[{ notice: 'x'.repeat(5000), discount: 1e9, base_info: { is_swipe: true } }],
		[{ unheard_of: 'x'.repeat(5000) }],
	])('is nothing in %j', (value) => {
		expect(notes(value)).toEqual([]);
	});
});
