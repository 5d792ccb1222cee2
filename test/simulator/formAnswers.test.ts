import { closeAll, startWithClient } from './client';

afterEach(closeAll);

const FIELDS = ['MOBILE', 'EMAIL', 'BIRTHDAY', 'IDCARD', 'SEX'];

async function submit(answers: Record<string, string>) {
	const { simulator, call } = await startWithClient();
	const cardId = simulator.addCard({ wx_activate: true });
	const names = FIELDS.map((field) => `USER_FORM_INFO_FLAG_${field}`);
	await call('/card/membercard/activateuserform/set', {
		card_id: cardId,
		optional_form: { common_field_id_list: names },
	});
	const { code } = simulator.customer.scan({ cardId });
	const given = Object.entries(answers).map(([name, text]) => [
		`USER_FORM_INFO_FLAG_${name}`,
		text,
	]);
	simulator.customer.submitForm({ code, answers: Object.fromEntries(given) });
	return simulator.member(code)?.form?.common_field_list.map(({ value }) => value);
}

it.each<[Record<string, string>, string]>([
	[{ MOBILE: '1380000051' }, 'is not a mobile number'],
	[{ MOBILE: '138-0000-0518' }, 'is not a mobile number'],
	[{ EMAIL: 'hejing' }, 'is not an email address'],
	[{ BIRTHDAY: '1990-02-30' }, 'is not a date'],
	[{ BIRTHDAY: '30.4.1990' }, 'is not a date'],
	[{ IDCARD: '1101011990' }, 'is not an ID number'],
])('the form does not take %j', async (answers, problem) => {
	await expect(submit(answers)).rejects.toThrow(problem);
});

it('takes what WeChat takes, and hands a birthday out without padding', async () => {
	const answers = {
		MOBILE: '13800000518',
		EMAIL: 'hejing@example.com',
		BIRTHDAY: '1990-04-03',
		IDCARD: '11010119900403001X',
		// The choices of a common field are not documented.
		SEX: 'MALE',
	};
	expect(await submit(answers)).toEqual([
		...['13800000518', 'hejing@example.com', '1990-4-3', '11010119900403001X', 'MALE'],
	]);
});
