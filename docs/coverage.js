/**
 * The parts of the documents that follow from the code: operations, events, example workflows, errcodes. After a change
 * of one of these: `npm run build && node docs/coverage.js`. `test/documents/documentation.test.ts` compares.
 *
 * Some words of a row live in the document itself and are kept: the Chinese ones of docs/README.zh-CN.md, and what an example
 * shows. A row that is new there starts with the words of the code, or of the first sticky note.
 */
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/** Column headings by document and part. */
const HEADINGS = {
	'README.md': {
		operations: ['Operation', 'What it does', 'WeChat calls', 'The same call again'],
		events: ['Event', 'Name under Trigger On', 'When WeChat sends it', 'Fields of its own'],
		examples: ['Workflow', 'What it shows'],
	},
	'docs/README.zh-CN.md': {
		operations: ['操作', '作用', '微信接口', '同样的调用再来一次'],
		events: ['事件', 'Trigger On 里的名称', '微信何时推送', '该事件特有的字段'],
		examples: ['工作流', '内容'],
	},
	'docs/errcodes.md': { errcodes: ['errcode', 'Class', 'What it means', 'What to do'] },
};
/** Columns whose words are kept, by document and part. */
const KEPT = {
	'README.md': { examples: [1] },
	'docs/README.zh-CN.md': { operations: [1, 3], events: [2], examples: [1] },
};

const code = (text) => `\`${text}\``;
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const escape = (text) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

/**
 * The cells of every row of a table, without its head.
 *
 * @param {string} table
 * @returns {string[][]}
 */
function rowsOf(table) {
	return table
		.split('\n')
		.slice(2)
		.map((line) =>
			line
				.split(/(?<!\\)\|/)
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

function asTable(headings, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [headings, headings.map(() => '---'), ...rows].map(line).join('\n');
}

/** @param {readonly any[]} resources the registry of the node */
function operationRows(resources) {
	return resources.flatMap((resource) =>
		resource.operations.map(({ name, description, documentation: { endpoints, repeat } }) =>
			[
				`${resource.name}: ${name}`,
				description.replace(/\.?$/, '.'),
				endpoints.map(code).join('<br>'),
				sentence(repeat),
			].map(escape),
		),
	);
}

/** @param {readonly any[]} events */
function eventRows(events) {
	return events.map(({ event, title, when, fields }) =>
		[code(event), title, when, Object.keys(fields).map(code).join(', ')].map(escape),
	);
}

/** @param {Readonly<Record<number, any>>} errcodes */
function errcodeRows(errcodes) {
	return Object.keys(errcodes)
		.map(Number)
		.sort((a, b) => a - b)
		.map((number) => {
			const { class: kind, meaning, advice } = errcodes[number];
			return [code(number), kind, meaning, advice].map(escape);
		});
}

/**
 * The workflows in `examples/`; the first sticky note of each tells its story.
 *
 * @param {string} folder the way from the document to the root of the package
 */
function exampleRows(folder) {
	return readdirSync(join(ROOT, 'examples'))
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => {
			const { name, nodes } = JSON.parse(readFileSync(join(ROOT, 'examples', file), 'utf8'));
			const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
			const text = (note?.parameters.content ?? '').replace(/^#.*\n+/, '').split(/\n\s*\n/)[0];
			return [`[${name}](${folder}examples/${file})`, escape(text || name)];
		});
}

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

function withKeptWords(present, columns, rows) {
	const known = new Map(rowsOf(present).map((cells) => [cells[0], cells]));
	return rows.map((cells) =>
		cells.map((cell, column) =>
			columns.includes(column) ? (known.get(cells[0])?.[column] ?? cell) : cell,
		),
	);
}

/**
 * Every generated part of every document, as it should be.
 *
 * @param {{resources: readonly any[], events: readonly any[], errcodes: Readonly<Record<number, any>>}} facts
 * @param {(path: string) => string} textOf a document as it is now
 * @returns {Array<{path: string, part: string, text: string}>}
 */
function generatedParts({ resources, events, errcodes }, textOf) {
	const rows = {
		operations: operationRows(resources),
		events: eventRows(events),
		errcodes: errcodeRows(errcodes),
	};
	return Object.entries(HEADINGS).flatMap(([path, parts]) =>
		Object.entries(parts).map(([part, headings]) => {
			const present = partOf(textOf(path), part);
			const toRoot = path.startsWith('docs/') ? '../' : '';
			const wanted = part === 'examples' ? exampleRows(toRoot) : rows[part];
			const worded = withKeptWords(present, KEPT[path]?.[part] ?? [], wanted);
			return { path, part, text: asTable(headings, worded) };
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

module.exports = { asTable, generatedParts, partOf, rowsOf, withPart };

if (require.main === module) {
	try {
		main();
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
