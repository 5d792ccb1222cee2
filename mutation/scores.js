const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { asTable, withPart } = require('../docs/coverage');
const { folders } = require('./folders');

const ROOT = join(__dirname, '..');
const DOCUMENT = join(ROOT, 'docs/testing.md');
const HEADINGS = ['Folder', 'Mutants', 'Killed', 'Survived', 'Without a test'];

/**
 * What became of the mutants of a folder. A mutant that runs into the time limit was noticed; those that do not compile
 * or are made while modules load (`onEngine`) do not count.
 *
 * @param {string} name of a folder
 * @returns {{mutants: number, killed: number, survived: number, untested: number} | undefined} undefined if it was not run
 */
function scoreOf(name) {
	const file = join(ROOT, 'reports/mutation', `${name.replaceAll('/', '.')}.json`);
	if (!existsSync(file)) return undefined;
	const { files } = JSON.parse(readFileSync(file, 'utf8'));
	const statuses = Object.values(files).flatMap(({ mutants }) =>
		mutants.map(({ status }) => status),
	);
	const count = (/** @type {string[]} */ ...names) =>
		statuses.filter((status) => names.includes(status)).length;
	const killed = count('Killed', 'Timeout');
	const [survived, untested] = [count('Survived'), count('NoCoverage')];
	return { mutants: killed + survived + untested, killed, survived, untested };
}

/** Brings the scores of the last runs into docs/testing.md. A folder without a run says so. */
function publish() {
	const rows = Object.keys(folders).map((name) => {
		const score = scoreOf(name);
		if (score === undefined) return [`\`${name}\``, '', 'not measured', '', ''];
		const { mutants, killed, survived, untested } = score;
		const share = `${((100 * killed) / mutants).toFixed(1)} %`;
		return [`\`${name}\``, `${mutants}`, share, `${survived}`, `${untested}`];
	});
	const document = readFileSync(DOCUMENT, 'utf8');
	const text = asTable(HEADINGS, rows);
	writeFileSync(DOCUMENT, withPart(document, { part: 'mutation', text }));
}

module.exports = { publish };
