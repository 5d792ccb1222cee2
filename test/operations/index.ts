import { memberCases } from './member';
import { memberSyncCases } from './memberSync';
import type { OperationCase } from './operationCase';

/** One table per resource; the walk in `operations.test.ts` demands a minimal and a fullest case of every operation. */
export const operationCases: OperationCase[] = [...memberCases, ...memberSyncCases];
