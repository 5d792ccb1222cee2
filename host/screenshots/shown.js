const { createHash } = require('node:crypto');

const PHONE_PAGES = [
	'simulator/pages/phone/cardFace.js',
	'simulator/pages/phone/cardPage.js',
	'simulator/pages/phone/formPage.js',
	'simulator/pages/phone/messageList.js',
	'simulator/pages/assets/base.css',
	'simulator/pages/assets/phone.css',
];
const MEMBERS = 'examples/data/simulator-members.json';

/** Whether a condition such as `{resource: ['member']}` holds. Conditions of n8n's own kind are left to the picture. */
const holds = (condition = {}, chosen) =>
	Object.entries(chosen).every(([name, value]) => condition[name]?.includes(value) ?? true);

/** A parameter as it stands in the form: what only appears after a click is not shown. */
const asShown = ({ displayName, type, options, placeholder, hint, default: preset }) => ({
	displayName,
	type,
	placeholder,
	hint,
	preset,
	...(type === 'options' && { options: options?.map(({ name }) => name) }),
});

const formOf = ({ properties }, chosen) =>
	properties
		.filter(({ displayOptions }) => holds(displayOptions?.show, chosen))
		.filter(({ name }) => name !== 'operation')
		.map(asShown);

const actionOf = ({ properties }, { resource, operation }) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) =>
			displayOptions.show.resource.includes(resource) ? options : [],
		)
		.find(({ value }) => value === operation).action;

/** Where the nodes of an example stand and what is written there, with what our nodes do. */
function canvasOf({ memberCard, textOf }, example) {
	return JSON.parse(textOf(`examples/${example}.json`)).nodes.map(
		({ name, type, position, parameters }) => ({
			name,
			type,
			position,
			note: parameters.content,
			does: type.endsWith('.memberCard') ? actionOf(memberCard, parameters) : undefined,
		}),
	);
}

/**
 * What each picture of docs/images shows, of things that this repository decides.
 * @type {Record<string, (facts: {memberCard: any, trigger: any, errcodes: any, textOf: (path: string) => string}) => unknown>}
 */
const SHOWN = {
	lifecycle: (facts) => canvasOf(facts, 'member-card-lifecycle'),
	'node-panel': ({ memberCard, textOf }) => [
		formOf(memberCard, { resource: 'member', operation: 'sync' }),
		textOf(MEMBERS),
	],
	'sync-report': ({ textOf }) => [
		textOf('nodes/MemberCard/resources/member/memberRow.ts'),
		textOf(MEMBERS),
	],
	trigger: ({ trigger }) => [formOf(trigger, {}), trigger.triggerPanel],
	'error-title': ({ memberCard, textOf }) => [
		formOf(memberCard, { resource: 'card', operation: 'create' }).slice(0, 6),
		textOf('nodes/wechat/values/textLimits.ts'),
	],
	'error-allow-list': ({ memberCard, errcodes }) => [
		actionOf(memberCard, { resource: 'member', operation: 'get' }),
		errcodes[40164],
	],
	'phone-beside-canvas': ({ memberCard, textOf }) => [
		actionOf(memberCard, { resource: 'member', operation: 'update' }),
		PHONE_PAGES.map(textOf),
	],
	'demo-1-sign-in': () => 'n8n alone',
	'demo-2-publish': (facts) => canvasOf(facts, 'new-member-to-crm'),
	'demo-3-phone': ({ textOf }) => PHONE_PAGES.map(textOf),
	'demo-4-event': (facts) => canvasOf(facts, 'new-member-to-crm'),
	'demo-5-own-excel': ({ textOf }) =>
		JSON.parse(textOf('examples/nightly-points-sync.json')).nodes.find(({ type }) =>
			type.endsWith('.formTrigger'),
		).parameters,
	'demo-6-mail': ({ textOf }) => [textOf('host/mail/mailPages.js'), PHONE_PAGES.map(textOf)],
};

/**
 * A fingerprint of what each picture shows. One that differs from docs/images/pictures.json belongs to a picture that has
 * to be taken again.
 * @param {{memberCard: any, trigger: any, errcodes: any, textOf: (path: string) => string}} facts the descriptions of the
 * nodes and the table of errcodes
 * @returns {Record<string, string>} by the names of the pictures
 */
function fingerprints(facts) {
	return Object.fromEntries(
		Object.entries(SHOWN).map(([name, shownBy]) => [
			name,
			createHash('sha256')
				.update(JSON.stringify(shownBy(facts)))
				.digest('hex')
				.slice(0, 16),
		]),
	);
}

module.exports = { fingerprints };
