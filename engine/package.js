require('./environment');

const { join } = require('node:path');

const { n8n, name } = require('../package.json');

/** The built package as n8n sees it: the node and credential classes that package.json names, instantiated. */
function loadPackage() {
	const instances = (files) =>
		files.map((file) => {
			const className = /([^/]+?)\.(?:node|credentials)\.js$/.exec(file)[1];
			return new (require(join(__dirname, '..', file))[className])();
		});
	return {
		nodes: Object.fromEntries(
			instances(n8n.nodes).map((node) => [`${name}.${node.description.name}`, node]),
		),
		credentialTypes: instances(n8n.credentials),
	};
}

module.exports = { loadPackage };
