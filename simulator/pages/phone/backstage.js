const { html } = require('ghtml');

const { eventList } = require('../eventList');
const { facts } = require('../facts');

const NEWEST = 12;

/**
 * What a customer does not see: who the member is, and what WeChat has told the merchant about it.
 * @param {import('../../service').Service} service
 * @param {import('../../state').MemberRecord} member
 */
function backstage(service, member) {
	const about = `<UserCardCode><![CDATA[${member.code}]]>`;
	const entries = service.push.log.filter(({ xml }) => xml.includes(about)).slice(-NEWEST);
	const nobody = service.push.target()
		? html`<p>
				Nothing yet: points that did not change make no event, nor does activation by API.
			</p>`
		: html`<p>
				Nobody is told: no push URL is set. <a href="/#push">Set one on the home page.</a>
			</p>`;
	return html`<h2>Pushed to n8n about this card</h2>
		!${entries.length > 0 ? eventList(entries) : nobody}
		<h2>What a workflow knows it by</h2>
		!${facts([
			['card_id', member.card_id],
			['code', member.code],
			['openid', member.openid],
			['outer_str', member.outer_str],
			['user_card_status', member.user_card_status],
			['has_active', String(member.has_active)],
		])}`;
}

module.exports = { backstage };
