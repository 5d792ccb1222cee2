import * as packageFiles from '../../../support/packageFiles';
import { errcodeOf, errcodes } from '../../../../nodes/wechat/errors/errcodes';
import type { Errcode, ErrcodeClass } from '../../../../nodes/wechat/errors/errcodes/errcode';

/** Where a code stands: the number is the address. */
const RANGES: Array<[number, number, string]> = [
	[-1, 40099, 'up-to-40099'],
	[40100, 40999, '40100-40999'],
	[41000, 42999, '41000-42999'],
	[43000, 44999, '43000-44999'],
	[45000, 45999, '45000-45999'],
	[46000, 49999, '46000-49999'],
	[50000, 63999, '50000-63999'],
	[65000, 71999, '65000-71999'],
	[72000, 73999, '72000-73999'],
	[76000, Infinity, '76000-and-up'],
];

// The codes of WeChat's lists, typed out so that a lost or an invented entry goes red.
const sections: Record<string, number[]> = {
	'tokens and access': [
		-1, 40001, 40002, 40003, 40013, 40014, 40029, 40030, 40090, 40091, 40094, 40125, 40164, 40243,
		41001, 41002, 41003, 41004, 42001, 42002, 42003, 42005, 42006, 42007, 43001, 43002, 43003,
		43004, 43005, 43007, 43008, 48001, 48004, 48009, 48012, 48017, 49001, 49002, 49003, 49004,
		49005, 50001, 50002, 50003, 50004, 50005, 61003, 61004, 61005, 61006, 61007, 61014, 61015,
		61016, 61017, 61023, 89501, 89502, 89503, 89504, 89505, 89506, 89507,
	],
	'form of a request': [
		40007, 40009, 40033, 40035, 40037, 40039, 40048, 40066, 40097, 40101, 40132, 40137, 41005,
		41010, 41011, 44002, 44005, 44006, 45001, 45002, 45021, 46005, 46007, 47001, 47002, 47003,
		76001, 76002, 76003, 76021, 76022,
	],
	'quota and rate': [
		45009, 45011, 45028, 45029, 45031, 45033, 45035, 45040, 45061, 45102, 45103, 45104, 45501,
		48006, 73104,
	],
	'card template': [
		40052, 40053, 40070, 40071, 40072, 40073, 40074, 40076, 40077, 40078, 40079, 40080, 40093,
		40098, 40100, 40107, 40122, 40124, 40135, 40136, 40141, 40143, 40145, 40149, 40150, 40151,
		40158, 40168, 40179, 41012, 41024, 41025, 43009, 43010, 43011, 43012, 43013, 43015, 43017,
		45025, 45030, 45041, 45043, 45046, 45095, 45160, 61307, 72003, 72006, 72007, 72008, 72009,
		72014, 72016, 72021, 72031, 72066, 73103, 73205, 73208, 73209, 73210, 73211, 73213, 73215,
	],
	'card code': [
		40056, 40075, 40099, 40109, 40110, 40111, 40116, 40127, 40133, 40146, 40147, 40153, 41009,
		41013, 43018, 45053, 45054, 45055, 45154, 45155, 45156, 71004, 72001, 72020, 73200, 73204,
	],
	member: [
		40174, 45022, 45023, 45024, 63171, 63172, 63173, 63174, 72002, 72004, 72005, 72010, 72011,
		72012, 72013, 72019, 72022, 72026, 72030, 72032, 72033, 72034, 73212, 73214,
	],
	distribution: [40130, 40131, 40144, 45032, 45039],
	'sub-merchant and coins': [
		52000, 40139, 40140, 40142, 40148, 45042, 45045, 71001, 71002, 71003, 71005, 71006, 71007,
		71008, 73206, 73207,
	],
	stores: [
		65104, 65105, 65106, 65107, 65109, 65110, 65111, 65112, 65113, 65114, 65115, 65116, 65117,
		65118, 65119, 65120,
	],
	'card activities': [9008001, 9008002, 9300011, 9300012, 9300014, 9300015, 9300024],
	'image upload': [40005, 40009, 40137, 41005, 45001],
	statistics: [61500, 61501],
	'card page': [
		-1, 40001, 40003, 40009, 40013, 40014, 40033, 40035, 40053, 40056, 40071, 40072, 40073, 40075,
		40078, 40079, 40080, 40099, 40100, 40109, 40116, 40122, 40124, 40127, 40135, 40136, 41011,
		41012, 42001, 43008, 43009, 43010, 43017, 45009, 45011, 45021, 45030, 45031, 45033, 47001,
		48001, 61500, 61501,
	],
};

