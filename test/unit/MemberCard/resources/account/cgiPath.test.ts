import { cgiPathOf } from '../../../../../nodes/MemberCard/resources/account/cgiPath';
import type { Parameters } from '../../../../../nodes/MemberCard/runtime/parameters';

const pathOf = (text: string) => cgiPathOf({ requiredText: () => text } as unknown as Parameters);

describe('the call whose quota is asked for', () => {
	it.each([
		['/card/create', '/card/create'],
		['card/create', '/card/create'],
		['https://api.weixin.qq.com/card/create', '/card/create'],
		['http://api.weixin.qq.com/card/create', '/card/create'],
		['https://api.weixin.qq.com/card/create?access_token=ACCESS_TOKEN', '/card/create'],
		['/card/create#step', '/card/create'],
		// Only the start of an address is its host.
		['/open?from=https://host/card', '/open'],
		['/open/https://host/card', '/open/https://host/card'],
	])('%s is asked for as %s', (entered, path) => {
		expect(pathOf(entered)).toBe(path);
	});
});
