import { decodeUrl } from '../../../../nodes/wechat/values/decodeUrl';

it.each([
	['fDZ+9e/b6==', 'fDZ+9e/b6=='],
	['fDZ%2B9e%2fb6%3D%3D', 'fDZ+9e/b6=='],
	['fDZ 9e b6==', 'fDZ+9e+b6=='],
	['100%', '100%'],
	['%2', '%2'],
	['%zz', '%zz'],
	['%2B%2B', '++'],
	['', ''],
])('the value %j is meant as %j', (given, expected) => {
	expect(decodeUrl(given)).toBe(expected);
});
