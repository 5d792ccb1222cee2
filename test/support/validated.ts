import { validate } from '../../nodes/wechat/values/validate';
import { WechatFailure } from '../../nodes/wechat/errors/failure';
import { type Rule } from '../../nodes/wechat/values/schema';

export const one = (rule: Rule, value: unknown, options = {}) =>
	validate({ field: value as string }, { field: rule }, options).field;

export function refused(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (error instanceof WechatFailure) return error.message;
	}
	return 'not refused';
}
