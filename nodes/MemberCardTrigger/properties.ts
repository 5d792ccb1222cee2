import type { INodeProperties } from 'n8n-workflow';

import { CARD_EVENTS } from '../wechat/push/events';
import { options } from './options';
import { ALL_EVENTS } from './selection';

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
			"Publish (activate) the workflow, then enter the production URL above as the URL of the message push (消息推送, formerly 服务器配置) in WeChat's console, with the Token and EncodingAESKey of the credential. An account has one such URL: if another system owned it, name that under 'Forward Other Messages To'. If the account pushes in secure mode (安全模式), also turn on 'Encrypted Messages Only': nobody else can then make up an event.",
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
		displayName: 'Card Names or IDs',
		name: 'cardIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getCards' },
		default: [],
		displayOptions: { show: { '@version': [1] } },
		description:
			'Only events of these cards; leave empty for all. Events that belong to no card always pass. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Card IDs',
		name: 'cardIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. pFS7Fjg8kV1IdDz01r4SQwMkuCKc',
		displayOptions: { show: { '@version': [1.1] } },
		description:
			'Comma-separated list of card template IDs; leave empty for all cards. Events that belong to no card always pass.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		displayOptions: { show: { '@version': [1] } },
		description: 'Whether to return a simplified version of the response instead of the raw data',
		hint: 'Off: every element of the message under the name that WeChat gives it, besides event, card_id, code, openid, created_at and key',
	},
	// For this parameter, of a node of version 1 only, n8n hands over the body without parsing it (`parseRequestBody` of
	// 2.41.1). One parser reads the XML of all its callers, and whoever sends it XML that is broken, which takes no account
	// and no signature, leaves it hanging: no push would be answered until n8n is started again.
	{
		displayName: 'Body As It Arrived',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
		displayOptions: { show: { '@version': [1] } },
	},
	{
		displayName: 'Options',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { '@version': [1] } },
		options,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { '@version': [1.1] } },
		options,
	},
];
