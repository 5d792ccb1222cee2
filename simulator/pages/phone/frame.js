const { html } = require('ghtml');

const { layout } = require('../layout');

/**
 * A page of the customer's phone: the screen, and beside or below it what happens backstage.
 * @param {{title: string, screen: string, backstage?: string, back?: string}} page `screen` and `backstage` are HTML
 */
function phonePage({ title, screen, backstage = '', back = '/wallet' }) {
	return layout({
		title,
		kind: 'phone',
		lang: 'zh-CN',
		body: html`<div class="stage">
			<div class="handset">
				<header class="bar">
					<a href="${back}" aria-label="卡包 Wallet">‹</a><span>${title}</span
					><i aria-hidden="true">···</i>
				</header>
				<main id="screen" data-live>!${screen}</main>
			</div>
			<aside class="backstage" lang="en">
				<p class="stage-note">
					This phone belongs to a customer in the <a href="/">WeChat simulator</a>.
				</p>
				<div id="backstage" data-live>!${backstage}</div>
			</aside>
		</div>`,
	});
}

module.exports = { phonePage };
