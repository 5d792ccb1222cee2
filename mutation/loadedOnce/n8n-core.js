module.exports = global.requireOnce('n8n-core');
