import { drawings } from '../../docs/drawings';
import known from '../../docs/images/pictures.json';
import { fingerprints } from '../../host/screenshots/shown';
import { MemberCard } from '../../nodes/MemberCard/MemberCard.node';
import { MemberCardTrigger } from '../../nodes/MemberCardTrigger/MemberCardTrigger.node';
import { errcodes } from '../../nodes/wechat/errors/errcodes';
import { bytes, filesIn, pagesIn, text } from '../support/packageFiles';

const FOLDER = 'docs/images';
const MOST_BYTES = 300_000;
/** Twice what a document on GitHub is wide at least needs; narrower ones would be blurred. */
const LEAST_WIDTH = 1200;

const pictures = filesIn(FOLDER, '.png') as string[];
const documents = ['README.md', ...pagesIn('docs'), ...pagesIn('docs/zh-CN')];

const shown = fingerprints({
	memberCard: new MemberCard().description,
	trigger: new MemberCardTrigger().description,
	errcodes,
	textOf: text,
});

describe('the pictures of the documents', () => {
	it.each(Object.entries(shown))(
		'%s shows what there is; else run npm run screenshots -- readme',
		(name, fingerprint) => {
			expect((known as Record<string, string>)[name]).toBe(fingerprint);
		},
	);

	it('are those the script takes', () => {
		expect(pictures.map((file) => file.replace('.png', '')).sort()).toEqual(
			Object.keys(shown).sort(),
		);
	});

	it.each(pictures)('%s is sharp and small', (file) => {
		const png: Buffer = bytes(`${FOLDER}/${file}`);
		expect(png.length).toBeLessThan(MOST_BYTES);
		// The width stands in the first chunk of a PNG.
		expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(LEAST_WIDTH);
	});

	it.each(Object.entries(drawings()))('%s is as drawn; else run npm run docs', (name, svg) => {
		expect(text(`${FOLDER}/${name}`)).toBe(svg);
	});

	it.each([...pictures, ...Object.keys(drawings())])('%s is in a document', (file) => {
		const shows = (document: string) =>
			[...document.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].some(([, path]) =>
				path.endsWith(`images/${file}`),
			);
		expect(documents.filter((path) => shows(text(path)))).not.toEqual([]);
	});
});
