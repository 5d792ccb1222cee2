import { NodeApiError, type IDataObject } from 'n8n-workflow';
import { resources } from '../../nodes/MemberCard/resources';
import { execute } from '../../nodes/MemberCard/runtime/execute';
import { fakeExecution, type ExecutionSettings } from './fakeExecution';

export const GET = {
	resource: 'member',
	operation: 'get',
	cardId: 'p1',
	code: '={{ $json.code }}',
};

export const rows = (...codes: unknown[]) =>
	codes.map((code) => ({ json: { code } as IDataObject }));

export const REFUSED = { body: { errcode: 40056, errmsg: 'invalid serial code' } };

export async function run(settings: ExecutionSettings) {
	const fake = fakeExecution(settings);
	const [items] = await execute(fake.execution, resources);
	return { items, ...fake };
}

/** The error a run ends with. */
export async function errorOf(settings: ExecutionSettings) {
	const fake = fakeExecution(settings);
	const error = await execute(fake.execution, resources).then(
		() => undefined,
		(reason: unknown) => reason as NodeApiError,
	);
	return { error, ...fake };
}

/** Answers after some turns, and keeps which codes were under way at the same time. */
export function slowly() {
	const open: string[] = [];
	const together: string[][] = [];
	const order: string[] = [];
	const reply: ExecutionSettings['reply'] = async ({ body }) => {
		const { code = '' } = body as { code?: string };
		open.push(code);
		order.push(code);
		together.push([...open]);
		// The first of a code takes longest: whoever does not wait for it overtakes it.
		for (let turn = 0; turn < 1000 - order.length * 100; turn++) await Promise.resolve();
		open.splice(open.indexOf(code), 1);
		return { body: { errcode: 0, bonus: order.length } };
	};
	return { reply, together, order };
}
