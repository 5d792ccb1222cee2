import { sleep, type IExecuteFunctions, type IWebhookFunctions } from 'n8n-workflow';

import type { TrackedResponse } from './deliveries';

const POLL_MS = 20;

export interface StartLimits {
	/** Runs that n8n has been given and has not begun. */
	maxStarting: number;
	/** A run that has not begun after so long has failed. */
	maxWaitMs: number;
	/** Until the first one has begun: after so long, they begin in another process. */
	maxFirstWaitMs: number;
}

interface Start {
	givenAt: number;
	response: TrackedResponse | undefined;
}

/**
 * Lets n8n begin only a few runs of a workflow at a time, for the sake of the calls that are still coming in.
 *
 * With its default settings n8n 2.x makes an isolate for every call of a trigger before it reads what was sent, and another
 * for every run. When the runs of a burst take their share of the processor at the same time, the calls wait longer than
 * WeChat does, and n8n loses what they bring. A run has begun when n8n executes its first node, which is the trigger.
 *
 * In queue mode runs begin in other processes. That shows when the first few do not begin here, and from then on nothing is
 * held back.
 */
export class Starts {
	/** The oldest in front. */
	private starting: Start[] = [];
	private beginHere = true;
	private maxWaitMs: number;

	constructor(private readonly limits: StartLimits) {
		this.maxWaitMs = limits.maxFirstWaitMs;
	}

	/** Waits until one more run may start. @param response n8n's answer to the call that starts it */
	async turn(response: TrackedResponse | undefined): Promise<void> {
		while (this.isFull()) await sleep(POLL_MS);
		if (this.beginHere) this.starting.push({ givenAt: Date.now(), response });
	}

	/** One of the runs has begun. */
	begun(): void {
		this.beginHere = true;
		this.maxWaitMs = this.limits.maxWaitMs;
		this.starting.shift();
	}

	private isFull(): boolean {
		this.starting = this.starting.filter((start) => !isRefused(start));
		const [oldest] = this.starting;
		if (oldest !== undefined && Date.now() - oldest.givenAt > this.maxWaitMs) {
			this.starting = [];
			this.beginHere = false;
		}
		return this.starting.length >= this.limits.maxStarting;
	}
}

/** n8n could not start the run, and WeChat sends the event again. */
function isRefused({ response }: Start): boolean {
	const { writableEnded, statusCode } = response ?? {};
	return writableEnded === true && typeof statusCode === 'number' && statusCode >= 400;
}

/** Four at a time lose nothing of a burst on two cores, twelve do (docs/trigger-load.md). */
const LIMITS: StartLimits = { maxStarting: 4, maxWaitMs: 15_000, maxFirstWaitMs: 3000 };

/** By workflow: one whose runs never begin must not hold back the others. */
const starts = new Map<string, Starts>();

/** Those of the workflow that is called or run. */
export function startsOf(context: IExecuteFunctions | IWebhookFunctions): Starts {
	const { id = '' } = context.getWorkflow();
	const known = starts.get(id) ?? new Starts(LIMITS);
	starts.set(id, known);
	return known;
}
