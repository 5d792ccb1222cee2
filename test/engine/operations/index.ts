import { accountCases } from './account';
import { activationFormCases } from './activationForm';
import { apiCases } from './api';
import { cardCases } from './card';
import { cardCreateCases } from './cardCreate';
import { cardUpdateCases } from './cardUpdate';
import { codeCases } from './code';
import { distributionCases } from './distribution';
import { imageCases } from './image';
import { memberCases } from './member';
import { memberCardsCases } from './memberCards';
import { memberSyncCases } from './memberSync';
import type { OperationCase } from './operationCase';
import { paymentGiftCases } from './paymentGift';
import { statisticsCases } from './statistics';
import { subMerchantCases } from './subMerchant';

/** One table per resource; the walk in `operations.test.ts` demands a minimal and a fullest case of every operation. */
export const operationCases: OperationCase[] = [
	...accountCases,
	...activationFormCases,
	...apiCases,
	...cardCases,
	...cardCreateCases,
	...cardUpdateCases,
	...codeCases,
	...distributionCases,
	...imageCases,
	...memberCases,
	...memberCardsCases,
	...memberSyncCases,
	...paymentGiftCases,
	...statisticsCases,
	...subMerchantCases,
];
