import type { Resource } from '../../runtime/operation';
import { upload } from './upload';

export const image: Resource = {
	name: 'Image',
	value: 'image',
	defaultOperation: 'upload',
	operations: [upload],
};
