const { jsTicket } = require('../cardExt');
const { check, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/** @import { Service } from '../service' */

/**
 * Ticket for signatures of the JS-SDK (`wx_card`) or of pages (`jsapi`). The same one for two hours; `expires_in` is always
 * 7200, as developers report.
 * @param {Service} service
 */
function getTicket(service, _body, { query }) {
	if (!['wx_card', 'jsapi'].includes(query.type)) throw new Refusal(40097);
	return { ticket: jsTicket(service, query.type), expires_in: 7200 };
}

/**
 * Page "Query API call quota".
 * @param {Service} service
 */
function getQuota(service, body, { isKnownPath }) {
	check(body.cgi_path, required(text(undefined)), 'cgi_path');
	if (!body.cgi_path.startsWith('/')) throw new Refusal(76003);
	if (!isKnownPath(body.cgi_path)) throw new Refusal(76021);
	return service.quota.report(body.cgi_path);
}

/** Addresses the pushes come from. */
const getCallbackIp = () => ({ ip_list: ['127.0.0.1'] });

/** Network check of the merchant's server; here there is no network to check. */
const checkCallback = () => ({});

module.exports = {
	'/cgi-bin/ticket/getticket': { method: 'GET', run: getTicket },
	'/cgi-bin/openapi/quota/get': { method: 'POST', run: getQuota },
	'/cgi-bin/getcallbackip': { method: 'GET', run: getCallbackIp, bare: true },
	'/cgi-bin/callback/check': { method: 'POST', run: checkCallback },
};
