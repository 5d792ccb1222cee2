const { html } = require('ghtml');

const { facts } = require('../facts');
const { timeOf } = require('../layout');

/** The messages of WeChat's card assistant, newest first. @param {import('../../messages').Message[]} messages */
function messageList(messages) {
	if (messages.length === 0) return '';
	const bubbles = messages.toReversed().map(
		({ at, title, headline, facts: rows }) =>
			html`<li>
				<time>${timeOf(at * 1000)}</time>
				<article>
					<h3>${title}</h3>
					<p class="headline">${headline}</p>
					!${facts(rows)}
				</article>
			</li>`,
	);
	return html`<section class="messages">
		<h2>服务通知 <small>Messages from WeChat</small></h2>
		<ol>
			!${bubbles.join('')}
		</ol>
	</section>`;
}

module.exports = { messageList };
