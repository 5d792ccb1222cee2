import { WechatMemberCardApi } from '../../../credentials/WechatMemberCardApi.credentials';
import codex from '../../../nodes/MemberCard/MemberCard.node.json';
import { description, operations, everyParameter } from '../../support/nodeParameters';
import { exists } from '../../support/packageFiles';

describe('the words of the node description', () => {
	it('calls points and balance by one word each, and keeps every menu short enough to be read', () => {
		const words = [
			...everyParameter.map(({ displayName }) => displayName),
			...operations.flatMap(({ operation: { name, action } }) => [name, action]),
		];
		expect(words.filter((word) => /bonus|\bcells?\b|\bstored value\b|consume/i.test(word))).toEqual(
			[],
		);
		const long = everyParameter.filter(
			({ type, options }) => type === 'collection' && (options?.length ?? 0) > 28,
		);
		expect(long.map(({ name, options }) => [name, options?.length])).toEqual([]);
	});

	it('keeps every action short enough for the line under a node', () => {
		// The canvas cuts longer ones off.
		const actions = operations.map(({ operation }) => operation.action);
		expect(actions.filter(({ length }) => length > 30)).toEqual([]);
	});

	it('has an entry in the node list for what people search for', () => {
		const actions = operations.map(({ operation }) => operation.action).join('\n');
		for (const word of ['points', 'QR code', 'stock', 'statistics', 'stock', 'form', 'quota'])
			expect(actions).toContain(word);
	});

	it('has labels and options in English', () => {
		const { properties } = new WechatMemberCardApi();
		const labeled = [...everyParameter, ...properties].filter(({ type }) => type !== 'notice');
		const names = labeled.flatMap(({ displayName, options = [] }) => [
			displayName,
			...options.map((option) => ('displayName' in option ? option.displayName : option.name)),
		]);
		expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
	});

	it('shows samples in English first, with the Chinese one in brackets behind it', () => {
		const { properties } = new WechatMemberCardApi();
		for (const { displayName, placeholder = '' } of [...everyParameter, ...properties]) {
			const isSample = !/^(?:Add |$)/.test(placeholder);
			if (isSample)
				expect([displayName, placeholder]).toEqual([
					displayName,
					expect.stringMatching(/^e\.g\. /),
				]);
			const outsideBrackets = placeholder.replace(/\([^)]*\)$/, '');
			expect([displayName, /\p{Script=Han}/u.test(outsideBrackets)]).toEqual([displayName, false]);
		}
	});

	it('has icons and a codex with the words people search for', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		for (const icon of [light, dark]) expect(exists(icon.replace('file:../../', ''))).toBe(true);
		expect(light).not.toBe(dark);
		expect(codex.alias).toEqual(
			expect.arrayContaining(['会员卡', 'membership', 'loyalty', 'points', 'WeChat']),
		);
		expect(codex.resources).toBeDefined();
	});
});
