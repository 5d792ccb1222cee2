import type { INodeProperties } from 'n8n-workflow';

import { WechatMemberCardApi } from '../../credentials/WechatMemberCardApi.credentials';
import { generatedParts, partOf, tablesOf } from '../../docs/coverage';
import chineseErrcodes from '../../docs/zh-CN/errcodes.json';
import { optionsField } from '../../nodes/MemberCard/runtime/options';
import { resources } from '../../nodes/MemberCard/resources';
import { options as triggerOptions } from '../../nodes/MemberCardTrigger/options';
import { errcodes } from '../../nodes/wechat/errors/errcodes';
import { CARD_EVENTS } from '../../nodes/wechat/push/events';
import { exists, pagesIn, sourceFolders, text } from '../support/packageFiles';

const CHINESE_README = 'docs/zh-CN/README.md';
const READMES = ['README.md', CHINESE_README];
/** Both READMEs lead to every one of these, the Chinese one to its Chinese version if there is one. */
const PAGES = [
	'docs/access-token.md',
	'docs/add-an-operation.md',
	'docs/benchmark.md',
	'docs/demo.md',
	'docs/errcodes.md',
	'docs/failed-items.md',
	'docs/going-live.md',
	'docs/install.md',
	'docs/not-verified.md',
	'docs/operations.md',
	'docs/other-calls.md',
	'docs/points-for-orders.md',
	'docs/points-sync.md',
	'docs/queue-mode.md',
	'docs/scale.md',
	'docs/security.md',
	'docs/simulator.md',
	'docs/testing.md',
	'docs/trigger.md',
	'docs/trigger-load.md',
	'examples/README.md',
];
/** The English README alone leads there. */
const FOR_CONTRIBUTORS = ['CONTRIBUTING.md', 'SECURITY.md'];
/** The documents that explain the trigger in each language. */
const TRIGGER_PAGES = [['docs/trigger.md'], ['docs/zh-CN/trigger.md']];
const ERRCODE_PAGES = [['docs/errcodes.md'], ['docs/zh-CN/errcodes.md']];
const CHINESE_PAGES = pagesIn('docs/zh-CN');
const EXAMPLES_IN_CHINESE = 'docs/zh-CN/examples.md';

const HAN = /\p{Script=Han}/u;

const parts = generatedParts({ resources, events: CARD_EVENTS, errcodes }, text);
const tablesIn = (path: string, part: string) => tablesOf(partOf(text(path), part));
const rowsIn = (path: string, part: string) => tablesIn(path, part).flatMap(({ rows }) => rows);
const firstCells = (path: string, part: string) =>
	rowsIn(path, part).map(([cell]) => cell.replace(/`/g, ''));

describe('the tables of the documents', () => {
	it.each(parts.map((generated) => [generated.path, generated.part, generated.text] as const))(
		'%s has the %s of the code; else run npm run build && node docs/coverage.js',
		(path, part, table) => {
			expect(partOf(text(path), part)).toBe(table);
		},
	);

	// Not by the generator's own count: a table it forgets to fill would be equal to itself.
	const operationNames = resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `${name}: ${operation.name}`),
	);

	it.each(READMES)('%s names every operation once, in the table of its resource', (path) => {
		const named = tablesIn(path, 'operations').flatMap(({ headings: [resource], rows }) =>
			rows.map(([operation]) => `${resource}: ${operation}`),
		);
		expect(named).toEqual(operationNames);
	});

	it('docs/operations.md names every operation once, and no other', () => {
		expect(firstCells('docs/operations.md', 'operations')).toEqual(operationNames);
	});

	it.each(TRIGGER_PAGES)('%s names every event once, and no other', (path) => {
		expect(firstCells(path, 'events')).toEqual(CARD_EVENTS.map(({ event }) => event));
	});

	it.each(ERRCODE_PAGES)('%s explains every errcode once, and no other', (path) => {
		const known = Object.keys(errcodes).map(Number);
		expect(firstCells(path, 'errcodes').map(Number)).toEqual(known.sort((a, b) => a - b));
	});

	it('docs/zh-CN/errcodes.json has a Chinese meaning and advice for every errcode, and no other', () => {
		expect(Object.keys(chineseErrcodes).map(Number).sort()).toEqual(
			Object.keys(errcodes).map(Number).sort(),
		);
		const texts = Object.entries(chineseErrcodes).flatMap(([errcode, { meaning, advice }]) => [
			`${errcode}: ${meaning}`,
			`${errcode}: ${advice}`,
		]);
		expect(texts.filter((words) => !HAN.test(words))).toEqual([]);
	});

	it.each(parts.map(({ path, part }) => [path, part] as const))(
		'%s: no cell of the %s is empty',
		(path, part) => {
			const rows = rowsIn(path, part);
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.filter((cells) => cells.includes(''))).toEqual([]);
		},
	);

	it('docs/add-an-operation.md shows the operation as it is', () => {
		const page = text('docs/add-an-operation.md');
		const file = 'nodes/MemberCard/resources/distribution/getArticleHtml.ts';
		expect(page).toContain(text(file));
		expect(page).toContain(`../${file}`);
	});

	it('the Chinese words of the Chinese tables are Chinese', () => {
		const words = [
			...rowsIn(CHINESE_README, 'operations').flatMap((cells) => [cells[1], cells[2]]),
			...rowsIn(CHINESE_README, 'examples').map((cells) => cells[1]),
			...rowsIn('docs/zh-CN/trigger.md', 'events').map((cells) => cells[2]),
		];
		expect(words.filter((word) => !HAN.test(word))).toEqual([]);
	});
});

const namesIn = ({ options }: INodeProperties) =>
	(options as INodeProperties[]).map(({ displayName }) => displayName);

describe.each(READMES)('%s', (path) => {
	const document = text(path);

	it('explains every field of the credential', () => {
		const shown = new WechatMemberCardApi().properties.filter(({ type }) => type !== 'hidden');
		for (const { displayName } of shown) expect(document).toContain(`| ${displayName} |`);
	});

	it('explains the options every operation has', () => {
		for (const name of namesIn(optionsField)) expect(document).toContain(`| ${name} |`);
	});
});

it.each(TRIGGER_PAGES)('%s explains the options of the trigger', (path) => {
	for (const { displayName } of triggerOptions) expect(text(path)).toContain(`**${displayName}**`);
});

/** `## One URL per account` → `one-url-per-account`, as GitHub makes it. */
function anchorsOf(document: string): string[] {
	const withoutCode = document.replace(/^```[\s\S]*?^```/gm, '');
	return [...withoutCode.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
			.replace(/\s/g, '-'),
	);
}

/** Links of a document without those to the web, as written. */
function relativeLinks(document: string): string[] {
	const withoutCode = document.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
	return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target]) => target)
		.filter((target) => !/^[a-z]+:/i.test(target));
}

