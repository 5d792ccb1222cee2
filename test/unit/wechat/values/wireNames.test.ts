import {
	displayName,
	parameterName,
	toWire,
	wireName,
} from '../../../../nodes/wechat/values/wireNames';

describe('names', () => {
	it.each([
		['cardId', 'card_id', 'Card ID'],
		['outerStr', 'outer_str', 'Outer Str'],
		['logoUrl', 'logo_url', 'Logo URL'],
		['customFieldValue1', 'custom_field_value1', 'Custom Field Value1'],
		['centerURL', 'center_u_r_l', 'Center U R L'],
		['bonus', 'bonus', 'Bonus'],
	])('%s is %s on the wire and %s to people', (parameter, wire, shown) => {
		expect([wireName(parameter), parameterName(wire), displayName(wire)]).toEqual([
			wire,
			parameter,
			shown,
		]);
		expect(displayName(parameter)).toBe(shown);
	});

	it('have digits like letters behind an underscore', () => {
		expect(parameterName('line_2_text')).toBe('line2Text');
	});

	it.each([
		['id_url_json', 'ID URL JSON'],
		['qr_api_aes_ip', 'QR API AES IP'],
		['idea', 'Idea'],
	])('%s keeps the words that people write in capitals', (wire, shown) => {
		expect(displayName(wire)).toBe(shown);
	});
});

describe('values of a collection', () => {
	it('get the names of the wire all the way down, and lose the group names of n8n', () => {
		expect(
			toWire({
				canShare: false,
				initBonus: 0,
				bonusRule: { values: { initBonus: 1 } },
				timeLimit: { values: [{ beginHour: 9 }, { beginHour: 10 }] },
				nested: { innerPart: { deepPart: 'x' } },
				list: ['aB', 1],
			}),
		).toEqual({
			can_share: false,
			init_bonus: 0,
			bonus_rule: { init_bonus: 1 },
			time_limit: [{ begin_hour: 9 }, { begin_hour: 10 }],
			nested: { inner_part: { deep_part: 'x' } },
			list: ['aB', 1],
		});
	});

	it('are left out when nothing is in them', () => {
		expect(toWire({ empty: {}, group: { values: {} } })).toEqual({});
	});

	it('keep a field that happens to be called values beside others', () => {
		expect(toWire({ rich: { values: 'a', fieldName: 'b' }, one: { value: 'c' } })).toEqual({
			rich: { values: 'a', field_name: 'b' },
			one: { value: 'c' },
		});
	});

	it('that are no plain objects stay as they are', () => {
		const date = new Date(0);
		expect(toWire({ date: date as never, none: null }).date).toBe(date);
		expect(toWire({ none: null })).toEqual({ none: null });
	});
});
