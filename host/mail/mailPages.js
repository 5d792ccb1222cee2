const { html } = require('ghtml');

const { sendPage } = require('../../simulator/http/sendPage');
const { layout, timeOf } = require('../../simulator/pages/layout');

/** @typedef {import('./mailbox').Mail} Mail */

const PATH = '/mail';

/**
 * A mail is somebody else's HTML. It is shown in a frame in which nothing runs; its links open in a new tab, because they
 * are what a mail is for.
 */
const MAIL_POLICY =
	"sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const page = (title, body) =>
	layout({
		title,
		kind: 'home',
		body: html`<header>
				<h1>${title}</h1>
				<p>What n8n sends lands here and goes nowhere else.</p>
				<nav><a href="/">WeChat, simulated</a><a href="${PATH}">Mailbox</a></nav>
			</header>
			<main><section class="mail full" id="mail" data-live>!${body}</section></main>`,
	});

/** @param {Mail[]} mails */
function inbox(mails) {
	if (mails.length === 0) return html`<p>No mail yet.</p>`;
	const lines = mails.map(
		({ subject, recipients, date, attachments }, number) =>
			html`<li>
				<time>${timeOf((date ?? new Date()).getTime())}</time>
				<a href="${PATH}/${number}"><b>${subject || '(no subject)'}</b></a>
				<small
					>to
					${recipients.join(', ')}${attachments.length > 0 ? `, ${attachments.length} files` : ''}</small
				>
			</li>`,
	);
	return html`<ul>
		!${lines.toReversed().join('')}
	</ul>`;
}

/** @param {Mail} mail @param {number} number */
function letter(mail, number) {
	const files = mail.attachments.map(
		({ filename, size }, part) =>
			html`<li>
				<a href="${PATH}/${number}/file/${part}" download="${filename ?? 'file'}"
					>${filename ?? 'file'}</a
				>
				<small>${size} bytes</small>
			</li>`,
	);
	const text = mail.html
		? html`<iframe
				title="The mail"
				sandbox="allow-popups allow-popups-to-escape-sandbox"
				src="${PATH}/${number}/html"
			></iframe>`
		: html`<pre>${mail.text ?? ''}</pre>`;
	return html`<p><b>From</b> ${mail.from?.text ?? ''}</p>
		<p><b>To</b> ${mail.recipients.join(', ')}</p>
		!${text}
		!${
			files.length > 0
				? html`<h2>Files</h2>
						<ul>
							!${files.join('')}
						</ul>`
				: ''
		}`;
}

/**
 * Pages on which the mails of a mailbox are read, for the simulator's `extraPages`.
 * @param {() => Mail[]} mailsOf
 */
function mailPages(mailsOf) {
	function addRoutes(app) {
		const find = (request) => mailsOf()[Number(request.params.number)];
		const missing = (reply) =>
			sendPage(reply, page('Mailbox', html`<p>There is no such mail.</p>`), 404);

		app.get(PATH, (_request, reply) => sendPage(reply, page('Mailbox', inbox(mailsOf()))));
		app.get(`${PATH}/:number`, (request, reply) => {
			const mail = find(request);
			if (!mail) return missing(reply);
			const shown = letter(mail, Number(request.params.number));
			return sendPage(reply, page(mail.subject ?? '(no subject)', shown));
		});
		app.get(`${PATH}/:number/html`, (request, reply) => {
			const mail = find(request);
			if (!mail?.html) return missing(reply);
			return reply
				.type('text/html; charset=utf-8')
				.header('content-security-policy', MAIL_POLICY)
				.send(`<base target="_blank">${mail.html}`);
		});
		app.get(`${PATH}/:number/file/:part`, (request, reply) => {
			const file = find(request)?.attachments[Number(request.params.part)];
			if (!file) return missing(reply);
			return reply
				.type('application/octet-stream')
				.header(
					'content-disposition',
					`attachment; filename*=UTF-8''${encodeURIComponent(file.filename ?? 'file')}`,
				)
				.send(file.content);
		});
	}
	return { title: 'Mailbox', path: PATH, addRoutes };
}

module.exports = { mailPages };
