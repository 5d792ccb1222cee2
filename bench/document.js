const { readFileSync, writeFileSync } = require('node:fs');
const { arch, cpus, totalmem } = require('node:os');
const { join } = require('node:path');

const PAGE = join(__dirname, '../docs/benchmark.md');
const RESULTS = /(<!-- results -->\n)[\s\S]*(<!-- \/results -->)/;

function table(rows) {
	const names = Object.keys(rows[0]);
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [names, names.map(() => '---'), ...rows.map((row) => Object.values(row))]
		.map(line)
		.join('\n');
}

/**
 * Puts the figures of some runs into docs/benchmark.md: the ratios of each, and the measurements behind the last.
 *
 * @param {{title: string, runs: Array<{node: string, ratios: any[], rows: any[]}>}} measured
 */
function writeResults({ title, runs }) {
	const [first] = runs;
	const last = runs[runs.length - 1];
	const machine = `${cpus().length} cores (${cpus()[0].model.trim()}, ${arch}), ${Math.round(totalmem() / 2 ** 30)} GB`;
	const compared = first.ratios.map(({ what, budget }, index) => ({
		Ratio: what,
		...Object.fromEntries(runs.map(({ ratios }, run) => [`run ${run + 1}`, ratios[index].value])),
		Goal: budget,
	}));
	const text = [
		`${runs.length === 1 ? 'One run' : `${runs.length} runs one after another`} on ${machine}; ${title}, Node ${last.node.replace('v', '')}:`,
		table(compared),
		'The measurements of the last run:',
		table(last.rows.map(({ '': contender, ...figures }) => ({ Contender: contender, ...figures }))),
	].join('\n\n');
	const page = readFileSync(PAGE, 'utf8');
	if (!RESULTS.test(page)) throw new Error('docs/benchmark.md has no place for the results');
	writeFileSync(PAGE, page.replace(RESULTS, `$1\n${text}\n\n$2`));
}

module.exports = { writeResults };
