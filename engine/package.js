require('./environment');

const { basename, join } = require('node:path');

const { n8n, name } = require('../package.json');

/** The built package as n8n sees it: the node and credential classes that package.json names, instantiated. */
function loadPackage() {
	/** @param {string[]} files @returns {any[]} */
	const instances = (files) =>
		files.map((file) => {
			const className = basename(file).replace(/\.(?:node|credentials)\.js$/, '');
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
