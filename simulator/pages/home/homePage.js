const { html } = require('ghtml');

const { eventList } = require('../eventList');
const { buttonForm, layout } = require('../layout');
const { callList } = require('./callList');
const { cardList } = require('./cardList');
const { credential } = require('./credential');
const { faultSwitches } = require('./faultSwitches');
const { memberTable } = require('./memberTable');
const { pushSettings } = require('./pushSettings');

/** @import { Service } from '../../service' */

const NEWEST_EVENTS = 25;

const part = (id, title, content) =>
	html`<section id="${id}">
		<h2>${title}</h2>
		<div id="${id}-live" data-live>!${content}</div>
	</section>`;

function events(service) {
	const log = service.push.log.slice(-NEWEST_EVENTS);
	return log.length > 0 ? eventList(log) : html`<p>No event yet. Receive a card on the phone.</p>`;
}

/**
 * Everything the simulator holds, on one page.
 * @param {Service} service
 * @param {{complaint?: string}} [shown] about the push URL
 */
function homePage(service, { complaint } = {}) {
	const { sampleWorld, extraPages } = service.options;
	const links = extraPages.map(({ title, path }) => html`<a href="${path}">${title}</a>`);
	const forgets = sampleWorld
		? 'Begin anew with the cards and members of the examples'
		: 'Forget all cards, members, events and calls';
	return layout({
		title: 'WeChat member card simulator',
		kind: 'home',
		body: html`<header>
				<h1>WeChat, simulated</h1>
				<p>A small WeChat for trying out the member card nodes. It refuses what WeChat refuses.</p>
				<nav>
					<a href="/wallet">The phone</a>!${links.join('')}<a href="#push">Where events go</a
					><a href="#faults">Faults</a><a href="#credential">Credential</a>
				</nav>
			</header>
			<main>
				!${part('cards', 'Cards', cardList(service))}
				!${part('members', 'Members', memberTable(service))}
				!${part('events', 'Events, and what n8n answered', events(service))}
				!${part('push', 'Where events go', pushSettings(service, complaint))}
				!${part('faults', 'Faults', faultSwitches(service))}
				!${part('calls', 'Calls of n8n, with errcode', callList(service))}
				!${part('credential', 'Values for the credential', credential(service))}
				<section id="reset">
					<h2>Reset</h2>
					!${buttonForm({ action: '/home/reset', label: forgets, kind: 'danger', confirm: `${forgets}?` })}
				</section>
			</main>`,
	});
}

module.exports = { homePage };
