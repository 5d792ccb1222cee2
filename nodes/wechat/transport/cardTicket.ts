import { WechatFailure } from '../errors/failure';
import type { WechatClient } from './request';
import type { Session } from './session';

/**
 * WeChat says 7200 seconds in every answer, also for a ticket that somebody else has fetched long before (JS-SDK
 * guide, appendix 4, and reports about it). A short life of our own finds a replaced ticket soon, at 144 calls a day.
 */
const LIFE_MS = 10 * 60_000;

interface Kept {
	ticket: Promise<string>;
	until: number;
}

/**
 * Tickets of this process, by account and access token: runs that start often share one, whoever has no right to the
 * token gets no ticket either, and a replaced token takes its ticket with it.
 */
const kept = new Map<string, Kept>();

/** The `wx_card` ticket that signatures for `wx.addCard` are made with; the number of calls for it is limited. */
export class CardTicket {
	/** What this run waits for while it has no token yet: its lanes ask once. */
	private pending?: Promise<string>;

	constructor(
		private readonly session: Pick<Session, 'tokenKey'>,
		private readonly call: WechatClient['call'],
	) {}

	/** @throws WechatFailure */
	async value(): Promise<string> {
		this.pending ??= this.known().finally(() => (this.pending = undefined));
		return await this.pending;
	}

	private async known(): Promise<string> {
		const key = await this.session.tokenKey();
		const entry = key === undefined ? undefined : kept.get(key);
		if (entry !== undefined && entry.until > Date.now()) return await entry.ticket;
		const ticket = this.fetch();
		if (key !== undefined) keep(key, ticket);
		const fetched = await ticket;
		const keyNow = await this.session.tokenKey();
		if (keyNow !== undefined && keyNow !== key) keep(keyNow, ticket);
		return fetched;
	}

	private async fetch(): Promise<string> {
		const { ticket } = await this.call({
			path: '/cgi-bin/ticket/getticket',
			method: 'GET',
			query: { type: 'wx_card' },
			knownBy: 'ticket',
			repeat: 'read',
		});
		if (typeof ticket === 'string' && ticket !== '') return ticket;
		throw new WechatFailure({
			class: 'brokenAnswer',
			what: 'WeChat answered the ticket call without a ticket',
			advice: 'Try again in a minute.',
			outcome: 'refused',
		});
	}
}

function keep(key: string, ticket: Promise<string>): void {
	const now = Date.now();
	for (const [known, { until }] of kept) if (until <= now) kept.delete(known);
	kept.set(key, { ticket, until: now + LIFE_MS });
	ticket.catch(() => kept.delete(key));
}
