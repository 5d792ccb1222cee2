import type { Resource } from '../runtime/operation';
import { account } from './account';
import { activationForm } from './activationForm';
import { api } from './api';
import { card } from './card';
import { code } from './code';
import { distribution } from './distribution';
import { image } from './image';
import { member } from './member';
import { paymentGift } from './paymentGift';
import { statistics } from './statistics';
import { subMerchant } from './subMerchant';

/** Everything the node can do, in the order of the Resource selector (alphabetical). */
export const resources: readonly Resource[] = [
	account,
	activationForm,
	api,
	card,
	code,
	distribution,
	image,
	member,
	paymentGift,
	statistics,
	subMerchant,
];
