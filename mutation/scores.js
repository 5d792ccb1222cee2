const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { asTable, withPart } = require('../docs/coverage');
const { folders } = require('./folders');

const ROOT = join(__dirname, '..');
const DOCUMENT = join(ROOT, 'docs/testing.md');
const HEADINGS = [
	'Folder',
	'Mutants',
	'Killed',
	'Of them by time-out',
	'Survived',
	'Without a test',
];

/** @typedef {Record<'killed' | 'timedOut' | 'survived' | 'untested', number>} Score */

/**
 * What became of the mutants of a folder. Those that do not compile or are made while modules load (`onEngine`) do not
 * count.
 *
 * @param {string} run name of the run that has mutated it
 * @param {string} row the folder
 * @returns {Score | undefined} undefined if it was not run
 */
function scoreOf(run, row) {
	const file = join(ROOT, 'reports/mutation', `${run.replaceAll('/', '.')}.json`);
	if (!existsSync(file)) return undefined;
	const { files } = JSON.parse(readFileSync(file, 'utf8'));
	const statuses = Object.entries(files)
		.filter(([path]) => path.replace(/^nodes\//, '').startsWith(`${row}/`))
		.flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
	if (statuses.length === 0) return undefined;
	const count = (/** @type {string} */ status) => statuses.filter((one) => one === status).length;
	return {
		killed: count('Killed'),
		timedOut: count('Timeout'),
		survived: count('Survived'),
		untested: count('NoCoverage'),
	};
}

/**
 * A mutant that runs into the time limit was noticed, most often because it never ends. How many there are is shown,
 * because a busy machine makes more of them.
 *
 * @param {string} title
 * @param {Score} score
 */
function rowOf(title, { killed, timedOut, survived, untested }) {
	const noticed = killed + timedOut;
	const mutants = noticed + survived + untested;
	const share = `${((100 * noticed) / mutants).toFixed(1)} %`;
	return [title, `${mutants}`, share, `${timedOut}`, `${survived}`, `${untested}`];
}

/** @param {Score[]} scores @returns {Score} */
function sumOf(scores) {
	const sum = (/** @type {keyof Score} */ part) =>
		scores.reduce((total, score) => total + score[part], 0);
	return {
		killed: sum('killed'),
		timedOut: sum('timedOut'),
		survived: sum('survived'),
		untested: sum('untested'),
	};
}

/** Brings the scores of the last runs into docs/testing.md. A folder without a run says so. */
function publish() {
	/** @type {Score[]} */
	const scores = [];
	const rows = Object.entries(folders).flatMap(([run, { rows: names = [run] }]) =>
		names.map((name) => {
			const score = scoreOf(run, name);
			if (score === undefined) return [`\`${name}\``, '', 'not measured', '', '', ''];
			scores.push(score);
			return rowOf(`\`${name}\``, score);
		}),
	);
	const text = asTable(HEADINGS, [...rows, rowOf('All that were measured', sumOf(scores))]);
	const document = readFileSync(DOCUMENT, 'utf8');
	writeFileSync(DOCUMENT, withPart(document, { part: 'mutation', text }));
}

module.exports = { publish };
