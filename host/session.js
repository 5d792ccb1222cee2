const { parse } = require('flatted');

const { until } = require('./until');

const PAGE = 100;
const LOOK_MS = 100;
const PUBLISH_LOOKS = 1200;
const BUSY_WAITS = 60;
const CONNECTION_TRIES = 5;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const isBusy = ({ status }) => status === 500 || status === 503;

/**
 * Signs in to an n8n as its owner, who is set up first if there is none, and speaks the editor's own REST interface.
 *
 * @param {string} url of a running n8n
 * @param {{email: string, password: string}} owner
 */
async function openSession(url, owner) {
	let cookie = '';

	async function send(method, path, body) {
		return await fetch(`${url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
			body: body && JSON.stringify(body),
		});
	}

	/** A connection that stood open while n8n was busy may be closed just as a question goes out: questions are asked again. */
	async function sendAgain(method, path, body) {
		if (method !== 'GET') return await send(method, path, body);
		for (let tries = 1; ; tries++) {
			const answer = await send(method, path, body).catch((error) => error);
			if (!(answer instanceof Error)) return answer;
			if (tries === CONNECTION_TRIES) throw answer;
			await sleep(LOOK_MS);
		}
	}

	async function request(method, path, body) {
		let answer = await sendAgain(method, path, body);
		// A busy n8n says of its database that it is not ready (503); older ones fail to read an execution while it runs (500).
		for (let waits = 0; method === 'GET' && isBusy(answer) && waits < BUSY_WAITS; waits++) {
			await sleep(1000);
			answer = await send(method, path);
		}
		const text = await answer.text();
		const said = text.startsWith('{') ? JSON.parse(text) : { message: text };
		// While it starts, n8n says so in a page of its own, as if all were well.
		if (!answer.ok || (text !== '' && said.message === text)) {
			const error = new Error(
				`n8n answered ${answer.status} to ${method} ${path}: ${said.message}`,
			);
			throw Object.assign(error, { status: answer.status, said });
		}
		const issued = answer.headers.getSetCookie().find((line) => line.startsWith('n8n-auth='));
		if (issued !== undefined) [cookie] = issued.split(';');
		return said.data;
	}

	const { userManagement } = await request('GET', '/settings');
	if (userManagement.showSetupOnFirstLoad) {
		await request('POST', '/owner/setup', { ...owner, firstName: 'Card', lastName: 'Owner' });
	} else {
		const { email, password } = owner;
		await request('POST', '/login', { emailOrLdapLoginId: email, password });
	}

	// Whoever has not signed in is told less.
	const { versionCli: version } = await request('GET', '/settings');
	/** @type {string[]} paths below `/rest`, youngest first */
	const created = [];

	/** n8n 2 registers the webhooks after it has answered; older ones had done it before. */
	async function publicationOf(id) {
		return await request('GET', `/workflows/${id}/publication-status`).catch((error) => {
			if (error.status === 404) return { status: 'published' };
			throw error;
		});
	}

	/**
	 * The first n8n 2 keeps no version of a workflow that was imported, and publishes only what it has a version of; saving
	 * a change makes one.
	 */
	async function savedVersion(id) {
		const { nodes, connections, versionId } = await request('GET', `/workflows/${id}`);
		const moved = nodes.map((node) => ({
			...node,
			position: [node.position[0] + 20, node.position[1]],
		}));
		const changed = { nodes: moved, connections, versionId };
		return (await request('PATCH', `/workflows/${id}`, changed)).versionId;
	}

	return {
		request,
		/** Of n8n. */
		version,

		/** @returns {Promise<any[]>} every node description as the editor gets it */
		async nodeTypes() {
			const answer = await fetch(`${url}/types/nodes.json`, { headers: { cookie } });
			return /** @type {any[]} */ (await answer.json());
		},

		/** @param {{name: string, type: string, data: object}} credential @returns {Promise<any>} with its id */
		async createCredential(credential) {
			const saved = await request('POST', '/credentials', credential);
			created.unshift(`/credentials/${saved.id}`);
			return saved;
		},

		/**
		 * What the editor does when a credential is saved.
		 * @param {{id: string, name: string, type: string}} saved
		 * @param {object} data
		 * @returns {Promise<{status: 'OK' | 'Error', message: string}>}
		 */
		testCredential: async ({ id, name, type }, data) =>
			await request('POST', '/credentials/test', { credentials: { id, name, type, data } }),

		/** n8n 1 wants to be told that the workflow is not published yet. */
		async createWorkflow(workflow) {
			const saved = await request('POST', '/workflows', { active: false, ...workflow });
			created.unshift(`/workflows/${saved.id}`);
			return saved;
		},
		workflow: async (id) => await request('GET', `/workflows/${id}`),

		/**
		 * Publishes a workflow and waits until its production URLs work.
		 * @param {{id: string, versionId: string}} workflow
		 * @throws {Error} with what the editor shows when a trigger refuses
		 */
		async publish({ id, versionId }) {
			const activate = async (version) =>
				await request('POST', `/workflows/${id}/activate`, {
					versionId: version,
					name: '',
					description: '',
				});
			await activate(versionId).catch(async (error) => {
				if (error.status !== 404) throw error;
				await activate(await savedVersion(id));
			});
			for (let looks = 0; looks < PUBLISH_LOOKS; looks++) {
				const { status, triggers } = await publicationOf(id);
				if (status === 'published') return;
				if (['failed', 'partial'].includes(status))
					throw new Error(triggers.map(({ errorMessage }) => errorMessage ?? '').join(' '));
				await sleep(LOOK_MS);
			}
			throw new Error(`n8n has not published the workflow within ${PUBLISH_LOOKS * LOOK_MS} ms`);
		},

		/** @param {string} workflowId @returns {Promise<Array<{id: string, status: string}>>} newest first */
		async executions(workflowId) {
			const filter = encodeURIComponent(JSON.stringify({ workflowId }));
			const all = [];
			for (let cursor; ;) {
				const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
				const page = await request('GET', `/executions?filter=${filter}&limit=${PAGE}${from}`);
				all.push(...page.results);
				cursor = page.nextCursor;
				if (!cursor || page.results.length < PAGE) return all;
			}
		},

		/** Takes away what this session has created, published workflows and their executions included. */
		async removeCreated() {
			for (const path of created.splice(0)) {
				// n8n deletes only what is in the archive, and not while it is still being unpublished (409).
				if (path.startsWith('/workflows/')) await request('POST', `${path}/archive`, {});
				await until(
					`deletion of ${path}`,
					async () =>
						await request('DELETE', path).then(
							() => true,
							(error) => {
								if (error.status !== 409) throw error;
								return false;
							},
						),
				);
			}
		},

		/** @param {string} id @returns {Promise<Record<string, any[]>>} the runs of each node by its name */
		async runData(id) {
			// n8n sends it in the notation of this library.
			const { data } = await request('GET', `/executions/${id}`);
			return parse(data).resultData.runData;
		},
	};
}

module.exports = { openSession };
