/**
 * Every interface this service answers, by path.
 *
 * @typedef {object} Endpoint
 * @property {'GET' | 'POST'} method
 * @property {(service: any, body: any, call: {query: any, ip: string, text: string, file?: any,
 *   isKnownPath: (path: string) => boolean}) => any} run gives the answer without `errcode`, or throws a Refusal
 * @property {boolean} [open] needs no access token
 * @property {'json' | 'file'} [body] default json for POST
 * @property {string} [contentType]
 * @property {boolean} [bare] the success answer carries no `errcode`
 */

const AREAS = [
	require('./token'),
	require('./image'),
	require('./card'),
	require('./cardUpdate'),
	require('./qrcode'),
	require('./activationForm'),
	require('./member'),
	require('./code'),
	require('./deposit'),
	require('./landingPage'),
	require('./cardSwitch'),
	require('./statistics'),
	require('./payGift'),
	require('./subMerchant'),
	require('./account'),
	require('./beyondCards'),
];

/** @type {Map<string, Endpoint>} */
const endpoints = new Map(AREAS.flatMap((area) => Object.entries(area)));

module.exports = { endpoints };