// Complete: a code in none of these lists is about a value the user entered.
const codesOfClass: Record<Exclude<ErrcodeClass, 'input'>, number[]> = {
	retry: [-1, 45011, 45061, 46007, 73104, 73200],
	token: [40001, 40014, 42001, 42006],
	credential: [40013, 40125, 40243, 41002, 41004],
	quota: [
		40131, 45009, 45028, 45029, 45040, 45041, 45104, 48006, 63171, 63172, 63174, 71003, 71005,
	],
	done: [40099, 73214],
	permission: [
		40030, 40090, 40091, 40094, 40164, 40168, 40179, 42002, 42005, 42007, 43007, 43008, 43009,
		43010, 43011, 43012, 43013, 43015, 45030, 45032, 45035, 45042, 45045, 45095, 45102, 45103,
		45160, 45501, 48001, 48004, 48009, 48012, 48017, 50001, 50002, 50003, 50004, 61003, 61004,
		61005, 61006, 61007, 61016, 61017, 61023, 65119, 72002, 72004, 72016, 72021, 72022, 73103,
		73205, 73206, 73207, 73208, 73209, 73212, 73215, 76022, 89501, 89502, 89503, 89504, 89505,
		89506, 89507,
	],
	state: [
		40078, 40107, 40127, 40135, 40140, 40146, 40147, 40174, 43004, 43005, 43018, 45031, 45033,
		45155, 50005, 65106, 65107, 65116, 65117, 65118, 71004, 71007, 71008, 72012, 72013, 72014,
		72020, 72032, 72033, 72066, 73210, 9300014, 9300015,
	],
};

// n8n replaces a message that contains one of these, whatever its case.
const rewrittenByN8n = [
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'ETIMEDOUT',
	'ERRADDRINUSE',
	'EADDRNOTAVAIL',
	'ECONNABORTED',
	'EHOSTUNREACH',
	'EAI_AGAIN',
	'ENOENT',
	'EISDIR',
	'ENOTDIR',
	'EACCES',
	'EEXIST',
	'EPERM',
	'GETADDRINFO',
];

const ascending = (codes: number[]) => [...codes].sort((a, b) => a - b);
const codesOf = (table: object) => ascending(Object.keys(table).map(Number));
const known: Array<[number, Errcode]> = codesOf(errcodes).map((code) => [code, errcodes[code]]);

/** What is wrong with the wording of an entry; an empty list for a good one. */
function flaws({ meaning, advice }: Errcode): string[] {
	const found: string[] = [];
	const both = `${meaning} ${advice}`;
	if (meaning.trim().length < 10) found.push('no meaning');
	if (advice.trim().length < 15) found.push('no advice');
	if (!/^[A-Z]/.test(meaning) || !/^[A-Z]/.test(advice)) found.push('no capital at the start');
	if (/[.!?]\s*$/.test(meaning)) found.push('meaning ends like a sentence');
	if (!advice.endsWith('.')) found.push('advice does not end with a period');
	if (advice.split(/\.(?:\s|$)/).filter(Boolean).length > 2) found.push('advice is too long');
	if (advice.toLowerCase().includes(meaning.toLowerCase())) found.push('advice repeats meaning');
	if (/\b(errors?|problems?|failures?|mistakes?|fail(s|ed)?)\b/i.test(both)) found.push('word');
	if (/payload|idempotent|endpoint|boolean|[—–]/i.test(both)) found.push('jargon or dash');
	for (const text of rewrittenByN8n) {
		if (both.toUpperCase().includes(text)) found.push(text);
	}
	return found;
}

