import { refusal } from '../../nodes/wechat/errors/failure';
import { Gate } from '../../nodes/wechat/transport/gate';

interface Sleep {
	ms: number;
	signal?: AbortSignal;
	end(): void;
	cancel(): void;
}

export const sleeps: Sleep[] = [];

export const PATH = '/card/get';

export const OK = { errcode: 0 };

/** One call through the gate, which succeeds unless the test says otherwise. */
export async function pass(gate: Gate, reply: object = OK, path = PATH): Promise<unknown> {
	return await gate.through({ path }, async () =>
		reply instanceof Error ? await Promise.reject(reply) : reply,
	);
}

/** A call that WeChat refuses because its minute is used up. */
export async function refuse(gate: Gate): Promise<unknown> {
	return await pass(gate, refusal(45011, 'api minute-quota reach limit'));
}

/** Whether `work` is done once everything that can go on has gone on. */
export async function isDone(work: Promise<unknown>): Promise<boolean> {
	let done = false;
	void work.then(
		() => (done = true),
		() => (done = true),
	);
	for (let turn = 0; turn < 60; turn++) await Promise.resolve();
	return done;
}