/** The file a link leads to, by its path in the package, and its anchor. */
function targetOf(from: string, link: string): { path: string; anchor: string } {
	const { pathname, hash } = new URL(link, `https://package/${from}`);
	return { path: decodeURIComponent(pathname.slice(1)), anchor: decodeURIComponent(hash.slice(1)) };
}

describe('the map of CONTRIBUTING.md', () => {
	const named = [...text('CONTRIBUTING.md').matchAll(/^\| `([^`]+)\/` \|/gm)].map(
		([, path]) => path,
	);

	it('leads to folders that exist', () => {
		expect(named.filter((path) => !path.includes('<') && !exists(path))).toEqual([]);
	});

	it('names every folder with code', () => {
		const tops = new Set(named.map((path) => path.split('/')[0]));
		expect(sourceFolders().filter((folder) => !tops.has(folder))).toEqual([]);
	});
});

describe('the links of the documents', () => {
	it.each(['README.md', ...PAGES, ...FOR_CONTRIBUTORS, ...CHINESE_PAGES])(
		'of %s lead to files and headings that exist',
		(path) => {
			const broken = relativeLinks(text(path)).filter((link) => {
				const target = targetOf(path, link);
				if (!exists(target.path)) return true;
				return target.anchor !== '' && !anchorsOf(text(target.path)).includes(target.anchor);
			});
			expect(broken).toEqual([]);
		},
	);

	/** `docs/going-live.md` → `docs/zh-CN/going-live.md`, if that is there. */
	function inChinese(page: string): string {
		const translated = page === 'examples/README.md' ? EXAMPLES_IN_CHINESE : page;
		const path = translated.replace(/^docs\/(?!zh-CN\/)/, 'docs/zh-CN/');
		return CHINESE_PAGES.includes(path) ? path : page;
	}

	it.each([
		['README.md', [...PAGES, ...FOR_CONTRIBUTORS, CHINESE_README]],
		[
			CHINESE_README,
			[...PAGES.map(inChinese), ...CHINESE_PAGES.filter((page) => page !== CHINESE_README)],
		],
	])('of %s reach every page', (path, pages) => {
		const reached = relativeLinks(text(path)).map((link) => targetOf(path, link).path);
		expect(pages.filter((page) => !reached.includes(page))).toEqual([]);
	});

	it.each(CHINESE_PAGES.filter((page) => page !== CHINESE_README))(
		'of %s lead back to the Chinese README',
		(path) => {
			const reached = relativeLinks(text(path)).map((link) => targetOf(path, link).path);
			expect(reached).toContain(CHINESE_README);
		},
	);
});
