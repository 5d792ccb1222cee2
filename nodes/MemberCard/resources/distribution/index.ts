import type { Resource } from '../../runtime/operation';
import { createQrCode } from './createQrCode';

export const distribution: Resource = { name: 'Distribution', value: 'distribution', operations: [createQrCode] };
