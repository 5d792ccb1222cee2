const { html } = require('ghtml');

const { buttonForm } = require('../layout');

/** @import { Service } from '../../service' */

const MODES = {
	secure: 'secure (安全模式)',
	compatible: 'compatible (兼容模式)',
	plain: 'plain (明文模式)',
};

/** Where events go: what a shop enters in WeChat's console under 消息推送. @param {Service} service @param {string} [complaint] */
function pushSettings(service, complaint = '') {
	const target = service.push.target();
	const all = service.options.push?.recipients;
	const isAll = Boolean(target?.recipients);
	const modes = Object.entries(MODES).map(
		([mode, words]) =>
			html`<option value="${mode}" !${(target?.mode ?? 'secure') === mode ? 'selected' : ''}>
				${words}
			</option>`,
	);
	const everyTrigger = isAll
		? html`<p>
				<span class="state good">on</span> Every published workflow with a WeChat Member Card
				Trigger gets every event, and so does a trigger that listens for a test event.
			</p>`
		: buttonForm({
				action: '/home/push',
				values: { all: 'true' },
				label: 'Send to every published trigger of n8n',
				kind: 'quiet',
			});
	return html`!${all ? everyTrigger : ''}
		<form method="post" action="/home/push" class="push">
			<label
				>Production URL <small>https://…/webhook/…/webhook</small
				><input name="url" type="url" value="${target?.url ?? ''}" placeholder="nobody is told"
			/></label>
			<label
				>Test URL <small>https://…/webhook-test/…/webhook, tried while n8n listens</small
				><input name="testUrl" type="url" value="${target?.testUrl ?? ''}"
			/></label>
			<label
				>Mode<select name="mode">
					!${modes.join('')}
				</select></label
			>
			!${complaint ? html`<strong class="fault" role="alert">${complaint}</strong>` : ''}
			<button>${all ? 'Send to these addresses only' : 'Save'}</button>
		</form>`;
}

module.exports = { pushSettings };
