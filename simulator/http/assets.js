const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { COLORS } = require('../cardFields');

const FOLDER = join(__dirname, '../pages/assets');
const FILES = {
	'base.css': 'text/css; charset=utf-8',
	'phone.css': 'text/css; charset=utf-8',
	'home.css': 'text/css; charset=utf-8',
	'live.js': 'text/javascript; charset=utf-8',
};

// The policy of the pages forbids style attributes, so each of WeChat's colors is a class.
const colorRules = Object.entries(COLORS)
	.map(([name, color]) => `.${name} { background-color: ${color} }`)
	.join('\n');

/** Style, script, pictures, and the stream that tells open pages of changes. @param {any} app @param {import('../service').Service} service */
function addAssetRoutes(app, service) {
	for (const [name, type] of Object.entries(FILES)) {
		const text = readFileSync(join(FOLDER, name), 'utf8');
		const body = name === 'base.css' ? `${text}\n${colorRules}\n` : text;
		app.get(`/assets/${name}`, (_request, reply) => reply.type(type).send(body));
	}

	// The pictures behind the mmbiz.qpic.cn URLs, so that pages can show them.
	app.get('/picture', (request, reply) => {
		const image = service.state.images.get(request.query.url);
		return image ? reply.type(image.contentType).send(image.bytes) : reply.code(404).send();
	});

	app.get('/live', (request, reply) => {
		reply.hijack();
		reply.raw.writeHead(200, {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
		});
		reply.raw.write('retry: 1000\n\n');
		const stop = service.changes.listen(() => reply.raw.write('data: changed\n\n'));
		request.raw.once('close', stop);
	});
}

module.exports = { addAssetRoutes };
