import type { IDataObject } from 'n8n-workflow';

/**
 * How a received card becomes active. A card has exactly one way:
 * `auto` WeChat activates it at receipt, `form` WeChat shows a form and then activates it, `formThenApi` the form first
 * and then the merchant's page, `api` only the merchant's page. The last two need a call of `membercard/activate`.
 */
export const ACTIVATION_MODES = ['api', 'auto', 'form', 'formThenApi'] as const;

export type ActivationMode = (typeof ACTIVATION_MODES)[number];

/** The switches of `member_card` for a mode. The addresses the mode needs are fields of their own. */
export function activationSwitches(mode: ActivationMode): IDataObject {
	switch (mode) {
		case 'api':
			return {};
		case 'auto':
			return { auto_activate: true };
		case 'form':
			return { wx_activate: true };
		case 'formThenApi':
			return { wx_activate: true, wx_activate_after_submit: true };
	}
}
