/**
 * Both legs of n8n's community scanner on this working copy: the source as a reviewer reads it, and the package as
 * `npm pack` makes it. The published command can only look at a version that is on npm already.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
	SOURCE_FILE_PATTERNS,
	analyzePackage,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'scan-'));
let failed = false;

const report = ({ passed, details }, leg) => {
	console.log(`${passed ? 'passed' : 'FAILED'}: community scanner, ${leg}`);
	if (passed) return;
	failed = true;
	console.log(details);
};

try {
	report(await analyzePackage(root, SOURCE_FILE_PATTERNS), 'source');
	const [{ filename }] = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
			cwd: root,
			encoding: 'utf8',
		}),
	);
	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	report(
		await analyzePackage(join(folder, 'package'), ['**/*.js', 'package.json']),
		'packed tarball',
	);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
