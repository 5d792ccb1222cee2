import type { INodeProperties } from 'n8n-workflow';

/**
 * A mini program and its page, as WeChat has them beside most of the URLs of a card.
 *
 * @param prefix of the two names: `bonus` for WeChat's `bonus_app_brand_user_name` and `bonus_app_brand_pass`
 * @param page a path as an example
 * @param place what it is opened in place of, if there is a URL beside it
 */
export function createMiniProgramFields(
	prefix: string,
	page: string,
	place = ', opened instead of the URL',
): INodeProperties[] {
	return [
		{
			displayName: 'Mini Program',
			name: `${prefix}AppBrandUserName`,
			type: 'string',
			default: '',
			placeholder: 'e.g. gh_1a2b3c4d5e6f@app',
			description: `Original ID of a mini program bound to this account${place}`,
		},
		{
			displayName: 'Mini Program Page',
			name: `${prefix}AppBrandPass`,
			type: 'string',
			default: '',
			placeholder: `e.g. ${page}`,
		},
	];
}
