module.exports = global.requireOnce('qrcode');
