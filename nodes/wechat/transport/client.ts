import type { HttpResponse } from './response';
import { CardTicket } from './cardTicket';
import { CREDENTIAL_NAME, type WechatCredentials } from './credentials';
import { WechatFailure, type FailureFacts } from '../errors/failure';
import type { Gate } from './gate';
import { exchangeOver, fetchOver, type HttpContext } from './http';
import type { WechatClient, WechatRequest, WireFile } from './request';
import { Session } from './session';
import { backOffMs, isWorthRepeating, MINUTE_LIMIT } from './retry';
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

/** The package's way to WeChat: access token, errcodes, retries and time-outs are known here and nowhere else. */
export function createClient(context: HttpContext, settings: ClientSettings): WechatClient {
	const { signal } = settings;
	const session = new Session(
		async () => await context.getCredentials<WechatCredentials>(CREDENTIAL_NAME),
		exchangeOver(context, settings.timeoutMs, signal),
	);
	// Nothing is awaited here that the caller awaits anyway: thousands of items pass through.
	const call: WechatClient['call'] = (request) =>
		repeatedly(request, settings, session, () => session.call(request));
	const ticket = new CardTicket(session, call);
	return {
		async proveToken() {
			const credentials = await context.getCredentials<WechatCredentials>(CREDENTIAL_NAME);
			await fetchToken(context, { ...credentials, cancelSignal: signal });
			return credentials.authentication;
		},
		async hasEncodingAesKey() {
			const { encodingAesKey } = await context.getCredentials<WechatCredentials>(CREDENTIAL_NAME);
			return (encodingAesKey ?? '').trim() !== '';
		},
		call,
		cardTicket: async () => await ticket.value(),
		inTurn(key, work) {
			const take = (account: string) => takeTurn(`${account} ${key}`, work, signal);
			const { knownAccount } = session;
			return knownAccount === undefined ? session.account().then(take) : take(knownAccount);
		},
		backOff: async (attempt) => await settings.gate.wait(backOffMs({ class: 'retry' }, attempt)),
		download: async (url) =>
			await repeatedly({ path: url, repeat: 'read' }, settings, session, async () =>
				asPicture(await fetchOver(context, url, settings.timeoutMs, signal)),
			),
	};
}

async function repeatedly<T>(
	request: WechatRequest,
	{ gate, retries }: ClientSettings,
	session: Session,
	send: () => Promise<T>,
): Promise<T> {
	gate.join(session.knownAccount ?? (await session.account()));
	let wasLost = false;
	try {
		for (let attempt = 0; ; attempt++) {
			const result = await gate.through(request, send);
			if (!(result instanceof WechatFailure)) return result;
			wasLost ||= result.facts.outcome === 'unknown';
			if (session.end !== undefined) gate.close(session.end);
			const isLast =
				attempt >= retries ||
				!isWorthRepeating(result.facts, request) ||
				(isForTheMinute(result.facts) && gate.isStuck(request.path));
			if (isLast) {
				if (isApiOutOfReach(result.facts, request)) gate.close(result);
				throw result;
			}
			// The gate lets it through when its minute has come, however many minutes the others before it take.
			if (isForTheMinute(result.facts)) attempt -= 1;
			else await gate.wait(backOffMs(result.facts, attempt));
		}
	} catch (error) {
		// The last try, or the gate: it was closed or the run canceled between two tries.
		if (!(error instanceof WechatFailure)) return await Promise.reject(error as Error);
		throw conclude(keepUnknown(error, wasLost), request);
	}
}

/** An earlier try that was lost may have been carried out, even if the last one was refused or never left. */
function keepUnknown(failure: WechatFailure, wasLost: boolean): WechatFailure {
	return wasLost ? new WechatFailure({ ...failure.facts, outcome: 'unknown' }) : failure;
}

function isForTheMinute({ errcode }: FailureFacts): boolean {
	return errcode === MINUTE_LIMIT;
}

/**
 * The address of the API cannot be reached, or must not be (its certificate is not trusted, it is no address). Pictures
 * come from another host, given with its full URL: that one's trouble ends nothing but the download.
 */
function isApiOutOfReach(
	{ class: kind, errcode }: FailureFacts,
	{ path }: Pick<WechatRequest, 'path'>,
): boolean {
	const isOut = kind === 'unreachable' || (kind === 'credential' && errcode === undefined);
	return isOut && path.startsWith('/');
}

/**
 * The failure an item ends with. A look has changed nothing, whatever became of it; for a change, whether a second try
 * by hand is harmless is as important to the user as what happened.
 */
function conclude(
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
