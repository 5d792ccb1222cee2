import { validate } from '../../../wechat/values/validate';
import { choice, flag, group, list, text, type Schema } from '../../../wechat/values/schema';
import { defineOperation } from '../../runtime/operation';
import { LANDING_SCENES, landingPageFields } from './landingPageFields';

const BODY: Schema = {
	banner: text(undefined, { required: true }),
	page_title: text(undefined, { required: true }),
	can_share: flag({ required: true }),
	scene: choice(
		LANDING_SCENES.map(({ value }) => value),
		{ required: true },
	),
	card_list: list(
		group({
			card_id: text(32, { required: true }),
			thumb_url: text(undefined, { required: true }),
		}),
		{ required: true },
	),
};

export const createLandingPage = defineOperation({
	name: 'Create Landing Page',
	value: 'createLandingPage',
	action: 'Create landing page for cards',
	description:
		'Create a page of WeChat on which customers pick from several cards (卡券货架). Cards with codes of your own need deposited codes.',
	documentation: { endpoints: ['/card/landingpage/create'], repeat: 'makes another page' },
	fields: landingPageFields,
	request: (parameters) => ({
		path: '/card/landingpage/create',
		body: validate(
			{
				banner: parameters.text('banner'),
				page_title: parameters.text('pageTitle'),
				can_share: parameters.value('canShare'),
				scene: parameters.text('scene'),
				card_list: parameters.wire('cardList').values,
			},
			BODY,
		),
		repeat: 'safe',
	}),
});
