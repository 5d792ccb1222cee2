const { html } = require('ghtml');

/** @param {Array<[string, string | number | undefined]>} rows without a value they are left out */
function facts(rows) {
	const shown = rows.filter(([, value]) => value !== undefined && value !== '');
	const lines = shown.map(
		([name, value]) =>
			html`<dt>${name}</dt>
				<dd>${value}</dd>`,
	);
	return html`<dl>!${lines.join('')}</dl>`;
}

module.exports = { facts };
