const { writeFile } = require('node:fs/promises');
const { createRequire } = require('node:module');

/** The library that n8n itself reads spreadsheets with; older versions have it under another name. */
function libraryOf({ n8n }) {
	const require = createRequire(n8n);
	try {
		return require('@e965/xlsx');
	} catch {
		return require('xlsx');
	}
}

/**
 * Saves rows as an XLSX file, as a spreadsheet program would: a Date becomes a date cell, a text stays text.
 *
 * @param {import('../prepare').Program} program
 * @param {string} file
 * @param {object[]} rows
 */
async function writeSheet(program, file, rows) {
	const { utils, write } = libraryOf(program);
	const book = { SheetNames: ['Members'], Sheets: { Members: utils.json_to_sheet(rows) } };
	await writeFile(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
}

module.exports = { writeSheet };
