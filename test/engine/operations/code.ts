import { byId } from '../../support/memberCard';
import type { Known, OperationCase } from './operationCase';

const CODE = '007290500123';

const member: OperationCase['prepare'] = (simulator) => {
	const cardId = simulator.addCard();
	const [code] = simulator.addMembers({ cardId, count: 1, codes: [CODE] });
	return { cardId, code };
};

/** As the customer's phone adds it to the merchant's page. */
const encryptedCode: OperationCase['prepare'] = async (simulator) => {
	const cardId = simulator.addCard();
	const [code] = simulator.addMembers({ cardId, count: 1, active: false });
	const { encrypt_code: encryptCode } = await simulator.customer.openActivateLink({ code });
	return { code, encryptCode };
};

const ownCode: OperationCase['prepare'] = (simulator) => {
	const cardId = simulator.addCard({ base_info: { use_custom_code: true } });
	const [code] = simulator.addMembers({ cardId, count: 1, codes: ['QH000101'] });
	return { cardId, code };
};

const depositCard: OperationCase['prepare'] = (simulator) => ({
	cardId: simulator.addCard({
		base_info: {
			use_custom_code: true,
			get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
			sku: { quantity: 0 },
		},
	}),
});

const numbered = (count: number) =>
	Array.from({ length: count }, (_, index) => `QH${String(index).padStart(6, '0')}`);

const subject = ({ cardId, code }: Known) => ({ cardId: byId(cardId), code });

/** Both fields are needed, so the fullest input is the smallest one. */
const ofOneCode = (
	operation: string,
	path: string,
	more: object,
	output: object,
	looks: Array<{ path: string; body: object }> = [],
): OperationCase[] =>
	['minimal', 'fullest'].map((title) => ({
		resource: 'code',
		operation,
		title,
		prepare: member,
		parameters: subject,
		wire: ({ cardId, code }) =>
			[...looks, { path, body: more }].map((call) => ({
				path: call.path,
				body: { code, card_id: cardId, ...call.body },
			})),
		output: ({ cardId, code }) => ({ card_id: cardId, code, errcode: 0, ...output }),
	}));

const decrypting = (title: string, given: (encryptCode: string) => string): OperationCase => ({
	resource: 'code',
	operation: 'decrypt',
	title,
	prepare: encryptedCode,
	parameters: ({ encryptCode }) => ({ encryptCode: given(encryptCode) }),
	wire: ({ encryptCode }) => [{ path: '/card/code/decrypt', body: { encrypt_code: encryptCode } }],
	output: ({ code }) => ({ code }),
});

const changing = (title: string, newCode: string): OperationCase => ({
	resource: 'code',
	operation: 'change',
	title,
	prepare: ownCode,
	parameters: (known) => ({ ...subject(known), newCode }),
	wire: ({ cardId, code }) => [
		{ path: '/card/code/update', body: { code, card_id: cardId, new_code: newCode } },
	],
	output: ({ cardId, code }) => ({ card_id: cardId, code: newCode, old_code: code }),
});

const counting = (title: string): OperationCase => ({
	resource: 'code',
	operation: 'getDepositCount',
	title,
	prepare: depositCard,
	parameters: ({ cardId }) => ({ cardId: byId(cardId) }),
	wire: ({ cardId }) => [{ path: '/card/code/getdepositcount', body: { card_id: cardId } }],
	output: ({ cardId }) => ({ card_id: cardId, count: 0 }),
});

const ofManyCodes = (
	operation: 'deposit' | 'checkDeposited',
	title: string,
	codes: string | string[] | number[],
	batches: string[][],
	output: object,
): OperationCase => ({
	resource: 'code',
	operation,
	title,
	prepare: depositCard,
	parameters: ({ cardId }) => ({ cardId: byId(cardId), codes }),
	wire: ({ cardId }) =>
		batches.map((code) => ({
			path: operation === 'deposit' ? '/card/code/deposit' : '/card/code/checkcode',
			body: { card_id: cardId, code },
		})),
	output: ({ cardId }) => ({ card_id: cardId, ...output }),
});

const two = ['QH000101', 'QH000102'];
const many = numbered(250);
const inBatches = [many.slice(0, 100), many.slice(100, 200), many.slice(200)];
const counts = (succ: number, duplicate: number) => ({
	succ_count: succ,
	duplicate_count: duplicate,
	fail_count: 0,
	fail_code: [],
});

export const codeCases: OperationCase[] = [
	...ofOneCode(
		'get',
		'/card/code/get',
		{ check_consume: false },
		{ can_consume: true, user_card_status: 'NORMAL' },
	),
	...ofOneCode('consume', '/card/code/consume', {}, { consumed: true }, [
		{ path: '/card/code/get', body: { check_consume: false } },
	]),
	decrypting('minimal', (encryptCode) => encryptCode),
	decrypting('fullest', encodeURIComponent),
	changing('minimal', 'QH900101'),
	changing('fullest', '12345678901234567890'),
	counting('minimal'),
	counting('fullest'),
	ofManyCodes('deposit', 'minimal', 'QH000101', [['QH000101']], {
		succ_code: ['QH000101'],
		duplicate_code: [],
		...counts(1, 0),
	}),
	ofManyCodes('deposit', 'fullest', many, inBatches, { succ_code: many, ...counts(250, 0) }),
	ofManyCodes(
		'deposit',
		'a text with blanks and repeats',
		' QH000101,QH000102\n\nQH000101 ',
		[two],
		{
			succ_code: two,
			duplicate_code: ['QH000101'],
			...counts(2, 1),
		},
	),
	ofManyCodes('deposit', 'numbers from a spreadsheet', [290500123], [['290500123']], counts(1, 0)),
	ofManyCodes('checkDeposited', 'minimal', 'QH000101', [['QH000101']], {
		exist_code: [],
		not_exist_code: ['QH000101'],
	}),
	ofManyCodes('checkDeposited', 'fullest', many, inBatches, { not_exist_code: many }),
];
