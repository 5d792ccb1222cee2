const { html } = require('ghtml');

/**
 * Every page is made of `html` templates, which escape what stands in `${…}`. `!${…}` takes HTML as it is: only what
 * another template has made.
 *
 * @param {{title: string, kind: 'phone' | 'home', body: string, lang?: string}} page `body` is HTML
 * @returns {string}
 */
function layout({ title, kind, body, lang = 'en' }) {
	return html`<!doctype html>
		<html lang="${lang}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${title}</title>
				<link rel="icon" href="data:," />
				<link rel="stylesheet" href="/assets/base.css" />
				<link rel="stylesheet" href="/assets/${kind}.css" />
				<script src="/assets/live.js" defer></script>
			</head>
			<body class="${kind}">
				!${body}
			</body>
		</html> `;
}

/**
 * A form of one button.
 * @param {{action: string, values?: Record<string, string>, label: string, kind?: string, confirm?: string}} button
 */
function buttonForm({ action, values = {}, label, kind = '', confirm = '' }) {
	const hidden = Object.entries(values).map(
		([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
	);
	return html`<form method="post" action="${action}" data-confirm="${confirm}">
		!${hidden.join('')}<button class="${kind}">${label}</button>
	</form>`;
}

const clock = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Asia/Shanghai',
	dateStyle: 'short',
	timeStyle: 'medium',
});
/** @param {number} milliseconds @returns {string} Beijing time, as WeChat counts */
const timeOf = (milliseconds) => clock.format(milliseconds).slice(11);
/** @param {number} seconds @returns {string} Beijing day */
const dayOf = (seconds) => clock.format(seconds * 1000).slice(0, 10);

module.exports = { buttonForm, dayOf, layout, timeOf };
