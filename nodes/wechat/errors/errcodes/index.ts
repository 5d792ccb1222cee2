import { accessErrcodes } from './access';
import { authorizationErrcodes } from './authorization';
import { cellErrcodes } from './cell';
import { codeErrcodes } from './code';
import { distributionErrcodes } from './distribution';
import type { Errcode, ErrcodeTable } from './errcode';
import { memberErrcodes } from './member';
import { quotaErrcodes } from './quota';
import { requestErrcodes } from './request';
import { statisticsErrcodes } from './statistics';
import { storeErrcodes } from './store';
import { templateErrcodes } from './template';
import { templateRightsErrcodes } from './template-rights';

export type { Errcode, ErrcodeClass, ErrcodeTable } from './errcode';

/** Every code the table knows. 0 means success and is no entry. */
export const errcodes: ErrcodeTable = {
	...accessErrcodes,
	...authorizationErrcodes,
	...requestErrcodes,
	...quotaErrcodes,
	...templateErrcodes,
	...cellErrcodes,
	...templateRightsErrcodes,
	...codeErrcodes,
	...memberErrcodes,
	...distributionErrcodes,
	...storeErrcodes,
	...statisticsErrcodes,
};

/** The entry of a code; an unknown code is never retried, so it gets the class 'input'. */
export function errcodeOf(code: number): Errcode {
	return (
		errcodes[code] ?? {
			class: 'input',
			meaning: `WeChat answered with code ${code}, which is not in the table of this node`,
			advice:
				'Read what WeChat says in errmsg and check the values of this item. If that does not help, give the rid to WeChat support.',
		}
	);
}
