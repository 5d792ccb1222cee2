const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');

function clean() {
	return rm('dist', { recursive: true, force: true });
}

function compile(done) {
	execFile(process.execPath, [require.resolve('typescript/bin/tsc')], (error, stdout) => {
		done(error ? new Error(`The TypeScript compiler found:\n${stdout}`) : undefined);
	});
}

// gulp 5 decodes files as UTF-8 unless told otherwise, which would damage a PNG.
function buildIcons() {
	return src(['icons/**/*.svg', 'nodes/**/*.{png,svg}'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);
}

function buildCodex() {
	return src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));
}

// What the editor offers for dragging before a node has run for the first time.
function buildSchemas() {
	return src('nodes/**/__schema__/**/*.json', { base: '.' }).pipe(dest('dist'));
}

exports.clean = clean;
exports['build:icons'] = buildIcons;
exports['build:codex'] = buildCodex;
exports.build = series(clean, compile, parallel(buildIcons, buildCodex, buildSchemas));
exports.default = exports.build;
