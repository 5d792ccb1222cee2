/** Prints the changelog's notes of the version in package.json, for the release on GitHub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { notesOf, root } from './releaseChecks.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
console.log(notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version));
