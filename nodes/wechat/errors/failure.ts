import { errcodeOf } from './errcodes';
import type { ErrcodeClass } from './errcodes/errcode';
import { pathSteps } from '../values/fieldPath';
import { displayName } from '../values/wireNames';

/**
 * What happened to the change a request asked for:
 * `notSent` nothing left this machine, `refused` WeChat said no or was only asked, and nothing was changed,
 * `unknown` no usable answer came back, so the change may or may not be in place.
 */
export type Outcome = 'notSent' | 'refused' | 'unknown';

/**
 * `unreachable`, `brokenAnswer` and `canceled` are transport findings; `input` without an errcode is a check of our own,
 * `credential` without one an address that must not be used.
 */
export type FailureClass = ErrcodeClass | 'unreachable' | 'brokenAnswer' | 'canceled' | 'conflict';

export interface FailureFacts {
	class: FailureClass;
	/** What happened, without a final period. With a `field` it continues the sentence that the field's name begins. */
	what: string;
	/** What to do now, in full sentences. */
	advice: string;
	outcome: Outcome;
	/**
	 * The field an input check is about: a parameter name, or a path of wire names such as `custom_cell1.url`. People see
	 * the label it has in the form.
	 */
	field?: string;
	/** Where the field is inside JSON a user wrote: shown as it is, because no form has a label for it. */
	jsonPath?: string;
	/** What people see instead of the field's name in the form: a column of their table. */
	label?: string;
	errcode?: number;
	/** WeChat's own words, with the `rid` its support asks for. */
	errmsg?: string;
	/** Further facts for the output item, by WeChat's names. */
	details?: Readonly<Record<string, unknown>>;
}

/**
 * The only exception the wire side throws. It carries facts, no n8n types: the executor turns it once into
 * a NodeApiError or NodeOperationError, because n8n drops options given to an error that is wrapped again.
 */
export class WechatFailure extends Error {
	constructor(readonly facts: FailureFacts) {
		super(`${sentenceOf(facts)}. ${facts.advice}`);
		this.name = 'WechatFailure';
	}
}

/** The first sentence, without its period: `'Title' is 33 bytes long …`. */
export function sentenceOf(
	{
		field,
		jsonPath,
		what,
		label: own,
	}: Pick<FailureFacts, 'field' | 'jsonPath' | 'what' | 'label'>,
	label = jsonPath ?? own ?? (field && pathName(field)),
): string {
	return label === undefined ? what : `'${label}' ${what}`;
}

/** The name of the last step of a path, where no form is at hand: `Quantity` for `base_info.sku.quantity`. */
export function pathName(path: string): string {
	const { name, entry } = pathSteps(path).at(-1) ?? { name: path };
	return entry === undefined ? displayName(name) : `${displayName(name)}, entry ${entry}`;
}

/** Our own finding about a value, made before anything is sent. */
export function inputFailure(field: string, what: string, advice: string): WechatFailure {
	return new WechatFailure({ class: 'input', field, what, advice, outcome: 'notSent' });
}

/** What WeChat's `errcode` and `errmsg` say, with meaning and advice from the errcode table. */
export function refusal(errcode: number, errmsg: string): WechatFailure {
	const entry = errcodeOf(errcode);
	const advice = withCallingIp(entry.advice, errmsg);
	return new WechatFailure({
		class: entry.class,
		what: `${entry.meaning} (errcode ${errcode})`,
		advice,
		// -1 is "system busy": field reports show it both before and after the change was made.
		outcome: errcode === -1 ? 'unknown' : 'refused',
		errcode,
		errmsg,
	});
}

/** 40164 and 61004 name the address that must go on the allow-list, in the middle of their text. */
function withCallingIp(advice: string, errmsg: string): string {
	const ip = /(?:invalid ip|requestIP:)\s*([0-9a-f.:]+)/i.exec(errmsg)?.[1];
	return ip === undefined ? advice : `${advice} The address WeChat saw is ${ip}.`;
}

/**
 * The result of `work`, or the failure it ended with as a value: callers look at failures instead of catching
 * them, and anything that is not a failure of ours (n8n's own complaint, a defect) passes through untouched.
 */
export async function orFailure<T>(work: Promise<T>): Promise<T | WechatFailure> {
	try {
		return await work;
	} catch (error) {
		return await asValue(error);
	}
}

/** The failure that something was rejected with. @throws whatever it is, if it is none of ours */
export async function asValue(error: unknown): Promise<WechatFailure> {
	const facts = failureFactsOf(error);
	return facts === undefined ? await Promise.reject(error) : new WechatFailure(facts);
}

/** Works across module copies too: n8n may load the credential and the node as separate instances of this file. */
export function failureFactsOf(error: unknown): FailureFacts | undefined {
	for (let current = error; current instanceof Object; current = (current as Error).cause) {
		const { facts } = current as Partial<WechatFailure>;
		if (facts?.what !== undefined && facts.outcome !== undefined) return facts;
	}
	return undefined;
}