describe('errcodes: every code WeChat lists has an entry', () => {
	test.each(Object.entries(sections))('%s', (_section, codes) => {
		expect(codes.filter((code) => !(code in errcodes))).toEqual([]);
	});

	it('has no entry beyond the lists, and none for success', () => {
		expect(known.map(([code]) => code)).toEqual(
			ascending([...new Set(Object.values(sections).flat())]),
		);
		expect(errcodes[0]).toBeUndefined();
	});

	test.each(RANGES)('%i to %i stand in their own file, %j', (first, last, file) => {
		const text = packageFiles.text(`nodes/wechat/errors/errcodes/${file}.ts`);
		const codes = [...text.matchAll(/^\t\[?(-?\d+)\]?: \{/gm)].map(([, code]) => Number(code));
		expect(codes).toEqual(
			known.map(([code]) => code).filter((code) => code >= first && code <= last),
		);
	});
});

describe('errcodes: classes', () => {
	test.each(Object.entries(codesOfClass))('%s is exactly this set', (name, codes) => {
		expect(known.filter(([, entry]) => entry.class === name).map(([code]) => code)).toEqual(codes);
	});

	it('leaves input for the rest', () => {
		const others = Object.values(codesOfClass).flat();
		const rest = known.filter(([code]) => !others.includes(code));
		expect(rest).toHaveLength(141);
		expect(rest.filter(([, entry]) => entry.class !== 'input')).toEqual([]);
	});
});

describe('errcodes: wording', () => {
	test.each(known)('%i says what it means and what to do', (_code, entry) => {
		expect(flaws(entry)).toEqual([]);
	});

	test.each<[string, Errcode]>([
		['no meaning', { class: 'input', meaning: '', advice: 'Fill in the card.' }],
		['no advice', { class: 'input', meaning: 'The card is missing', advice: '' }],
		[
			'meaning ends like a sentence',
			{ class: 'input', meaning: 'The card is missing.', advice: 'Fill in the card.' },
		],
		[
			'advice does not end with a period',
			{ class: 'input', meaning: 'The card is missing', advice: 'Fill in the card' },
		],
		[
			'advice repeats meaning',
			{ class: 'input', meaning: 'The card is missing', advice: 'The card is missing.' },
		],
		[
			'advice is too long',
			{ class: 'input', meaning: 'The card is missing', advice: 'Look. Look again. Run it.' },
		],
		['word', { class: 'input', meaning: 'The card has an Error', advice: 'Choose another card.' }],
		[
			'ENOENT',
			{ class: 'input', meaning: 'The card is lost (enoent)', advice: 'Choose another card.' },
		],
	])('the check for "%s" notices it', (flaw, entry) => {
		expect(flaws(entry)).toContain(flaw);
	});

	test.each([40164, 61004, 45035])('%i sends the user to the IP allow-list', (code) => {
		expect(errcodes[code].advice).toContain('Add that address to the IP allow-list (IP白名单)');
	});

	it('names the fields a user can correct', () => {
		expect(errcodes[40125].advice).toContain("'App Secret'");
		expect(errcodes[40013].advice).toContain("'App ID'");
		expect(errcodes[48017].advice).toContain("'Base URL'");
		expect(errcodes[40056].advice).toMatch(/'Card'.*'Code'/);
		expect(errcodes[40073].advice).toContain("'Card'");
		expect(errcodes[40141].advice).toContain("'Logo URL'");
		expect(errcodes[45022].advice).toContain('points');
		expect(errcodes[48001].advice).toContain('the card function (卡券功能)');
	});
});

describe('errcodeOf', () => {
	it('gives the entry of a known code', () => {
		expect(errcodeOf(40056)).toBe(errcodes[40056]);
		expect(errcodeOf(-1)).toBe(errcodes[-1]);
	});

	test.each([99999, 0, -2, 72015, 40095])('gives the general entry for %i', (code) => {
		const entry = errcodeOf(code);
		expect(entry.class).toBe('input');
		expect(entry.meaning).toContain(`code ${code}`);
		expect(entry.meaning).toContain('not in the table');
		expect(entry.advice).toContain('errmsg');
		expect(entry.advice).toContain('rid');
		expect(flaws(entry)).toEqual([]);
	});
});
