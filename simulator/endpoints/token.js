const { check, flag, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

/**
 * Only calls that fetch a token are checked against the allow-list, business calls are not.
 * @param {Service} service
 */
function checkCaller(service, ip) {
	const { allowedIps } = service.options;
	const plain = ip.replace(/^::ffff:/, '');
	if (!allowedIps || allowedIps.includes(plain)) return;
	throw new Refusal(40164, { text: `invalid ip ${plain} ipv6 ::ffff:${plain}, not in whitelist` });
}

/** @param {Service} service */
function checkAccount(service, { grant_type: grantType, appid, secret }) {
	for (const value of [grantType, appid, secret]) check(value, text(undefined));
	if (grantType !== 'client_credential') throw new Refusal(40002);
	if (!appid) throw new Refusal(41002);
	if (!secret) throw new Refusal(41004);
	if (appid !== service.options.appId) throw new Refusal(40013);
	if (secret !== service.options.appSecret) throw new Refusal(40125);
}

/**
 * Page "Get stable access token": the same token while it lives, unless `force_refresh`.
 * @param {Service} service
 */
function stable(service, body, { ip }) {
	check(body.force_refresh, flag());
	checkAccount(service, body);
	checkCaller(service, ip);
	return service.tokens.stable(body.force_refresh === true);
}

/**
 * Page "Get access token": every call retires the token before.
 * @param {Service} service
 */
function plain(service, _body, { ip, query }) {
	checkAccount(service, query);
	checkCaller(service, ip);
	return service.tokens.plain();
}

module.exports = {
	'/cgi-bin/stable_token': { method: 'POST', run: stable, open: true, contentType: 'text/plain' },
	'/cgi-bin/token': { method: 'GET', run: plain, open: true, contentType: 'text/plain' },
};
