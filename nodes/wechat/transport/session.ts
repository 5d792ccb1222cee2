import type { HttpResponse } from './response';
import { hasUsableToken, tokenHolder, type WechatCredentials } from './credentials';
import { failureFactsOf, WechatFailure, type FailureClass } from '../errors/failure';
import type { WechatRequest } from './request';

/** Sends one request with these credentials. Whoever fetches a token writes it into the given object. */
export type Exchange = (
	request: WechatRequest,
	credentials: WechatCredentials,
) => Promise<HttpResponse>;

/** A token call that ends so would end so again. */
const FINAL: readonly FailureClass[] = ['credential', 'permission', 'input', 'quota'];

interface Sent {
	answer: HttpResponse;
	/** The token the request went out with. */
	accessToken: string;
}

/**
 * Keeps one execution on one access token. Credentials are read once; when there is no usable token, the first lane
 * fetches it with its own request while the others wait, so a run makes one token call however many lanes it has.
 */
export class Session {
	private current?: WechatCredentials;
	/** Set while credentials are read or a token is fetched: everybody else waits for it. */
	private renewal?: Promise<unknown>;
	/** A wrong secret or a missing allow-list entry stays wrong for the rest of the run: no second token call. */
	private refusedForGood?: WechatFailure;

	constructor(
		private readonly readCredentials: () => Promise<WechatCredentials>,
		private readonly exchange: Exchange,
	) {}

	/** @throws WechatFailure when no answer came or no token could be had */
	async send(request: WechatRequest): Promise<Sent> {
		const credentials = await this.settled();
		const token = hasUsableToken(credentials, Date.now()) ? credentials.accessToken : undefined;
		if (token !== undefined) {
			return { answer: await this.exchange(request, { ...credentials }), accessToken: token };
		}
		if (this.renewal !== undefined) return await this.send(request);
		return await this.sendAndFetchToken(request, credentials);
	}

	private async sendAndFetchToken(
		request: WechatRequest,
		credentials: WechatCredentials,
	): Promise<Sent> {
		// n8n fetches a token when the expirable field is empty, stores it, and writes it into the object it was given.
		const renewed: WechatCredentials = { ...credentials, accessToken: '' };
		const exchanged = this.exchange(request, renewed);
		const keepToken = () => {
			if (renewed.accessToken !== '') this.current = { ...renewed, rejectedToken: '' };
		};
		await this.renew(
			exchanged.then(keepToken, (error: unknown) => {
				keepToken();
				if (renewed.accessToken === '') this.noteRefusal(error);
			}),
		);
		return { answer: await exchanged, accessToken: renewed.accessToken };
	}

	/**
	 * Tells the session that WeChat did not accept this token. A token another lane or worker has stored meanwhile is
	 * taken over; otherwise the next request fetches one and says which token was rejected.
	 */
	async reject(accessToken: string): Promise<void> {
		const credentials = await this.settled();
		if (this.renewal !== undefined || credentials.accessToken !== accessToken) return;
		await this.renew(
			this.readCredentials().then((stored) => {
				const isNews = stored.accessToken !== accessToken && hasUsableToken(stored, Date.now());
				this.current = isNews ? stored : { ...stored, accessToken: '', rejectedToken: accessToken };
			}),
		);
	}

	/** Names account and token of this run, for what lives as long as the token; undefined while there is no token. */
	async tokenKey(): Promise<string | undefined> {
		const credentials = await this.settled();
		return hasUsableToken(credentials, Date.now())
			? `${tokenHolder(credentials)} ${credentials.accessToken}`
			: undefined;
	}

	/** Names the account of this run, for what all executions of one account share. */
	async account(): Promise<string> {
		return tokenHolder(await this.settled());
	}

	private async settled(): Promise<WechatCredentials> {
		while (this.renewal !== undefined || this.current === undefined) {
			await (this.renewal ??
				this.renew(this.readCredentials().then((stored) => (this.current = stored))));
		}
		if (this.refusedForGood !== undefined) throw new WechatFailure(this.refusedForGood.facts);
		return this.current;
	}

	/**
	 * Between the end of `settled` and this call another lane may have begun a renewal: callers look at
	 * `this.renewal` once more, without an await in between, so that only one runs.
	 */
	private async renew(work: Promise<unknown>): Promise<void> {
		this.renewal = work.finally(() => (this.renewal = undefined));
		await this.renewal;
	}

	private noteRefusal(error: unknown): void {
		const facts = failureFactsOf(error);
		if (facts !== undefined && FINAL.includes(facts.class))
			this.refusedForGood = new WechatFailure(facts);
	}
}
