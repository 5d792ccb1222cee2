import { hasUsableToken, tokenHolder, type WechatCredentials } from './credentials';
import { failureFactsOf, WechatFailure, type FailureClass } from '../errors/failure';
import type { WechatRequest, WechatResponse } from './request';
import { readAnswer, type HttpResponse } from './response';

/**
 * Sends one request with these credentials. Whoever fetches a token writes it into the given object, and sets
 * `hasForced` there when WeChat had to be forced to hand out another one.
 */
export type Exchange = (
	request: WechatRequest,
	credentials: WechatCredentials,
) => Promise<HttpResponse>;

/** A token call that ends so would end so again. */
const FINAL: readonly FailureClass[] = ['credential', 'permission', 'input', 'quota'];
/** A token, a fresh one and one more: another worker may have replaced the token at the same moment. */
const MAX_REJECTIONS = 3;
/** One call may meet so many tokens that others replace under it, each of which was accepted elsewhere. */
const MAX_ROUNDS = 20;

/**
 * Keeps one execution on one access token. Credentials are read once. Whoever comes first while there is no token, or
 * none that WeChat has accepted since the last one was rejected, goes ahead alone: its request fetches the token and
 * tries it out, the others wait for the verdict. So a run makes one token call however many lanes it has, a token that
 * is replaced under its lanes costs a few calls and no item, and one that stays rejected ends the run.
 */
export class Session {
	private current?: WechatCredentials;
	/** Set while credentials are read, or a token is fetched and tried out: everybody else waits for it. */
	private renewal?: Promise<WechatFailure | void>;
	private isProven = true;
	/** Rejections since a token was last accepted. */
	private rejections = 0;
	private hasForced = false;
	private endedBy?: WechatFailure;

	constructor(
		private readonly readCredentials: () => Promise<WechatCredentials>,
		private readonly exchange: Exchange,
	) {}

	/** Why no call of this run can succeed any more: a wrong secret, a token that stays rejected. */
	get end(): WechatFailure | undefined {
		return this.endedBy;
	}

	/** Sends a request with a token that WeChat accepts. @throws WechatFailure */
	async call(request: WechatRequest): Promise<WechatResponse> {
		for (let round = 1; ; round++) {
			let credentials = this.isSettled ? this.current : undefined;
			// Lanes that waited together go on one after the other: the first of them may have begun a renewal.
			while (credentials === undefined || this.renewal !== undefined)
				credentials = await this.settled();
			const { accessToken } = credentials;
			let result: WechatResponse | WechatFailure;
			if (this.isReady(credentials)) {
				const answer = await this.exchange(request, { ...credentials });
				result = readAnswer(answer, request.knownBy, credentials);
				if (isRejection(result)) await this.reject(accessToken, result);
			} else {
				result = await this.goAhead(request, credentials);
			}
			if (!(result instanceof WechatFailure)) return result;
			if (result.facts.class !== 'token') throw result;
			if (round === MAX_ROUNDS) throw describeRejection(result);
		}
	}

	/** Names account and token of this run, for what lives as long as the token; undefined while there is no token. */
	async tokenKey(): Promise<string | undefined> {
		const credentials = await this.settled();
		return hasUsableToken(credentials, Date.now())
			? `${tokenHolder(credentials)} ${credentials.accessToken}`
			: undefined;
	}

	/** What `account` gives, if that is known without waiting. */
	get knownAccount(): string | undefined {
		return this.current && tokenHolder(this.current);
	}

	/** Names the account whose limits these calls count against. */
	async account(): Promise<string> {
		while (this.current === undefined) await this.settled();
		return tokenHolder(this.current);
	}

	/** Whether nobody has to be waited for. */
	private get isSettled(): boolean {
		return this.renewal === undefined && this.endedBy === undefined;
	}

	private isReady(credentials: WechatCredentials): boolean {
		return this.isProven && hasUsableToken(credentials, Date.now());
	}

	/** Fetches a token with this request if there is none, and tells the others whether WeChat accepts it. */
	private async goAhead(request: WechatRequest, credentials: WechatCredentials) {
		// n8n fetches a token when the expirable field is empty, stores it, and writes it into the object it was given.
		const tried: WechatCredentials = { ...credentials };
		if (!hasUsableToken(credentials, Date.now())) tried.accessToken = '';
		const answered = this.exchange(request, tried).then((answer) =>
			readAnswer(answer, request.knownBy, tried),
		);
		await this.renew(
			answered.then(
				async (result) => {
					this.keep(tried);
					if (isRejection(result)) return await this.replace(tried.accessToken, result);
					this.isProven = true;
					this.rejections = 0;
				},
				(error: unknown) => {
					this.keep(tried);
					return tried.accessToken === '' ? this.noteRefusal(error) : undefined;
				},
			),
		);
		return await answered;
	}

	private keep(tried: WechatCredentials): void {
		if (tried.hasForced) this.hasForced = true;
		if (tried.accessToken !== '') this.current = { ...tried, rejectedToken: '' };
	}

	/** Many lanes may meet the same rejected token; the first one has it replaced. */
	private async reject(accessToken: string, rejection: WechatFailure): Promise<void> {
		const credentials = await this.settled();
		if (credentials.accessToken === accessToken && this.renewal === undefined)
			await this.renew(this.replace(accessToken, rejection));
	}

	/**
	 * A token another worker has stored meanwhile is taken over; otherwise the next request fetches one and says which
	 * token was rejected.
	 */
	private async replace(accessToken: string, rejection: WechatFailure): Promise<void> {
		this.rejections += 1;
		if (this.rejections >= MAX_REJECTIONS) {
			this.endedBy = describeRejection(rejection);
			return;
		}
		const stored = await this.readCredentials();
		const isNews = stored.accessToken !== accessToken && hasUsableToken(stored, Date.now());
		this.current = isNews
			? stored
			: { ...stored, accessToken: '', rejectedToken: accessToken, mayForce: !this.hasForced };
		this.isProven = false;
	}

	private async settled(): Promise<WechatCredentials> {
		while (this.renewal !== undefined || this.current === undefined) {
			const failure = await (this.renewal ?? this.renew(this.readCurrent()));
			// All who waited for this token share what became of it: they do not ask for it one after the other.
			if (failure instanceof WechatFailure) throw new WechatFailure(failure.facts);
		}
		if (this.endedBy !== undefined) throw new WechatFailure(this.endedBy.facts);
		return this.current;
	}

	/**
	 * Between the end of `settled` and this call no other lane may begin a renewal: callers look at the state without an
	 * await in between.
	 */
	private async renew(work: Promise<WechatFailure | void>): Promise<WechatFailure | void> {
		this.renewal = work.finally(() => (this.renewal = undefined));
		return await this.renewal;
	}

	private async readCurrent(): Promise<void> {
		this.current = await this.readCredentials();
	}

	private noteRefusal(error: unknown): WechatFailure | undefined {
		const facts = failureFactsOf(error);
		if (facts === undefined) return undefined;
		const failure = new WechatFailure(facts);
		if (FINAL.includes(facts.class)) this.endedBy = failure;
		return failure;
	}
}

function isRejection(result: unknown): result is WechatFailure {
	return result instanceof WechatFailure && result.facts.class === 'token';
}

function describeRejection({ facts }: WechatFailure): WechatFailure {
	return new WechatFailure({
		...facts,
		class: 'credential',
		what: `WeChat rejects even a fresh access token (errcode ${facts.errcode})`,
		advice:
			'Check that App ID, App Secret and Base URL of the credential belong together, and that the token server, if you use one, serves this account.',
	});
}
