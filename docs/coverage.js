/**
 * The parts of the documents that follow from the code: operations, events, example workflows, errcodes. After a change
 * of one of these: `npm run build && node docs/coverage.js`. `test/documents/documentation.test.ts` compares.
 *
 * Some words of a row live in the document itself and are kept: the Chinese ones of docs/zh-CN/, and what an example
 * shows. A row that is new there starts with the words of the code, or of the first sticky note. The Chinese words of
 * the errcodes are not kept in the table, but stand in docs/zh-CN/errcodes.json.
 */
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const chineseErrcodes = require('./zh-CN/errcodes.json');

const ROOT = join(__dirname, '..');

const code = (text) => `\`${text}\``;
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const escape = (text) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

/** @typedef {{title?: string, headings: string[], rows: string[][]}} Table */

const cellsOf = (line) =>
	line
		.split(/(?<!\\)\|/)
		.slice(1, -1)
		.map((cell) => cell.trim());

/**
 * The tables of a part, cell by cell.
 *
 * @param {string} text
 * @returns {Table[]}
 */
function tablesOf(text) {
	return text
		.split(/\n{2,}/)
		.filter((block) => block.startsWith('|'))
		.map((block) => {
			const [headings, , ...rows] = block.split('\n').map(cellsOf);
			return { headings, rows };
		});
}

function asTable(headings, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [headings, headings.map(() => '---'), ...rows].map(line).join('\n');
}

/** `Tell which codes are deposited; the rest fits …` → `Tell which codes are deposited.` */
const inShort = (description) => `${description.split(/[.;](?:\s|$)/)[0]}.`;

/** One table for each resource, under its name: what an operation does in short. */
function shortOperations({ resources }, headings) {
	return resources.map((resource) => ({
		headings: [resource.name, ...headings],
		rows: resource.operations.map(({ name, description, documentation: { repeat } }) =>
			[name, inShort(description), sentence(repeat)].map(escape),
		),
	}));
}

/** One table for each resource, with all that is said of an operation and the calls it makes. */
function fullOperations({ resources }, headings) {
	return resources.map((resource) => ({
		title: resource.name,
		headings,
		rows: resource.operations.map(({ name, description, documentation: { endpoints, repeat } }) =>
			[
				`${resource.name}: ${name}`,
				description.replace(/\.?$/, '.'),
				endpoints.map(code).join('<br>'),
				sentence(repeat),
			].map(escape),
		),
	}));
}

/** The fields that **Simplify** keeps are bold, as far as they are not in every item under another name. */
const fieldNames = (fields) =>
	Object.entries(fields)
		.map(([name, { isMain }]) => (isMain ? `**${code(name)}**` : code(name)))
		.join(', ');

function allEvents({ events }, headings) {
	const rows = events.map(({ event, title, when, fields }) =>
		[code(event), title, when, fieldNames(fields)].map(escape),
	);
	return [{ headings, rows }];
}

/** One row for each errcode, in the words of the code or of a translation. */
function errcodeTable(errcodes, words, headings) {
	const rows = Object.keys(errcodes)
		.map(Number)
		.sort((a, b) => a - b)
		.map((number) => {
			const { meaning = '', advice = '' } = words[number] ?? {};
			return [code(number), errcodes[number].class, meaning, advice].map(escape);
		});
	return [{ headings, rows }];
}

const allErrcodes = ({ errcodes }, headings) => errcodeTable(errcodes, errcodes, headings);
const errcodesInChinese = ({ errcodes }, headings) =>
	errcodeTable(errcodes, chineseErrcodes, headings);

/** The workflows in `examples/`; the first sticky note of each tells its story. */
function allExamples(_facts, headings, path) {
	const folder = '../'.repeat(path.split('/').length - 1);
	const rows = readdirSync(join(ROOT, 'examples'))
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => {
			const { name, nodes } = JSON.parse(readFileSync(join(ROOT, 'examples', file), 'utf8'));
			const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
			const text = (note?.parameters.content ?? '').replace(/^#.*\n+/, '').split(/\n\s*\n/)[0];
			return [`[${name}](${folder}examples/${file})`, escape(text || name)];
		});
	return [{ headings, rows }];
}

/**
 * By document and part: who makes its tables, their headings, and the columns whose words are kept.
 *
 * @type {Record<string, Record<string, {make: (facts: any, headings: string[], path: string) => Table[], headings: string[], kept?: number[]}>>}
 */
