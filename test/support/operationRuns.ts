import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../nodes/MemberCard/resources';
import { parametersOf } from '../../nodes/MemberCard/runtime/itemParameters';
import { perform, type Operation } from '../../nodes/MemberCard/runtime/operation';
import type { WechatClient, WechatRequest } from '../../nodes/wechat/transport/request';
import { WechatFailure } from '../../nodes/wechat/errors/failure';
import { fakeExecution } from './fakeExecution';

/** WeChat's answers in turn, then `{ errcode: 0 }`; an errcode of another value is a failure. */
export type Answers = readonly IDataObject[];

export function operationCalled(name: string): Operation {
	const [resource, operation] = name.split(': ');
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (found === undefined) throw new Error(`there is no operation ${name}`);
	return found;
}

/**
 * One item of an operation without n8n's engine, retries and the network: what goes out and what comes of it.
 *
 * @param name such as `card: get`
 */
export async function runOperation(name: string, set: IDataObject = {}, answers: Answers = []) {
	const operation = operationCalled(name);
	const requests: WechatRequest[] = [];
	const left = [...answers];
	const client = {
		async call(request: WechatRequest) {
			requests.push(request);
			const answer = { errcode: 0, ...left.shift() };
			if (answer.errcode === 0) return await Promise.resolve(answer);
			throw refusal(answer.errcode);
		},
		inTurn: async (_key: string, work: () => Promise<unknown>) => await work(),
		backOff: async () => await Promise.resolve(),
		cardTicket: async () => await Promise.resolve('TICKET'),
	} as unknown as WechatClient;
	const { execution } = fakeExecution({ parameters: { cardId: 'p1', code: '007', ...set } });
	const parameters = parametersOf(execution, operation)(0);
	const items = await perform(operation, client, parameters).catch((reason: unknown) => {
		if (reason instanceof WechatFailure) return reason;
		throw reason;
	});
	return { requests, items, subject: operation.subject?.(parameters) };
}

function refusal(errcode: number): WechatFailure {
	return new WechatFailure({
		class: 'state',
		what: `Refused with ${errcode}`,
		advice: 'Look.',
		outcome: 'refused',
		errcode,
		errmsg: 'no',
	});
}
