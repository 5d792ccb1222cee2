import { readCardEvent } from '../../../../nodes/wechat/push/cardEvent';
import {
	MAX_BODY_BYTES,
	readXml,
	UnreadableXml,
	type XmlElement,
	type XmlValue,
} from '../../../../nodes/wechat/push/xml';
import { countSteps } from '../../../support/push/countedSteps';
import { generateXml, seeded } from '../../../support/push/generatedXml';

const CHUNKS = 8;
const INPUTS_PER_CHUNK = 25_000;

/** Characters in names and values. */
function sizeOf(value: XmlValue): number {
	if (typeof value === 'string') return value.length;
	if (Array.isArray(value)) return value.reduce((size, entry) => size + sizeOf(entry), 0);
	return Object.entries(value).reduce(
		(size, [name, child]) => size + name.length + sizeOf(child),
		0,
	);
}

function hasEmptyContainer(value: XmlValue): boolean {
	if (typeof value === 'string') return false;
	const children: XmlValue[] = Array.isArray(value) ? value : Object.values(value);
	return children.length === 0 || children.some(hasEmptyContainer);
}

describe('readXml, given 200,000 generated inputs', () => {
	it.each(Array.from({ length: CHUNKS }, (_, chunk) => chunk))(
		'reads or refuses each of them and never gives back more than it got, seed %i',
		(chunk) => {
			const random = seeded(chunk);
			const findings: string[] = [];
			let accepted = 0;
			let events = 0;
			for (let count = 0; count < INPUTS_PER_CHUNK; count++) {
				const xml = generateXml(random);
				let result: XmlElement;
				try {
					result = readXml(Buffer.from(xml));
				} catch (error) {
					if (!(error instanceof UnreadableXml)) findings.push(`${String(error)}: ${xml}`);
					continue;
				}
				accepted++;
				if (sizeOf(result) > xml.length) findings.push(`expanded: ${xml}`);
				if (hasEmptyContainer(result)) findings.push(`empty container: ${xml}`);
				if (Object.getPrototypeOf(result) !== Object.prototype) findings.push(`prototype: ${xml}`);
				const event = readCardEvent(result);
				if (event === undefined) continue;
				events++;
				if (typeof event.key !== 'string' || typeof event.code !== 'string')
					findings.push(`event: ${xml}`);
			}
			expect(findings).toEqual([]);
			// The generator must reach both sides of the reader, or the test says nothing.
			expect(accepted).toBeGreaterThan(INPUTS_PER_CHUNK / 10);
			expect(accepted).toBeLessThan((INPUTS_PER_CHUNK * 9) / 10);
			expect(events).toBeGreaterThan(INPUTS_PER_CHUNK / 20);
		},
	);
});

describe('readXml does work in proportion to the size of its input', () => {
	/** Refused or not: both must be quick. */
	const steps = (xml: string) =>
		countSteps(() => {
			try {
				readXml(Buffer.from(xml));
			} catch (error) {
				expect(error).toBeInstanceOf(UnreadableXml);
			}
		});

	it.each([
		'<',
		'<a',
		'<a>',
		'<a/>',
		'</a>',
		'<a></a>',
		'<a>1</a>',
		'<a><b>',
		'<item/>',
		'<item><a/></item>',
		'<!',
		'<!-',
		'<!--',
		'<!-- -->',
		'-->',
		'<![CDATA[',
		'<![CDATA[]]>',
		'<![CDATA[a]]>b',
		']]>',
		']',
		']]',
		'&',
		'&#',
		'&#1',
		'&#x',
		'&#x1',
		'&amp',
		'&amp;',
		'&a',
		'&#1;',
		'&#65;',
		'<a b="1"',
		' b="1"',
		' b',
		'"',
		"='",
		'=',
		'<a b="',
		' ',
		'\n',
		'x',
		'会',
		'?',
		'<?',
		'<?xml',
		'?>',
		'<a\n',
		'<:',
		'</',
	])('made of %j over and over', (piece) => {
		const frames: Array<(inner: string) => string> = [
			(inner) => inner,
			(inner) => `<xml>${inner}</xml>`,
			(inner) => `<xml><a>${inner}</a></xml>`,
			(inner) => `<xml><a><![CDATA[${inner}]]></a></xml>`,
			(inner) => `<xml><a ${inner}></a></xml>`,
		];
		for (const frame of frames) {
			const times = Math.floor(MAX_BODY_BYTES / 2 / Buffer.byteLength(piece)) - 20;
			const once = steps(frame(piece.repeat(times)));
			const twice = steps(frame(piece.repeat(2 * times)));
			expect(twice).toBeLessThanOrEqual(2.05 * once + 200);
			expect(twice).toBeLessThanOrEqual(8 * frame(piece.repeat(2 * times)).length);
		}
	});

	it('with as many different names as fit', () => {
		const names = (count: number) =>
			Array.from({ length: count }, (_, index) => `<n${index}/>`).join('');
		const once = steps(`<xml>${names(3000)}</xml>`);
		expect(steps(`<xml>${names(6000)}</xml>`)).toBeLessThanOrEqual(2.2 * once);
	});

	it('measured by a counter that sees work that grows faster', () => {
		const quadratic = (length: number) =>
			countSteps(() => {
				const text = 'x'.repeat(length);
				for (let at = 0; at < length; at++) text.indexOf('<', at);
			});
		expect(quadratic(2000)).toBeGreaterThan(3.5 * quadratic(1000));
	});
});
