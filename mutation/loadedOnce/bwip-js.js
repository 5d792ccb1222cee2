module.exports = global.requireOnce('bwip-js');
