import { errcodeOf } from '../../../../nodes/wechat/errors/errcodes';
import {
	failureFactsOf,
	inputFailure,
	orFailure,
	refusal,
	sentenceOf,
	WechatFailure,
} from '../../../../nodes/wechat/errors/failure';
import { LOST, lost } from '../../../support/fakeWechat';

describe('a failure', () => {
	it('is an error that says what happened and what to do', () => {
		const failure = new WechatFailure(LOST);
		expect(failure).toBeInstanceOf(Error);
		expect([failure.name, failure.message]).toEqual([
			'WechatFailure',
			'n8n got no answer. Try again.',
		]);
		expect(failure.facts).toBe(LOST);
	});

	it('about a field begins with the name people see, or the one it is given', () => {
		expect(sentenceOf({ field: 'cardId', what: 'is empty' })).toBe("'Card ID' is empty");
		expect(sentenceOf({ field: 'cardId', what: 'is empty' }, 'Card')).toBe("'Card' is empty");
		expect(sentenceOf({ what: 'The host is down' })).toBe('The host is down');
		expect(sentenceOf({ field: '', what: 'Something is wrong' }, undefined)).toContain('wrong');
	});

	it('inside a structure goes by the last step of its path, with the number of an entry', () => {
		const about = (field: string) => sentenceOf({ field, what: 'is empty' });
		expect(about('base_info.sku.quantity')).toBe("'Quantity' is empty");
		expect(about('codes[1]')).toBe("'Codes, entry 2' is empty");
	});

	it('in JSON or in a table goes by the name it has there', () => {
		const facts = { field: 'title', what: 'is empty' };
		expect(sentenceOf({ ...facts, jsonPath: 'card.title' })).toBe("'card.title' is empty");
		expect(sentenceOf({ ...facts, label: '标题' })).toBe("'标题' is empty");
		expect(sentenceOf({ ...facts, jsonPath: 'card.title', label: '标题' })).toBe(
			"'card.title' is empty",
		);
	});

	it('of our own about a value was not sent', () => {
		expect(inputFailure('title', 'is empty', 'Fill it in.').facts).toEqual({
			class: 'input',
			field: 'title',
			what: 'is empty',
			advice: 'Fill it in.',
			outcome: 'notSent',
		});
	});
});

describe('a refusal by WeChat', () => {
	it('has class, meaning and advice of its errcode', () => {
		const { class: kind, meaning, advice } = errcodeOf(40056);
		expect(refusal(40056, 'invalid serial code rid: 1').facts).toEqual({
			class: kind,
			what: `${meaning} (errcode 40056)`,
			advice,
			outcome: 'refused',
			errcode: 40056,
			errmsg: 'invalid serial code rid: 1',
		});
	});

	it('that says "system busy" leaves open what became of the change', () => {
		expect(refusal(-1, '').facts.outcome).toBe('unknown');
		expect(refusal(1, '').facts.outcome).toBe('refused');
	});

	it.each([
		['invalid ip 203.0.113.7, not in whitelist', '203.0.113.7'],
		['invalid ip 2001:db8::a1, not in whitelist', '2001:db8::a1'],
		['INVALID IP203.0.113.7 ipv6', '203.0.113.7'],
		['requestIP: 203.0.113.9 rid: 1', '203.0.113.9'],
	])('names the address of %j in its advice', (errmsg, ip) => {
		expect(refusal(40164, errmsg).facts.advice).toBe(
			`${errcodeOf(40164).advice} The address WeChat saw is ${ip}.`,
		);
	});

	it.each(['no address here', 'invalid ip', 'ip 203.0.113.7'])('has no address in %j', (errmsg) => {
		expect(refusal(40164, errmsg).facts.advice).toBe(errcodeOf(40164).advice);
	});
});

describe('looking at a failure instead of catching it', () => {
	it('gives the result of work that succeeds', async () => {
		await expect(orFailure(Promise.resolve(7))).resolves.toBe(7);
	});

	it('gives the failure of work that fails, made anew with the same facts', async () => {
		const result = await orFailure(Promise.reject(lost()));
		expect(result).toBeInstanceOf(WechatFailure);
		expect((result as WechatFailure).facts).toBe(LOST);
	});

	it('finds it behind an error of n8n', async () => {
		const wrapped = new Error('by n8n', { cause: new Error('again', { cause: lost() }) });
		expect(((await orFailure(Promise.reject(wrapped))) as WechatFailure).facts).toBe(LOST);
	});

	it('finds one that another copy of this module has thrown', () => {
		expect(failureFactsOf({ cause: { cause: { facts: LOST } } })).toBe(LOST);
	});

	it('lets everything else pass untouched', async () => {
		const defect = new TypeError('a defect');
		await expect(orFailure(Promise.reject(defect))).rejects.toBe(defect);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['a text', 'failed'],
		['facts of something else', { facts: { what: 'x' } }],
		['half of the facts', { facts: { outcome: 'refused' } }],
		['no facts', { facts: undefined }],
	])('takes %s for no failure', (_title, error) => {
		expect(failureFactsOf(error)).toBeUndefined();
	});
});
