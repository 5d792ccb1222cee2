import type { Resource } from '../runtime/operation';
import { activationForm } from './activationForm';
import { card } from './card';
import { distribution } from './distribution';
import { image } from './image';
import { member } from './member';

/** Everything the node can do, in the order of the Resource selector (alphabetical). */
export const resources: readonly Resource[] = [activationForm, card, distribution, image, member];
