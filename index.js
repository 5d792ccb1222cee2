// n8n loads the node and credential files named in package.json; this file only lets `require('n8n-nodes-wechat-member-card')` succeed.
module.exports = {};
