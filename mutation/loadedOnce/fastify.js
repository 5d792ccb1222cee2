module.exports = global.requireOnce('fastify');
