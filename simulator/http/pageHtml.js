const { COLORS } = require('../cardFields');

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (value) =>
	String(value ?? '').replace(/[&<>"']/g, (character) => ESCAPES[character]);

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #ededed; color: #191919 }
main { max-width: 24rem; margin: 0 auto; padding: 1rem }
.face { border-radius: .75rem; padding: 1rem; color: #fff; min-height: 8rem; background-size: cover }
.face img { width: 3rem; height: 3rem; border-radius: 50%; vertical-align: middle; margin-right: .5rem }
.code { font-size: 1.25rem; letter-spacing: .1em; margin-top: 1.5rem }
section, form { background: #fff; border-radius: .5rem; padding: 1rem; margin-top: 1rem }
label { display: block; margin-bottom: .75rem }
input:not([type=checkbox]):not([type=radio]), select { display: block; width: 100%; box-sizing: border-box; padding: .5rem; font: inherit }
button { width: 100%; padding: .75rem; border: 0; border-radius: .5rem; background: #07863f; color: #fff; font: inherit; margin-top: .5rem }
button.quiet { background: #ededed; color: #191919 }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 } dt { color: #595959 } dd { margin: 0; text-align: right }
`;

/**
 * @param {string} title plain text
 * @param {string} content HTML
 * @returns {string} a whole page
 */
function layout(title, content) {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main>${content}</main></body></html>
`;
}

/**
 * The front of a card in its color.
 * @param {import('../state').CardRecord} card
 * @param {(url: string) => string | undefined} imageSource turns a WeChat picture URL into one this page can show
 * @param {string} [code]
 */
function face(card, imageSource, code) {
	const { base_info: info, background_pic_url: background } = card.member_card;
	const picture = background && imageSource(background);
	const logo = imageSource(info.logo_url);
	const style = `background-color:${COLORS[info.color] ?? COLORS.Color010}${picture ? `;background-image:url(${escape(picture)})` : ''}`;
	const mark = logo ? `<img src="${escape(logo)}" alt="">` : '';
	return `<div class="face" style="${style}">${mark}<strong>${escape(info.brand_name)}</strong>
<h1>${escape(info.title)}</h1>${code ? `<p class="code">${escape(code)}</p>` : ''}</div>`;
}

/** @param {Record<string, any>} values */
function facts(values) {
	const rows = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
	return `<section><dl>${rows.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('')}</dl></section>`;
}

function choices(question) {
	const many = question.type === 'FORM_FIELD_CHECK_BOX';
	if (question.type === 'FORM_FIELD_SELECT') {
		const options = question.values.map((value) => `<option>${escape(value)}</option>`).join('');
		return `<select name="${escape(question.name)}"><option value=""></option>${options}</select>`;
	}
	return question.values
		.map((value) => {
			const kind = many ? 'checkbox' : 'radio';
			return `<br><input type="${kind}" name="${escape(question.name)}" value="${escape(value)}"> ${escape(value)}`;
		})
		.join('');
}

/**
 * One question of the activation form.
 * @param {{name: string, kind: string, required: boolean, type?: string, values?: string[]}} question
 */
function field(question) {
	const caption = `${escape(question.name.replace('USER_FORM_INFO_FLAG_', ''))}${question.required ? ' *' : ''}`;
	if (question.kind === 'rich') return `<label>${caption}${choices(question)}</label>`;
	return `<label>${caption}<input name="${escape(question.name)}"${question.required ? ' required' : ''}></label>`;
}

/**
 * @param {string} action
 * @param {string} content HTML
 * @param {string} button
 * @param {string} [kind] class of the button
 */
function form(action, content, button, kind = '') {
	return `<form method="post" action="${escape(action)}">${content}<button class="${kind}">${escape(button)}</button></form>`;
}

const hidden = (name, value) =>
	`<input type="hidden" name="${escape(name)}" value="${escape(value)}">`;

module.exports = { layout, face, facts, field, form, hidden, escape };
