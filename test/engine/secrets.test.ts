import { startSimulator } from '../../simulator';
import {
	byId,
	CREDENTIAL_ID,
	credentialsFor,
	runMemberCard,
	type Simulator,
} from '../support/memberCard';

const GET = '/card/membercard/userinfo/get';

/** A proxy that shows what it was sent, in a refusal, in an answer of its own and inside a success. */
describe('a secret that a proxy shows', () => {
	const words = ['words', 'that', 'nobody', 'may', 'read'].join('-');
	let simulator: Simulator;
	let cardId: string;
	let code: string;

	beforeEach(async () => {
		simulator = await startSimulator({ appSecret: `app-${words}` });
		cardId = simulator.addCard();
		[code] = simulator.addMembers({ cardId, count: 1 });
	});

	afterEach(async () => {
		await simulator.close();
	});

	it('is masked wherever it comes back', async () => {
		const credentials = credentialsFor(simulator, {
			verificationToken: `push-${words}`,
			encodingAesKey: `aes-${words}`,
		});
		const read = async (body?: string) => {
			if (body !== undefined)
				simulator.faults.add({ path: GET, nth: 1, effect: { gateway: { body } } });
			return await runMemberCard(
				simulator,
				{
					resource: 'member',
					operation: 'get',
					simplify: false,
					cardId: byId(cardId),
					code,
					options: { retries: 0 },
				},
				{ credentials, onError: 'continueRegularOutput' },
			);
		};
		await read();
		const { accessToken } = credentials.rows[CREDENTIAL_ID].data as { accessToken: string };
		const secrets = [accessToken, 'app', 'push', 'aes'].map((part) =>
			part === accessToken ? part : `${part}-${words}`,
		);
		for (const secret of secrets) {
			const echoes = [
				{ errcode: 40073, errmsg: `refused /x?access_token=${secret}&y=1` },
				{ message: 'Unauthorized', path: `/x?secret=${secret}` },
				{ errcode: 0, nickname: `a ${secret} b`, user_info: { list: [{ value: secret }] } },
			];
			for (const echo of echoes) {
				const { json } = await read(JSON.stringify(echo));
				expect(JSON.stringify(json)).toContain('***');
				expect(JSON.stringify(json)).not.toContain(secret);
			}
		}
	});

	it('in the address of Base URL is not shown: only its origin is', async () => {
		const { json } = await runMemberCard(
			simulator,
			{ resource: 'member', operation: 'get', cardId: byId(cardId), code, options: { retries: 0 } },
			{
				credentials: credentialsFor(simulator, {
					baseUrl: `http://user:${words}@127.0.0.1:9/${words}`,
				}),
				onError: 'continueRegularOutput',
			},
		);
		expect(json[0].error).toContain('n8n got no answer from http://127.0.0.1:9: ');
		expect(JSON.stringify(json)).not.toContain(words);
	});
});
