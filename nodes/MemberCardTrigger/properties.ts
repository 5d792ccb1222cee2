import type { INodeProperties } from 'n8n-workflow';

import { CARD_EVENTS } from '../wechat/push/events';
import {
	ALL_EVENTS,
	DEFAULT_FORWARD_TIMEOUT_MS,
	MAX_FORWARD_TIMEOUT_MS,
	MIN_FORWARD_TIMEOUT_MS,
} from './selection';

const eventOptions = [
	...CARD_EVENTS.map(({ event, title, when }) => ({
		name: title,
		value: event,
		description: when,
	})),
	{ name: 'All Card Events', value: ALL_EVENTS, description: 'Any of these, chosen or not' },
].sort((a, b) => (a.name < b.name ? -1 : 1));

export const properties: INodeProperties[] = [
	{
		displayName:
			"Publish (activate) the workflow, then enter the production URL above as the URL of the message push (消息推送, formerly 服务器配置) in WeChat's console, with the Token and EncodingAESKey of the credential. An account has one such URL: if another system owned it, name that under 'Forward Other Messages To'.",
		name: 'urlNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: eventOptions,
		default: ['*'],
	},
	{
		displayName: 'Card IDs',
		name: 'cardIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
		description:
			'Comma-separated list of card template IDs; leave empty for all cards. Events that belong to no card always pass.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Drop Repeats',
				name: 'dropRepeats',
				type: 'boolean',
				default: true,
				description:
					'Whether to ignore an event that WeChat sends again. With several webhook processes, or after a restart of n8n, also add a Remove Duplicates node on the field key.',
			},
			{
				displayName: 'Encrypted Messages Only',
				name: 'encryptedOnly',
				type: 'boolean',
				default: false,
				description:
					'Whether to refuse unencrypted messages, whose content no signature covers. Turn on when the account pushes in secure mode (安全模式).',
			},
			{
				displayName: 'Forward Other Messages To',
				name: 'forwardTo',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://crm.example.com/wechat',
				description:
					'URL of the system that received the messages of this account before. Everything this trigger does not select, such as texts, menu clicks and new followers, is sent there unchanged, and its answer goes back to WeChat.',
			},
			{
				displayName: 'Forward Timeout',
				name: 'forwardTimeout',
				type: 'number',
				typeOptions: { minValue: MIN_FORWARD_TIMEOUT_MS, maxValue: MAX_FORWARD_TIMEOUT_MS },
				default: DEFAULT_FORWARD_TIMEOUT_MS,
				description:
					'How many milliseconds to wait for the answer of that system. WeChat waits 5 seconds in all; after this time it is told success.',
			},
		],
	},
];
