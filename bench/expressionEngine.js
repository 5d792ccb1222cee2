const { Expression } = require('n8n-workflow');

/**
 * Starts the expression engine of a real n8n 2.41, with n8n's own default settings: an isolate per run. It needs Node 24,
 * as n8n itself does; without it expressions would cost less than any user sees.
 */
async function startExpressionEngine() {
	await Expression.initExpressionEngine({
		engine: 'vm',
		poolSize: 1,
		maxCodeCacheSize: 1024,
		bridgeTimeout: 5000,
		bridgeMemoryLimit: 128,
		lazyAcquire: false,
	});
}

module.exports = { startExpressionEngine };
