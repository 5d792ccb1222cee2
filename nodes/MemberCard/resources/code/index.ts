import type { Resource } from '../../runtime/operation';
import { change } from './change';
import { checkDeposited } from './checkDeposited';
import { consume } from './consume';
import { decrypt } from './decrypt';
import { deposit } from './deposit';
import { get } from './get';
import { getDepositCount } from './getDepositCount';

export const code: Resource = {
	name: 'Code',
	value: 'code',
	defaultOperation: 'get',
	operations: [change, checkDeposited, getDepositCount, decrypt, deposit, get, consume],
};
