const LANES = 50;
const UPDATE_LATENCY_MS = 20;

const card = (cardId) => ({ __rl: true, mode: 'id', value: cardId });
const memberCard = (parameters) => ({
	type: 'n8n-nodes-wechat-member-card.memberCard',
	typeVersion: 1,
	parameters: { resource: 'member', ...parameters },
});
/** Columns as the editor saves them. */
const columns = (mappingMode, value) => ({
	columns: { mappingMode, value, matchingColumns: ['code'], schema: [] },
});
const options = (lanes) => ({ maxConcurrentRequests: lanes });

const bareLoop =
	(asksAs) =>
	({ url, cardId, token }) => ({
		type: 'n8n-nodes-bench-probe.bareLoop',
		typeVersion: 1,
		parameters: {
			url: `${url}/card/membercard/updateuser?access_token=${token}`,
			cardId,
			lanes: LANES,
			asksAs,
		},
	});

/** The wanted points of every member. */
const GOAL = 1000;

/** What is measured: each entry gives the one node of a workflow that sets the points of every incoming item. */
const contenders = {
	bareLoop: {
		title: 'bare loop over helpers.httpRequest',
		lanes: LANES,
		node: bareLoop('usual'),
	},
	bareLoopAskingAsWeDo: {
		title: 'bare loop with the request options of this package',
		lanes: LANES,
		node: bareLoop('we do'),
	},
	httpRequestNode: {
		title: "n8n's HTTP Request node",
		lanes: 'all',
		node: ({ url, cardId, token }) => ({
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url: `${url}/card/membercard/updateuser?access_token=${token}`,
				sendBody: true,
				contentType: 'json',
				specifyBody: 'json',
				jsonBody: `={{ JSON.stringify({ code: $json.code, card_id: "${cardId}", bonus: $json.bonus }) }}`,
				options: {},
			},
		}),
	},
	updateMapped: {
		title: 'member: update, Map Automatically',
		fetchesToken: true,
		lanes: LANES,
		node: ({ cardId }) =>
			memberCard({
				operation: 'update',
				...columns('autoMapInputData', null),
				cardId: card(cardId),
				options: options(LANES),
			}),
	},
	updateReferences: {
		title: 'member: update, two $json references',
		fetchesToken: true,
		lanes: LANES,
		node: ({ cardId }) =>
			memberCard({
				operation: 'update',
				cardId: card(cardId),
				...columns('defineBelow', { code: '={{ $json.code }}', bonus: '={{ $json.bonus }}' }),
				options: options(LANES),
			}),
	},
	sync: {
		title: 'member: sync, one in ten changed',
		fetchesToken: true,
		lanes: 10,
		latencyMs: 50,
		changed: 0.1,
		node: ({ cardId }) =>
			memberCard({
				operation: 'sync',
				...columns('autoMapInputData', null),
				cardId: card(cardId),
				options: options(10),
			}),
	},
};

module.exports = { contenders, GOAL, UPDATE_LATENCY_MS };
