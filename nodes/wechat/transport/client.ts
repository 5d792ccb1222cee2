import { readAnswer, type HttpResponse } from './response';
import { CardTicket } from './cardTicket';
import { CREDENTIAL_NAME, type WechatCredentials } from './credentials';
import { orFailure, WechatFailure, type FailureFacts } from '../errors/failure';
import type { Gate } from './gate';
import { exchangeOver, fetchOver, type HttpContext } from './http';
import type { WechatResponse, WechatClient, WechatRequest, WireFile } from './request';
import { Session } from './session';
import { backOffMs, isWorthRepeating } from './retry';
import { fetchToken } from './token';
import { takeTurn } from './turns';

export interface ClientSettings {
	/** Milliseconds until a request is given up; n8n's own default would be five minutes. */
	timeoutMs: number;
	/** How often a request that may be repeated is repeated. */
	retries: number;
	gate: Gate;
	/** Aborted when the execution is canceled. */
	signal?: AbortSignal;
}

/** A rejected token, a fresh one, and one more try: another worker may have fetched a token at the same moment. */
const TOKEN_ROUNDS = 3;

/** The package's way to WeChat: access token, errcodes, retries and time-outs are known here and nowhere else. */
export function createClient(context: HttpContext, settings: ClientSettings): WechatClient {
	const session = new Session(
		async () => await context.getCredentials<WechatCredentials>(CREDENTIAL_NAME),
		exchangeOver(context, settings.timeoutMs),
	);
	const call: WechatClient['call'] = async (request) =>
		await repeatedly(request, settings, async () => await callOnce(session, request));
	const ticket = new CardTicket(session, call);
	return {
		async proveToken() {
			await fetchToken(context, await context.getCredentials<WechatCredentials>(CREDENTIAL_NAME));
		},
		async hasEncodingAesKey() {
			const { encodingAesKey } = await context.getCredentials<WechatCredentials>(CREDENTIAL_NAME);
			return ((encodingAesKey as string | undefined) ?? '').trim() !== '';
		},
		call,
		cardTicket: async () => await ticket.value(),
		inTurn: async (key, work) =>
			await takeTurn(`${await session.account()} ${key}`, work, settings.signal),
		backOff: async (attempt) => await settings.gate.wait(backOffMs({ class: 'retry' }, attempt)),
		download: async (url) =>
			await repeatedly({ path: url, repeat: 'read' }, settings, async () =>
				asPicture(await fetchOver(context, url, settings.timeoutMs)),
			),
	};
}

async function repeatedly<T>(
	request: WechatRequest,
	{ gate, retries }: ClientSettings,
	send: () => Promise<T>,
): Promise<T> {
	for (let attempt = 0; ; attempt++) {
		await gate.pass();
		const result = await orFailure(send());
		if (!(result instanceof WechatFailure)) return result;
		if (isQuotaGone(result.facts)) gate.close(result);
		if (attempt >= retries || !isWorthRepeating(result.facts, request)) {
			if (isApiUnreachable(result.facts, request)) gate.close(result);
			throw concluded(result, request);
		}
		const pauseMs = backOffMs(result.facts, attempt);
		if (result.facts.errcode === 45011) gate.pause(pauseMs);
		else await gate.wait(pauseMs);
	}
}

/** The day's or month's calls are used up: whatever else this run sends would be refused too. */
function isQuotaGone({ errcode }: FailureFacts): boolean {
	return errcode === 45009 || errcode === 45040;
}

/** Pictures come from another host, given with its full URL: that one's trouble ends nothing but the download. */
function isApiUnreachable(facts: FailureFacts, { path }: Pick<WechatRequest, 'path'>): boolean {
	return facts.class === 'unreachable' && path.startsWith('/');
}

/**
 * The failure an item ends with. A look has changed nothing, whatever became of it; for a change, whether a second try
 * by hand is harmless is as important to the user as what happened.
 */
function concluded(
	{ facts }: WechatFailure,
	{ repeat }: Pick<WechatRequest, 'repeat'>,
): WechatFailure {
	if (facts.outcome !== 'unknown' || repeat === 'safe') return new WechatFailure(facts);
	if (repeat === 'read') return new WechatFailure({ ...facts, outcome: 'refused' });
	return new WechatFailure({
		...facts,
		advice:
			'It is not known whether WeChat carried this out, and a second call would act twice: look at the card or member first, and run it again only if nothing has changed.',
	});
}

async function callOnce(session: Session, request: WechatRequest): Promise<WechatResponse> {
	for (let round = 1; ; round++) {
		const { answer, accessToken } = await session.send(request);
		const data = readAnswer(answer, request.knownBy);
		if (!(data instanceof WechatFailure)) return data;
		if (data.facts.class !== 'token') throw data;
		if (round === TOKEN_ROUNDS) throw alwaysRejected(data);
		await session.reject(accessToken);
	}
}

function alwaysRejected({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({
		...facts,
		class: 'credential',
		what: `WeChat rejects even a fresh access token (errcode ${facts.errcode})`,
		advice:
			'Check that App ID, App Secret and Base URL of the credential belong together, and that the token server, if you use one, serves this account.',
	});
}

function asPicture(answer: HttpResponse): WireFile {
	const { body, statusCode } = answer;
	if (body.subarray(0, 4).toString('hex') === '89504e47')
		return { bytes: body, fileName: 'qrcode.png', mimeType: 'image/png' };
	if (body.subarray(0, 3).toString('hex') === 'ffd8ff')
		return { bytes: body, fileName: 'qrcode.jpg', mimeType: 'image/jpeg' };
	throw new WechatFailure({
		class: 'brokenAnswer',
		what: `WeChat sent no picture (HTTP ${statusCode})`,
		advice: 'Create the QR code again; its ticket may have run out.',
		outcome: 'refused',
	});
}
