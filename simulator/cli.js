const { fstatSync } = require('node:fs');
const { parseArgs } = require('node:util');
const { startSimulator } = require('.');

const USAGE = `node simulator/cli.js [options]

  --port NUMBER        default 7070, the next free one when taken
  --host ADDRESS       where it listens, default 127.0.0.1; 0.0.0.0 in a container
  --allow-host NAME    a further name under which it is reached, such as a container's; repeatable
  --url URL            how others reach it, in addresses that it hands out; http://simulator:7070 beside other containers
  --latency MS         answer every WeChat call this much later
  --state FILE         keep cards and members in this JSON file
  --sample             begin with the cards and members of the examples
  --review manual      created cards wait until they are approved
  --push URL           send events there
  --push-mode MODE     plain (default), compatible or secure
  --app-id, --app-secret, --verification-token, --encoding-aes-key   instead of the invented ones
  --quiet              do not record requests (for benchmarks)
`;

const TEXT = /** @type {const} */ ({ type: 'string' });
const FLAG = /** @type {const} */ ({ type: 'boolean' });
const OPTIONS = {
	port: TEXT,
	host: TEXT,
	'allow-host': { type: /** @type {const} */ ('string'), multiple: true },
	url: TEXT,
	latency: TEXT,
	state: TEXT,
	review: TEXT,
	sample: FLAG,
	push: TEXT,
	'push-mode': TEXT,
	'app-id': TEXT,
	'app-secret': TEXT,
	'verification-token': TEXT,
	'encoding-aes-key': TEXT,
	quiet: FLAG,
	help: FLAG,
};

const PORTS_TO_TRY = 50;

/** @param {Record<string, any>} values from the command line */
function optionsOf(values) {
	const { review = 'immediate', push: url, 'push-mode': mode = 'plain' } = values;
	if (!['immediate', 'manual'].includes(review)) throw new Error('--review is immediate or manual');
	if (!['plain', 'compatible', 'secure'].includes(mode))
		throw new Error('--push-mode is plain, compatible or secure');
	for (const name of ['port', 'latency']) {
		if (values[name] !== undefined && !/^\d+$/.test(values[name]))
			throw new Error(`--${name} is a number`);
	}
	if (values.url !== undefined && !/^https?:\/\/[^/]+$/.test(values.url))
		throw new Error('--url is an address without a path, such as http://simulator:7070');
	return {
		port: Number(values.port ?? 7070),
		host: values.host,
		hosts: values['allow-host'],
		url: values.url,
		latencyMs: Number(values.latency ?? 0),
		stateFile: values.state,
		review,
		sampleWorld: values.sample,
		push: url ? { url, mode } : undefined,
		appId: values['app-id'],
		appSecret: values['app-secret'],
		verificationToken: values['verification-token'],
		encodingAesKey: values['encoding-aes-key'],
		recordRequests: !values.quiet,
	};
}

async function startOnFreePort(options) {
	for (let port = options.port; ; port++) {
		try {
			return await startSimulator({ ...options, port });
		} catch (error) {
			if (error.code !== 'EADDRINUSE' || port >= options.port + PORTS_TO_TRY) throw error;
		}
	}
}

const greeting = (simulator) => `WeChat member card simulator: ${simulator.url}

Values for the WeChat Member Card credential in n8n:
  Base URL            ${simulator.url}
  App ID              ${simulator.appId}
  App Secret          ${simulator.appSecret}
  Verification Token  ${simulator.verificationToken}
  Encoding AES Key    ${simulator.encodingAesKey}

In a browser:
  ${simulator.url}/        cards, members, events, faults, and these values to copy
  ${simulator.url}/wallet  the customer's phone; the home page has a link for each card

Without a browser, play the customer with curl: docs/simulator.md.
Ctrl-C stops it.
`;

// A process started by another one must not outlive it; a terminal or /dev/null as input says nothing about a parent.
function stopWithParent(stop) {
	process.once('disconnect', stop);
	const input = fstatSync(0);
	if (!input.isFIFO() && !input.isSocket()) return;
	process.stdin.on('end', stop).on('close', stop).resume();
}

async function main() {
	const { values } = parseArgs({ options: OPTIONS });
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	const simulator = await startOnFreePort(optionsOf(values));
	process.stdout.write(greeting(simulator));
	const { url, appId, appSecret, verificationToken, encodingAesKey } = simulator;
	process.send?.({ url, appId, appSecret, verificationToken, encodingAesKey });
	let isStopping = false;
	const stop = async () => {
		if (isStopping) return;
		isStopping = true;
		await simulator.close();
		process.exit(0);
	};
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
	stopWithParent(stop);
}

main().catch((error) => {
	process.stderr.write(`${error.message}\n\n${USAGE}`);
	process.exit(1);
});
