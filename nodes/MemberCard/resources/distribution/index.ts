import type { Resource } from '../../runtime/operation';
import { createCardExt } from './createCardExt';
import { createLandingPage } from './createLandingPage';
import { createQrCode } from './createQrCode';
import { getArticleHtml } from './getArticleHtml';

export const distribution: Resource = {
	name: 'Distribution',
	value: 'distribution',
	defaultOperation: 'createQrCode',
	operations: [createLandingPage, createQrCode, createCardExt, getArticleHtml],
};
