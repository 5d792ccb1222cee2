module.exports = require('./company').twoWorkers;
