const { check, required, text } = require('../fields');
const { Refusal } = require('../refusal');

/**
 * A few calls that have nothing to do with cards, for whoever makes a call that the node has no operation for.
 */

/** Page "Get user basic information": of somebody who does not follow the account there is nothing but the openid. */
function getUser(service, _body, { query }) {
	if (!query.openid) throw new Refusal(40003);
	const customer = service.state.customers.get(query.openid);
	if (customer === undefined) return { subscribe: 0, openid: query.openid };
	return {
		subscribe: 1,
		openid: query.openid,
		language: query.lang ?? 'zh_CN',
		remark: '',
		tagid_list: [],
	};
}

/** Page "Upload temporary material". No `errcode` on success. */
function uploadMaterial(service, _body, { query, file }) {
	if (!['image', 'voice', 'video', 'thumb'].includes(query.type)) throw new Refusal(40004);
	if (file === undefined || file.bytes.length === 0) throw new Refusal(41005);
	return {
		type: query.type,
		media_id: service.ids.opaque(64),
		created_at: Math.floor(service.options.now() / 1000),
	};
}

/** Page "Reset the API call quota". */
function clearQuota(service, body) {
	check(body.appid, required(text(undefined)), 'appid');
	if (body.appid !== service.options.appId) throw new Refusal(40013);
	service.quota.clear();
	return {};
}

module.exports = {
	'/cgi-bin/user/info': { method: 'GET', run: getUser, bare: true },
	'/cgi-bin/media/upload': { method: 'POST', body: 'file', run: uploadMaterial },
	'/cgi-bin/clear_quota': { method: 'POST', run: clearQuota },
};
