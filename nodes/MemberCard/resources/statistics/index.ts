import type { Resource } from '../../runtime/operation';
import { getMemberCardDetail } from './getMemberCardDetail';
import { getMemberCards } from './getMemberCards';
import { getOverview } from './getOverview';

export const statistics: Resource = {
	name: 'Statistics',
	value: 'statistics',
	defaultOperation: 'getMemberCards',
	operations: [getMemberCardDetail, getMemberCards, getOverview],
};
