/**
 * The texts WeChat's global return-code list gives for the codes this simulator answers.
 * Texts are not stable on the real service: a client decides on `errcode` alone.
 */
const TEXTS = {
	'-1': 'system error',
	40001:
		'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
	40002: 'invalid grant_type',
	40003: 'invalid openid',
	40005: 'invalid file type',
	40009: 'invalid image size',
	40013: 'invalid appid',
	40014: 'invalid access_token',
	40033: 'invalid charset. please check your request, if include \\uxxxx will create fail!',
	40035: 'invalid args size',
	40048: 'invalid url domain',
	40052: 'invalid action name',
	40053: 'invalid action info, please check document',
	40056: 'invalid serial code',
	40071: 'invalid card type',
	40072: 'invalid location id',
	40073: 'invalid card id',
	40075: 'invalid encrypt code',
	40076: 'invalid color id',
	40078: 'invalid card status',
	40079: 'invalid time',
	40080: 'invalid card ext',
	40097: 'invalid args',
	40099: 'invalid code, this code has consumed',
	40100: 'invalid DateInfo',
	40109: 'too many code size, must <= 100',
	40110: 'have empty code',
	40111: 'have same code',
	40116: 'invalid code',
	40122: 'invalid card quantity',
	40124: 'too many custom field',
	40125: 'invalid appsecret',
	40127:
		'invalid user-card status! Hint: the card was given to user, but may be deleted or expired or set unavailable',
	40135: 'invalid not supply bonus, can not change card_id which supply bonus to be not supply',
	40136: 'invalid use DepositCodeMode, make sure sku.quantity>DepositCode.quantity',
	40137: 'invalid image format',
	40139: 'invalid sub merchant id',
	40140: 'invalid sub merchant status',
	40141: 'invalid image url',
	40145: 'invalid update! Can not both set PayCell and CenterCellInfo',
	40149: 'invalid use time limit',
	40150: 'invalid card parameters',
	40158: 'invalid use_custom_code, need be false',
	40164: 'invalid ip, not in whitelist',
	41001: 'access_token missing',
	41002: 'appid missing',
	41004: 'appsecret missing',
	41005: 'media data missing',
	41009: 'missing openid',
	41011: 'missing required fields! please check document and request json',
	41012: 'missing card id',
	41013: 'missing code',
	42001: 'access_token expired',
	43001: 'require GET method',
	43002: 'require POST method',
	43008: 'require biz pay auth',
	43009: 'can not use custom code, need authorize',
	43010: 'can not use balance, need authorize',
	43017: 'require location id',
	44002: 'empty post data',
	44005: 'empty list size',
	45009: 'reach max api daily quota limit',
	45011: 'api minute-quota reach limit, must slower, retry next minute',
	45021: 'some argument may be out of length limit! please check document',
	45022: 'bonus is out of limit',
	45023: 'balance is out of limit',
	45030: 'limit cardid, not support this function',
	45031: 'stock is out of limit',
	45033: 'user get card num is out of get_limit',
	45046: 'operate field conflict, CenterCell, PayCell, SelfConsumeCell conflict',
	45061: 'maybe the update frequency is too often, please try again',
	47001: 'data format error',
	48001: 'api unauthorized',
	61500: 'date format error',
	61501: 'date range error',
	72002: 'mchid is not bind appid',
	72004: 'mchid is occupied by the other appid',
	72005: 'out of mchid size limit',
	72009: 'invalid get limit, can not over 50',
	72010: 'invalid mchid',
	72011: 'invalid activate_ticket. Maybe this ticket is not belong this AppId',
	72012: 'activate_ticket has been expired',
	72026: 'need set wx_activate true',
	72031: 'invalid params',
	72034: 'invalid rule id',
	73214: 'the user is already a member',
	76003: 'no permission',
	76021: 'cgi_path not found, please check',
};

/**
 * What the platform writes for a code.
 * @param {number} errcode
 * @returns {string} the platform's English text without `rid`
 */
function textOf(errcode) {
	return TEXTS[errcode] ?? 'system error';
}

/** Thrown by everything that judges a call; the server turns it into `{errcode, errmsg}` with HTTP status 200. */
class Refusal extends Error {
	/**
	 * @param {number} errcode WeChat's code
	 * @param {{text?: string, path?: string}} [detail] `text` replaces the standard text, `path` is the field path a
	 * 41011 ends with, such as `m_data.base_info().title`
	 */
	constructor(errcode, detail = {}) {
		super(detail.text ?? textOf(errcode));
		this.name = 'Refusal';
		this.errcode = errcode;
		this.path = detail.path;
	}

	/**
	 * @param {string} rid the trace id WeChat appends to most texts
	 * @returns {{errcode: number, errmsg: string}}
	 */
	toAnswer(rid) {
		const path = this.path ? ` ${this.path}` : '';
		return { errcode: this.errcode, errmsg: `${this.message} rid: ${rid}${path}` };
	}
}

module.exports = { Refusal, textOf };
