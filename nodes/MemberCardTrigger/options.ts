import type { INodeProperties } from 'n8n-workflow';

import {
	DEFAULT_FORWARD_TIMEOUT_MS,
	MAX_FORWARD_TIMEOUT_MS,
	MIN_FORWARD_TIMEOUT_MS,
} from './selection';

/** In alphabetical order. */
export const options: INodeProperties[] = [
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
			'Whether to refuse unencrypted messages, whose content no signature covers. Recommended when the credential has an Encoding AES Key and the account pushes in secure mode (安全模式).',
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
];
