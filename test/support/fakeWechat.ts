import { WechatFailure, type FailureFacts } from '../../nodes/wechat/errors/failure';
import type {
	WechatResponse,
	WechatClient,
	WechatRequest,
} from '../../nodes/wechat/transport/request';

export type Reply = WechatResponse | Error;

/** A way to WeChat without a network: keeps what is asked for and answers as the test says. */
export function fakeWechat(
	reply: (request: WechatRequest) => Reply,
	parts: Partial<WechatClient> = {},
) {
	const calls: WechatRequest[] = [];
	const pauses: number[] = [];
	const client: WechatClient = {
		async call(request) {
			calls.push(request);
			const answer = reply(request);
			if (answer instanceof Error) throw answer;
			return answer;
		},
		proveToken: async () => 'appSecret',
		hasEncodingAesKey: async () => false,
		inTurn: async (_key, work) => await work(),
		async backOff(attempt) {
			pauses.push(attempt);
		},
		async cardTicket() {
			return 'ticket';
		},
		async download() {
			return { bytes: Buffer.from('picture'), fileName: 'qrcode.png', mimeType: 'image/png' };
		},
		...parts,
	};
	return { client, calls, pauses };
}

/** Answers one call after the other; a call too many is a defect of its own. */
export function inTurn(...replies: Reply[]): () => Reply {
	return () => replies.shift() ?? new Error('more was sent than expected');
}

/** A write whose answer never came. */
export const LOST: FailureFacts = {
	class: 'brokenAnswer',
	what: 'n8n got no answer',
	advice: 'Try again.',
	outcome: 'unknown',
};

export const lost = () => new WechatFailure(LOST);

/** What a piece of work is refused with; a test that ends in anything else fails. */
export async function factsOf(work: () => unknown): Promise<FailureFacts> {
	const reason = await Promise.resolve()
		.then(work)
		.then(
			() => 'nothing',
			(error: unknown) => error,
		);
	if (reason instanceof WechatFailure) return reason.facts;
	throw new Error(`refused with ${String(reason)}`);
}

/** Facts of a finding of our own about a field, as `inputFailure` makes them. */
export function inputFacts(field: string, what: string, advice: string): FailureFacts {
	return { class: 'input', field, what, advice, outcome: 'notSent' };
}
