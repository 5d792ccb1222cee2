import { below40100 } from './up-to-40099';
import type { Errcode, ErrcodeTable } from './errcode';
import { from40100 } from './40100-40999';
import { from41000 } from './41000-42999';
import { from43000 } from './43000-44999';
import { from45000 } from './45000-45999';
import { from46000 } from './46000-49999';
import { from50000 } from './50000-63999';
import { from65000 } from './65000-71999';
import { from72000 } from './72000-73999';
import { from76000 } from './76000-and-up';

export type { Errcode, ErrcodeClass, ErrcodeTable } from './errcode';

/**
 * Every code the table knows, by number: the file of a code is the range it falls into. 0 means success and is no entry.
 * Source: WeChat's global return code list, and the lists on the pages of the calls (card coupons, member cards,
 * distribution, stable token, quota, statistics, risk calls).
 */
export const errcodes: ErrcodeTable = {
	...below40100,
	...from40100,
	...from41000,
	...from43000,
	...from45000,
	...from46000,
	...from50000,
	...from65000,
	...from72000,
	...from76000,
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
