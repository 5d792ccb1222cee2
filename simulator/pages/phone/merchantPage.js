const { html } = require('ghtml');

const { facts } = require('../facts');
const { phonePage } = require('./frame');

/**
 * In place of a page of the shop's own, which is somebody else's and mostly does not exist yet: what WeChat has appended
 * to its address, as a server reads it.
 * @param {{link: string, next: string}} sent `next` is the operation that needs the values
 */
function merchantPage({ link, next }) {
	const url = new URL(link);
	return phonePage({
		title: '商家页面',
		screen: html`<section class="sheet merchant">
			<h1>Your own page opens here</h1>
			<p>
				WeChat sends the customer to <b>${url.origin}${url.pathname}</b> and appends, here decoded
				once:
			</p>
			!${facts([...url.searchParams])}
			<p>${next}</p>
			<details>
				<summary>The whole address</summary>
				<p class="address">${link}</p>
			</details>
			<p><a class="button quiet" href="/wallet">返回卡包 Back to the wallet</a></p>
		</section>`,
	});
}

module.exports = { merchantPage };
