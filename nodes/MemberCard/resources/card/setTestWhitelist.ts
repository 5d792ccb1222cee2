import { inputFailure } from '../../../wechat/errors/failure';
import { validate } from '../../../wechat/values/validate';
import { list, text, type Schema } from '../../../wechat/values/schema';
import { defineOperation } from '../../runtime/operation';
import type { Parameters } from '../../runtime/parameters';

/** WeChat: both lists together. */
const MAX_PEOPLE = 10;

const PEOPLE: Schema = { openid: list(text(64)), username: list(text(64)) };

export const setTestWhitelist = defineOperation({
	name: 'Set Testers',
	value: 'setTestWhitelist',
	action: 'Set testers of cards in review',
	description:
		'Name the people who can receive cards before WeChat has approved them (测试白名单). Replaces the whole list of the account.',
	documentation: {
		endpoints: ['/card/testwhitelist/set'],
		repeat: 'overwrites with the same list',
	},
	fields: [
		{
			displayName: 'Open IDs',
			name: 'openid',
			type: 'string',
			default: '',
			placeholder: 'e.g. oBq7Kt3Zf8Lm1XyPw0rTnVd6EsHk',
			description: 'Separated by commas. At most 10 people together with WeChat IDs.',
		},
		{
			displayName: 'WeChat IDs',
			name: 'username',
			type: 'string',
			default: '',
			placeholder: 'e.g. qinghe_test',
			description: 'The names people search each other by in WeChat (微信号), separated by commas',
		},
	],
	inOrder: true,
	request: (parameters) => ({
		path: '/card/testwhitelist/set',
		body: people(parameters),
		repeat: 'safe',
	}),
});

function people(parameters: Parameters) {
	const lists = validate(
		{ openid: parameters.list('openid'), username: parameters.list('username') },
		PEOPLE,
	);
	const count = Object.values(lists).flat().length;
	if (count === 0) {
		throw inputFailure('openid', 'and WeChat IDs are both empty', 'Enter at least one person.');
	}
	if (count > MAX_PEOPLE) {
		throw inputFailure(
			'openid',
			`and WeChat IDs name ${count} people, WeChat takes at most ${MAX_PEOPLE}`,
			'Remove some.',
		);
	}
	return lists;
}
