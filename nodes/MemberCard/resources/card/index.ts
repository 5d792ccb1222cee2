import type { Resource } from '../../runtime/operation';
import { create } from './create';
import { deleteCard } from './delete';
import { get } from './get';
import { getAll } from './getAll';

export const card: Resource = { name: 'Card', value: 'card', operations: [create, deleteCard, get, getAll] };
