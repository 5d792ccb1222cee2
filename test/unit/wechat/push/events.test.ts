import { CARD_EVENTS, cardEventCalled } from '../../../../nodes/wechat/push/events';
import { COMMON_FIELDS } from '../../../../nodes/wechat/push/eventFields';
import { readXml, type XmlElement } from '../../../../nodes/wechat/push/xml';
import samples from '../../../support/push/fixtures/events.json';

describe('the table of events', () => {
	const names = CARD_EVENTS.map(({ event }) => event);

	it('has an entry for every event there is a sample of, and no other', () => {
		expect([...names].sort()).toEqual(Object.keys(samples).sort());
		expect(names).toHaveLength(14);
	});

	it('has unique names and titles', () => {
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(CARD_EVENTS.map(({ title }) => title)).size).toBe(names.length);
	});

	it.each(Object.entries(samples))('describes every element of %s', (name, xml) => {
		const fields = { ...COMMON_FIELDS, ...cardEventCalled(name)?.fields };
		expect(Object.keys(fields)).toEqual(
			expect.arrayContaining(Object.keys(readXml(Buffer.from(xml)))),
		);
	});

	it.each(Object.entries(samples))('says rightly whether %s concerns a card', (name, xml) => {
		const elements: XmlElement = readXml(Buffer.from(xml));
		expect(cardEventCalled(name)?.concernsCard).toBe('CardId' in elements);
	});

	it.each(CARD_EVENTS.map(({ event, when }) => [event, when]))(
		'says in one sentence when %s is sent',
		(_event, when) => {
			expect(when).toMatch(/^[A-Z].*[^.]$/);
		},
	);
});
