const { once } = require('node:events');
const { createServer } = require('node:http');

const { LOOPBACK } = require('./ports');

const MODEL = 'model-of-the-checks';

/** An answer in the form of chat completions. */
function completion(message, finishReason) {
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: Math.floor(Date.now() / 1000),
		model: MODEL,
		choices: [
			{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finishReason },
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

async function bodyOf(request) {
	let text = '';
	for await (const chunk of request) text += chunk;
	return JSON.parse(text);
}

/**
 * A language model on loopback that speaks the chat completions n8n's own model node asks for. It is not clever: it calls
 * the first tool it is offered once, and then says what the tool has answered.
 *
 * @param {(parameters: any) => Record<string, unknown>} fillIn values for the parameters of the tool, given as JSON schema
 */
async function startLanguageModel(fillIn) {
	/** @type {any[]} what was asked, oldest first */
	const asked = [];
	const server = createServer(async (request, response) => {
		const question = await bodyOf(request);
		asked.push(question);
		const said = question.messages.at(-1);
		const answer =
			said.role === 'tool'
				? completion({ content: `The tool says: ${said.content}` }, 'stop')
				: completion({ content: null, tool_calls: [callOf(question)] }, 'tool_calls');
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(answer));
	});

	function callOf({ tools }) {
		const [{ function: tool }] = tools;
		const values = JSON.stringify(fillIn(tool.parameters));
		return { id: 'call_1', type: 'function', function: { name: tool.name, arguments: values } };
	}

	server.listen(0, LOOPBACK);
	await once(server, 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		asked,
		model: MODEL,
		url: `http://${LOOPBACK}:${port}/v1`,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

module.exports = { startLanguageModel };
