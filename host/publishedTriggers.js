const { packageName } = require('./installPackage');

const TRIGGER = `${packageName}.memberCardTrigger`;
/** A batch of updates makes an event each: n8n is not asked anew for every one. */
const KNOWN_FOR_MS = 300;

/**
 * Where the events of this world go: to every published workflow with the trigger, and to those in whose editor it may be
 * listening for a test event. A real account has one URL; here nobody should have to copy it.
 * @param {() => {session: Awaited<ReturnType<import('./session').openSession>>, url: string} | undefined} editorOf
 *   undefined until n8n is there
 */
function publishedTriggers(editorOf) {
	/** @type {Promise<Array<{url: string, workflow: string, isTest?: boolean}>> | undefined} */
	let looking;
	let lookedAt = 0;

	async function look({ session, url }) {
		const listed = await session.request('GET', '/workflows?take=250');
		const all = Array.isArray(listed) ? listed : listed.data;
		const recipients = [];
		for (const { id } of all) {
			const { name, nodes, active, activeVersionId } = await session.workflow(id);
			for (const { type, webhookId, disabled } of nodes) {
				if (type !== TRIGGER || !webhookId || disabled) continue;
				const to = (kind) => `${url}/${kind}/${webhookId}/webhook`;
				if (active || activeVersionId) recipients.push({ url: to('webhook'), workflow: name });
				recipients.push({ url: to('webhook-test'), workflow: name, isTest: true });
			}
		}
		return recipients;
	}

	return async () => {
		const editor = editorOf();
		if (!editor) return [];
		if (looking === undefined || performance.now() - lookedAt > KNOWN_FOR_MS) {
			lookedAt = performance.now();
			looking = look(editor);
		}
		return await looking;
	};
}

module.exports = { publishedTriggers };
