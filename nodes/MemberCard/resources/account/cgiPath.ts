import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../runtime/parameters';

export const cgiPathField: INodeProperties = {
	displayName: 'WeChat Call',
	name: 'cgiPath',
	type: 'options',
	default: '/card/membercard/updateuser',
	required: true,
	description:
		'Which call to ask about; for another one, enter its path as an expression, such as /cgi-bin/user/info',
	options: [
		{ name: 'Access Token: Get', value: '/cgi-bin/stable_token' },
		{ name: 'Activation Form: Get Submission', value: '/card/membercard/activatetempinfo/get' },
		{ name: 'Activation Form: Get URL', value: '/card/membercard/activate/geturl' },
		{ name: 'Activation Form: Set', value: '/card/membercard/activateuserform/set' },
		{ name: 'Card: Create', value: '/card/create' },
		{ name: 'Card: Delete', value: '/card/delete' },
		{ name: 'Card: Get', value: '/card/get' },
		{ name: 'Card: Get Many', value: '/card/batchget' },
		{ name: 'Card: Update', value: '/card/update' },
		{ name: 'Card: Update Stock', value: '/card/modifystock' },
		{ name: 'Code: Change', value: '/card/code/update' },
		{ name: 'Code: Check Deposited', value: '/card/code/checkcode' },
		{ name: 'Code: Decrypt', value: '/card/code/decrypt' },
		{ name: 'Code: Deposit', value: '/card/code/deposit' },
		{ name: 'Code: Get', value: '/card/code/get' },
		{ name: 'Code: Redeem', value: '/card/code/consume' },
		{ name: 'Distribution: Create Landing Page', value: '/card/landingpage/create' },
		{ name: 'Distribution: Create QR Code', value: '/card/qrcode/create' },
		{ name: 'Image: Upload', value: '/cgi-bin/media/uploadimg' },
		{ name: 'Member: Activate', value: '/card/membercard/activate' },
		{ name: 'Member: Get', value: '/card/membercard/userinfo/get' },
		{ name: 'Member: Get Cards', value: '/card/user/getcardlist' },
		{ name: 'Member: Invalidate', value: '/card/code/unavailable' },
		{ name: 'Member: Update', value: '/card/membercard/updateuser' },
		{ name: 'Payment Gift: Create', value: '/card/paygiftcard/add' },
		{ name: 'Statistics: Get Member Cards', value: '/datacube/getcardmembercardinfo' },
		{ name: 'Statistics: Get Overview', value: '/datacube/getcardbizuininfo' },
		{ name: 'Sub-Merchant: Create', value: '/card/submerchant/submit' },
	],
};

/** WeChat wants the bare path with its leading slash (else 76003 or 76021); people paste whole addresses. */
export function cgiPathOf(parameters: Parameters): string {
	const path = parameters
		.requiredText('cgiPath')
		.replace(/^https?:\/\/[^/]+/, '')
		.replace(/[?#].*/, '');
	return path.startsWith('/') ? path : `/${path}`;
}
