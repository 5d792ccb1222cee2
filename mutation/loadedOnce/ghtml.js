module.exports = global.requireOnce('ghtml');
