import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { optionsField, readOptions } from '../../../../nodes/MemberCard/runtime/options';
import { displayName } from '../../../../nodes/wechat/values/wireNames';
import { fakeExecution } from '../../../support/fakeExecution';

const read = (options?: unknown) =>
	readOptions(fakeExecution({ parameters: { options } }).execution);

const USUAL = {
	maxConcurrentRequests: 10,
	quotaForecast: 'hint',
	requestsPerSecond: 0,
	retries: 3,
	timeout: 30_000,
};

describe('the options of a run', () => {
	it.each([[undefined], [{}]])('are the usual ones with %j', (options) => {
		expect(read(options)).toEqual(USUAL);
	});

	it('are what the form shows as usual', () => {
		const shown = (optionsField.options ?? []).map((field) => [
			field.name,
			'default' in field ? field.default : undefined,
		]);
		expect(Object.fromEntries(shown)).toEqual(USUAL);
	});

	it('are shown with a label and a sentence that explains them, within sensible bounds', () => {
		expect(optionsField).toMatchObject({ displayName: 'Options', placeholder: 'Add option' });
		const bounds: Record<string, object> = {};
		for (const field of (optionsField.options ?? []) as INodeProperties[]) {
			expect(displayName(field.name)).toMatch(new RegExp(`^${field.displayName}$`, 'i'));
			expect(field.description).toMatch(/^[A-Z]\w+ .*\w/);
			expect(field.type).toBe(typeof field.default === 'number' ? 'number' : 'options');
			if (field.typeOptions) bounds[field.name] = field.typeOptions;
		}
		expect(bounds).toEqual({
			maxConcurrentRequests: { minValue: 1, maxValue: 100 },
			requestsPerSecond: { minValue: 0 },
			retries: { minValue: 0, maxValue: 10 },
			timeout: { minValue: 1 },
		});
	});

	it.each(['hint', 'off', 'stop'])('can make a forecast %s', (quotaForecast) => {
		expect(read({ quotaForecast }).quotaForecast).toBe(quotaForecast);
		const field = optionsField.options?.find(({ name }) => name === 'quotaForecast');
		const shown = (field as INodeProperties).options as INodePropertyOptions[];
		const choice = shown.find(({ value }) => value === quotaForecast);
		expect(choice?.name.toLowerCase()).toBe(quotaForecast);
		expect(choice?.description).toMatch(/ask/i);
	});

	it('are taken as they are given', () => {
		const given = {
			maxConcurrentRequests: 50,
			quotaForecast: 'stop',
			requestsPerSecond: 2.5,
			retries: 0,
			timeout: 5000,
		};
		expect(read(given)).toEqual(given);
	});

	it.each([
		[{ maxConcurrentRequests: ' 7 ' }, { maxConcurrentRequests: 7 }],
		[{ timeout: '60000' }, { timeout: 60_000 }],
		[{ maxConcurrentRequests: 2.9 }, { maxConcurrentRequests: 2 }],
		[{ maxConcurrentRequests: 0 }, { maxConcurrentRequests: 1 }],
		[{ requestsPerSecond: '0.25' }, { requestsPerSecond: 0.25 }],
		[{ requestsPerSecond: -1 }, { requestsPerSecond: 0 }],
		[{ retries: -1 }, { retries: 0 }],
		[{ retries: 1.5 }, { retries: 1 }],
		[{ timeout: 0 }, { timeout: 1 }],
	])('%j is read as %j', (options, expected) => {
		expect(read(options)).toEqual({ ...USUAL, ...expected });
	});

	it.each([
		[{ timeout: 'soon' }, '\'Timeout\' is "soon", not a number'],
		[{ timeout: '' }, '\'Timeout\' is "", not a number'],
		[{ timeout: '5s' }, "not a number. Correct it under 'Options', or remove it there."],
		[{ timeout: 't5' }, '"t5", not a number'],
		[{ timeout: '1.x' }, 'not a number'],
		[{ timeout: null }, "'Timeout' is null, not a number"],
		[{ retries: undefined }, "'Retries' is nothing, not a number"],
		[{ retries: [3] }, "'Retries' is [3], not a number"],
		[{ retries: Number.NaN }, 'not a number'],
		[{ requestsPerSecond: Infinity }, 'not a number'],
		[{ quotaForecast: 'perhaps' }, '\'Quota Forecast\' is "perhaps", which is none of its choices'],
		['many', "'Options' is not an object"],
	])('%j is refused: %s', (options, sentence) => {
		expect(() => read(options)).toThrow(sentence);
	});
});
