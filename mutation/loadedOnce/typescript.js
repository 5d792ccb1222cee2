module.exports = global.requireOnce('typescript');
