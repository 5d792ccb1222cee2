import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { inputFailure } from '../../wechat/errors/failure';
import { choiceReader } from './choices';

/** How the node works through many items; the same for every operation, read once per run. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Max Concurrent Requests',
			name: 'maxConcurrentRequests',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: 10,
			description:
				'How many items are worked on at the same time. Items for the same card code always run one after another.',
		},
		{
			displayName: 'Quota Forecast',
			name: 'quotaForecast',
			type: 'options',
			default: 'hint',
			options: [
				{
					name: 'Hint',
					value: 'hint',
					description:
						'Ask WeChat before runs of 1,000 items and more, and say so above the output',
				},
				{ name: 'Off', value: 'off', description: 'Do not ask' },
				{
					name: 'Stop',
					value: 'stop',
					description: 'Ask before every run, and send nothing if the calls are not enough',
				},
			],
			description: 'What happens when a run may need more calls than WeChat allows today',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Upper limit for the calls to WeChat, shared by all runs of the account in this process that set one; 0 for none',
		},
		{
			displayName: 'Retries',
			name: 'retries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 10 },
			default: 3,
			description:
				"How often a call is repeated when WeChat is busy or no answer came. Calls that would act twice are never repeated. Leave 'Retry On Fail' in the settings of the node off: with it on, such calls are not sent at all.",
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 30000,
			description: 'Milliseconds until the whole answer of WeChat is here',
		},
	],
};

export type QuotaForecast = 'hint' | 'off' | 'stop';

export interface RunOptions {
	maxConcurrentRequests: number;
	quotaForecast: QuotaForecast;
	requestsPerSecond: number;
	retries: number;
	/** Milliseconds. */
	timeout: number;
}

/**
 * The options of this run, read from the first item: they concern the run, not an item.
 *
 * @throws WechatFailure of class `input` for a choice or number that is none
 */
export function readOptions(context: IExecuteFunctions): RunOptions {
	const given = context.getNodeParameter('options', 0, {});
	const chosen = choiceReader([optionsField]).settle('options', given) as Partial<RunOptions>;
	const number = (name: NumberOption, usual: number, least: number) =>
		name in chosen ? readNumber(name, chosen[name], least) : usual;
	return {
		maxConcurrentRequests: Math.trunc(number('maxConcurrentRequests', 10, 1)),
		quotaForecast: chosen.quotaForecast ?? 'hint',
		requestsPerSecond: number('requestsPerSecond', 0, 0),
		retries: Math.trunc(number('retries', 3, 0)),
		timeout: number('timeout', 30_000, 1),
	};
}

type NumberOption = Exclude<keyof RunOptions, 'quotaForecast'>;

/** A limit that is no number must not mean "no limit"; one that is too small means the least there is. */
function readNumber(name: string, value: unknown, least: number): number {
	const isText = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value);
	const number = isText ? Number(value) : value;
	if (typeof number === 'number' && Number.isFinite(number)) return Math.max(least, number);
	throw inputFailure(
		name,
		`is ${JSON.stringify(value) ?? 'nothing'}, not a number`,
		"Correct it under 'Options', or remove it there.",
	);
}
