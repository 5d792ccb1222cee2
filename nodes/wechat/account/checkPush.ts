import { orFailure, WechatFailure } from '../errors/failure';
import type { WechatResponse, WechatClient } from '../transport/request';
import { failCheck, passCheck, reportFailure, type CheckLine } from './checkLine';

const NAME = 'Message push';
/** Page "Network communication detection": no push address is set. */
const NO_PUSH_URL = 40201;

interface Ping {
	ip: string;
	package_loss?: string;
	time?: string;
}

/**
 * Whether WeChat finds its way to the push address: it looks up the host and pings each address once.
 *
 * @param senders the addresses WeChat pushes from, for a firewall
 */
export async function checkPush(
	client: WechatClient,
	senders: readonly string[],
): Promise<CheckLine> {
	const answer = await orFailure(
		client.call({
			path: '/cgi-bin/callback/check',
			body: { action: 'all', check_operator: 'DEFAULT' },
			knownBy: 'dns',
			repeat: 'read',
		}),
	);
	if (!(answer instanceof WechatFailure)) {
		const line = reachLine(answer, senders);
		return (await client.hasEncodingAesKey()) ? withEncryptionAdvice(line) : line;
	}
	return answer.facts.errcode === NO_PUSH_URL ? noAddress() : reportFailure(NAME, answer.facts);
}

function noAddress(): CheckLine {
	return failCheck(
		NAME,
		'The account has no address for messages (errcode 40201)',
		'Only the trigger needs one: enter its webhook URL in the WeChat console under message push (消息推送).',
	);
}

function reachLine({ dns, ping }: WechatResponse, senders: readonly string[]): CheckLine {
	if (Array.isArray(dns) && dns.length === 0) {
		return failCheck(
			NAME,
			'WeChat cannot look up the host of your address for messages',
			'Check the DNS entry of the host; it must be known outside your network.',
		);
	}
	const pings = (Array.isArray(ping) ? ping : []) as unknown as Ping[];
	const lost = pings.filter(({ package_loss: loss }) => loss === '100%');
	if (lost.length > 0 && lost.length === pings.length) {
		return failCheck(
			NAME,
			`WeChat gets no answer from your address for messages: ${ipsOf(lost)}`,
			`If events arrive all the same, your host only ignores pings. If not, let WeChat's addresses in${senders.length > 0 ? `: ${senders.join(', ')}` : ''}.`,
		);
	}
	const times = pings
		.filter((one) => !lost.includes(one))
		.map(({ ip, time }) => (time === undefined ? ip : `${ip} in ${time}`));
	if (times.length === 0)
		return passCheck(NAME, 'WeChat has nothing against your address for messages');
	return passCheck(NAME, `WeChat reaches your address for messages: ${times.join(', ')}`);
}

/** No signature covers the text of a plain message: who has seen one signed address can make up events. */
function withEncryptionAdvice(line: CheckLine): CheckLine {
	const advice =
		"The credential has an Encoding AES Key: once the account pushes in secure mode (安全模式), turn on 'Encrypted Messages Only' in the trigger";
	return { ...line, found: `${line.found}. ${advice}` };
}

function ipsOf(pings: Ping[]): string {
	return pings.map(({ ip }) => ip).join(', ');
}
