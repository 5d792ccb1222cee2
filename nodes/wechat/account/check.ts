import { errcodeOf } from '../errors/errcodes';
import { orFailure, WechatFailure, type FailureFacts } from '../errors/failure';
import type { TokenSource, WechatClient } from '../transport/request';
import {
	failCheck,
	skipCheck,
	passCheck,
	reportRefusal,
	reportFailure,
	type CheckLine,
	type CheckName,
} from './checkLine';
import { checkPush } from './checkPush';
import { checkQuota } from './checkQuota';

/** WeChat looks at the calling address only when a token is fetched; 895xx ask an administrator about the address. */
const IP_ERRCODES = new Set([
	40090, 40164, 45035, 61004, 89501, 89502, 89503, 89504, 89505, 89506, 89507,
]);

const AFTER_TOKEN: CheckName[] = ['Account', 'Card permission', 'Quota left today', 'Message push'];

/**
 * Why nothing works, or that everything does: one line per thing that can be wrong, in the order in which one puts
 * them right. Never rejects for anything WeChat or the network says.
 */
export async function checkAccount(client: WechatClient): Promise<CheckLine[]> {
	const token = await orFailure(client.proveToken());
	if (token instanceof WechatFailure) return withoutToken(token.facts);

	const senders = await orFailure(
		client.call({
			path: '/cgi-bin/getcallbackip',
			method: 'GET',
			knownBy: 'ip_list',
			repeat: 'read',
		}),
	);
	const ip = passCheck(
		'Calling IP address',
		'A token was handed out, so the calling address is accepted',
	);
	if (!(senders instanceof WechatFailure)) {
		const addresses = (senders.ip_list ?? []) as string[];
		return [tokenAccepted(token), ip, accountAnswers(), ...(await furtherLines(client, addresses))];
	}
	const { facts } = senders;
	if (isTokenRefusal(facts)) {
		return [
			reportRefusal('Access token', facts),
			ip,
			...skipAll('WeChat does not accept the token'),
		];
	}
	if (facts.class === 'unreachable' || facts.class === 'brokenAnswer') {
		const [account, ...others] = skipAll('no answer from WeChat');
		return [tokenAccepted(token), ip, reportFailure(account.check, facts), ...others];
	}
	return [
		tokenAccepted(token),
		ip,
		reportRefusal('Account', facts),
		...(await furtherLines(client, [])),
	];
}

/** The card call comes last: when its quota is used up (45009), nothing more is sent in this run. */
async function furtherLines(client: WechatClient, senders: string[]): Promise<CheckLine[]> {
	const quota = await checkQuota(client);
	const push = await checkPush(client, senders);
	return [await cardLine(client), quota, push];
}

async function cardLine(client: WechatClient): Promise<CheckLine> {
	const answer = await orFailure(
		client.call({ path: '/card/batchget', body: { offset: 0, count: 1 }, repeat: 'read' }),
	);
	if (!(answer instanceof WechatFailure)) {
		return passCheck(
			'Card permission',
			`Card calls work; cards of all types in the account: ${answer.total_num ?? 0}`,
		);
	}
	const line = reportFailure('Card permission', answer.facts);
	if (answer.facts.class !== 'permission') return line;
	return { ...line, found: `The token is fine, but not for cards (卡券功能). ${line.found}` };
}

function tokenAccepted(source: TokenSource): CheckLine {
	return passCheck(
		'Access token',
		source === 'tokenServer'
			? 'Your token server gives a token'
			: 'WeChat gives a token for App ID and App Secret',
	);
}

function accountAnswers(): CheckLine {
	return passCheck(
		'Account',
		'WeChat answers calls of this account; its kind and verification show in the WeChat console only',
	);
}

function withoutToken(facts: FailureFacts): CheckLine[] {
	const nothingElse = skipAll('no token');
	if (IP_ERRCODES.has(facts.errcode ?? 0)) {
		const token = failCheck(
			'Access token',
			'No token: WeChat does not accept the calling IP address',
			'Put the IP address right first, see the next line.',
		);
		return [token, reportRefusal('Calling IP address', facts), ...nothingElse];
	}
	return [
		reportRefusal('Access token', facts),
		skipCheck('Calling IP address', 'no token'),
		...nothingElse,
	];
}

function skipAll(reason: string): CheckLine[] {
	return AFTER_TOKEN.map((check) => skipCheck(check, reason));
}

/** Even a fresh token is refused, as when a token server serves another account. */
function isTokenRefusal({ errcode }: FailureFacts): boolean {
	return errcode !== undefined && errcodeOf(errcode).class === 'token';
}
