import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

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

/** The options of this run, read from the first item: they concern the run, not an item. */
export function readOptions(context: IExecuteFunctions): RunOptions {
	const chosen = context.getNodeParameter('options', 0, {}) as Partial<RunOptions>;
	return {
		maxConcurrentRequests: Math.max(1, Math.trunc(Number(chosen.maxConcurrentRequests ?? 10)) || 1),
		quotaForecast: chosen.quotaForecast ?? 'hint',
		requestsPerSecond: Math.max(0, Number(chosen.requestsPerSecond ?? 0) || 0),
		retries: Math.max(0, Math.trunc(Number(chosen.retries ?? 3)) || 0),
		timeout: Math.max(1, Number(chosen.timeout ?? 30_000) || 30_000),
	};
}