const PARTS = {
	'README.md': {
		operations: { make: shortOperations, headings: ['What it does', 'The same call again'] },
		examples: { make: allExamples, headings: ['Workflow', 'What it shows'], kept: [1] },
	},
	'docs/operations.md': {
		operations: {
			make: fullOperations,
			headings: ['Operation', 'What it does', 'WeChat calls', 'The same call again'],
		},
	},
	'docs/trigger.md': {
		events: {
			make: allEvents,
			headings: ['Event', 'Name under Trigger On', 'When WeChat sends it', 'Fields of its own'],
		},
	},
	'docs/errcodes.md': {
		errcodes: {
			make: allErrcodes,
			headings: ['errcode', 'Class', 'What it means', 'What to do'],
		},
	},
	'docs/zh-CN/README.md': {
		operations: { make: shortOperations, headings: ['作用', '同样的调用再来一次'], kept: [1, 2] },
		examples: { make: allExamples, headings: ['工作流', '内容'], kept: [1] },
	},
	'docs/zh-CN/trigger.md': {
		events: {
			make: allEvents,
			headings: ['事件', 'Trigger On 里的名称', '微信何时推送', '该事件特有的字段'],
			kept: [2],
		},
	},
	'docs/zh-CN/errcodes.md': {
		errcodes: { make: errcodesInChinese, headings: ['错误码', '类别', '含义', '该怎么办'] },
	},
};

const marker = (edge, part) => `<!-- ${edge}: ${part} (docs/coverage.js) -->`;

/**
 * What stands between the two markers of a part.
 *
 * @param {string} document
 * @param {string} part
 * @returns {string}
 */
function partOf(document, part) {
	const [before, after] = [marker('begin', part), marker('end', part)];
	const from = document.indexOf(before);
	const to = document.indexOf(after);
	if (from === -1 || to < from) throw new Error(`The markers of the part "${part}" are missing`);
	return document.slice(from + before.length, to).trim();
}

/** A row is known by the first words of its table and its own. */
const keyOf = ({ headings }, cells) => `${headings[0]}: ${cells[0]}`;

/**
 * @param {Table[]} present
 * @param {readonly number[]} columns whose words are kept
 * @param {Table[]} wanted
 */
function withKeptWords(present, columns, wanted) {
	const known = new Map(
		present.flatMap((table) => table.rows.map((cells) => [keyOf(table, cells), cells])),
	);
	return wanted.map((table) => ({
		...table,
		rows: table.rows.map((cells) =>
			cells.map((cell, column) =>
				columns.includes(column) ? (known.get(keyOf(table, cells))?.[column] ?? cell) : cell,
			),
		),
	}));
}

/** @param {{title?: string, headings: string[], rows: string[][]}} table */
const asText = ({ title, headings, rows }) =>
	(title === undefined ? '' : `## ${title}\n\n`) + asTable(headings, rows);

/**
 * Every generated part of every document, as it should be.
 *
 * @param {{resources: readonly any[], events: readonly any[], errcodes: Readonly<Record<number, any>>}} facts
 * @param {(path: string) => string} textOf a document as it is now
 * @returns {Array<{path: string, part: string, text: string}>}
 */
function generatedParts(facts, textOf) {
	return Object.entries(PARTS).flatMap(([path, parts]) =>
		Object.entries(parts).map(([part, { make, headings, kept = [] }]) => {
			const present = tablesOf(partOf(textOf(path), part));
			const tables = withKeptWords(present, kept, make(facts, headings, path));
			return { path, part, text: tables.map(asText).join('\n\n') };
		}),
	);
}

function withPart(document, { part, text }) {
	const [before, after] = [marker('begin', part), marker('end', part)];
	const from = document.indexOf(before) + before.length;
	return `${document.slice(0, from)}\n\n${text}\n\n${document.slice(document.indexOf(after))}`;
}

function main() {
	const built = join(ROOT, 'dist/nodes');
	if (!existsSync(built)) throw new Error('There is no dist folder: run `npm run build` first.');
	const facts = {
		resources: require(join(built, 'MemberCard/resources')).resources,
		events: require(join(built, 'wechat/push/events')).CARD_EVENTS,
		errcodes: require(join(built, 'wechat/errors/errcodes')).errcodes,
	};
	const textOf = (path) => readFileSync(join(ROOT, path), 'utf8');
	for (const generated of generatedParts(facts, textOf)) {
		const document = textOf(generated.path);
		const updated = withPart(document, generated);
		if (updated === document) continue;
		writeFileSync(join(ROOT, generated.path), updated);
		console.log(`${generated.path}: ${generated.part} brought up to date`);
	}
}

module.exports = { asTable, generatedParts, partOf, tablesOf, withPart };

if (require.main === module) {
	try {
		main();
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
