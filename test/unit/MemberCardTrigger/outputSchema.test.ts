import { MemberCardTrigger } from '../../../nodes/MemberCardTrigger/MemberCardTrigger.node';
import { readCardEvent } from '../../../nodes/wechat/push/cardEvent';
import { readXml } from '../../../nodes/wechat/push/xml';
import { mergeSchemas, schemaOf } from '../../support/outputSchema';
import samples from '../../support/push/fixtures/events.json';
import { isUpdating, readSchema, writeSchema } from '../../support/schemaFiles';

const versions = [new MemberCardTrigger().description.version].flat();

/** `1.1` → `v1.1.0.json` */
const fileOf = (version: number) =>
	`v${[...`${version}`.split('.'), '0', '0'].slice(0, 3).join('.')}.json`;

describe('the fields that the editor offers before the first event', () => {
	const schema = {
		...Object.values(samples)
			.map((xml) => schemaOf(readCardEvent(readXml(Buffer.from(xml)))))
			.reduce(mergeSchemas),
		version: 1,
	};

	it.each(versions)('are those of all events, at version %d', (version) => {
		if (isUpdating) writeSchema('MemberCardTrigger', fileOf(version), schema);
		expect(readSchema('MemberCardTrigger', fileOf(version))).toEqual(schema);
	});

	it('begin with those that every event has', () => {
		expect(Object.keys(schema.properties ?? {}).slice(0, 6)).toEqual([
			'event',
			'card_id',
			'code',
			'openid',
			'created_at',
			'key',
		]);
	});
});
