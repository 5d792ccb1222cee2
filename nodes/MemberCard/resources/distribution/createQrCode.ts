import type { IDataObject } from 'n8n-workflow';

import { inputFailure, orFailure, WechatFailure } from '../../../wechat/errors/failure';
import type { WechatResponse } from '../../../wechat/transport/request';
import { validate } from '../../../wechat/values/validate';
import {
	cardCode,
	flag,
	group,
	integer,
	list,
	text,
	type Schema,
} from '../../../wechat/values/schema';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';
import { readSubject } from './readSubject';
import { qrCodeFields } from './qrCodeFields';

const CARD: Schema = {
	card_id: text(32, { required: true }),
	code: cardCode(),
	openid: text(32),
	is_unique_code: flag(),
	outer_id: integer({ min: 0 }),
	outer_str: text(),
};

const FIELDS: Schema = {
	...CARD,
	// WeChat takes 60 to 1800 seconds; without it the code lasts 365 days.
	expire_seconds: integer({ min: 60, max: 1800 }),
	card_list: list(
		group({
			card_id: text(32, { required: true }),
			code: cardCode(),
			outer_id: integer({ min: 0 }),
			outer_str: text(),
		}),
	),
};

export const createQrCode = defineOperation({
	name: 'Create QR Code',
	value: 'createQrCode',
	action: 'Create QR code for card',
	description:
		'Create a QR code that hands the card to whoever scans it; members who hold the card open it with the same code',
	documentation: { endpoints: ['/card/qrcode/create', '/cgi-bin/showqrcode'], repeat: 'safe' },
	fields: [cardField, ...qrCodeFields],
	subject: readSubject,
	async run(client, parameters) {
		const answer = await client.call({
			path: '/card/qrcode/create',
			body: qrCodeBody(parameters),
			repeat: 'safe',
		});
		const pictureUrl = pictureUrlOf(answer);
		const json = { ...answer, show_qrcode_url: pictureUrl };
		if (!parameters.flag('downloadImage')) return [{ json }];
		const picture = await orFailure(client.download(pictureUrl));
		// The code exists all the same: its URL and ticket go with the failure.
		if (picture instanceof WechatFailure)
			throw new WechatFailure({ ...picture.facts, details: json });
		return [{ json, file: { ...picture, field: parameters.requiredText('putOutputFileInField') } }];
	},
});

/** WeChat's own samples contain blanks inside the URL; an answer without one still has the ticket it is made of. */
function pictureUrlOf({ show_qrcode_url: url, ticket }: WechatResponse): string {
	return url
		? String(url).replace(/\s+/g, '')
		: `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(String(ticket))}`;
}

function qrCodeBody(parameters: Parameters): IDataObject {
	const {
		expire_seconds: expireSeconds,
		card_list: furtherCards,
		...card
	} = validate({ card_id: parameters.cardId(), ...parameters.wire('additionalFields') }, FIELDS);
	const lifetime = expireSeconds === undefined ? {} : { expire_seconds: expireSeconds };
	if (furtherCards === undefined)
		return { action_name: 'QR_CARD', ...lifetime, action_info: { card } };
	for (const name of ['openid', 'is_unique_code']) {
		if (card[name] !== undefined)
			throw inputFailure(
				name,
				'does not work with further cards',
				'Remove it, or make one QR code per card.',
			);
	}
	return {
		action_name: 'QR_MULTIPLE_CARD',
		...lifetime,
		action_info: {
			multiple_card: {
				card_list: [card, ...(furtherCards as IDataObject[]).map(withoutZeroChannel)],
			},
		},
	};
}

/** n8n fills the empty number of a repeated group with 0, which is also what WeChat takes an absent one for. */
function withoutZeroChannel({ outer_id: outerId, ...card }: IDataObject): IDataObject {
	return outerId ? { ...card, outer_id: outerId } : card;
}
