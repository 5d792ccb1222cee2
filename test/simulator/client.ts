import { startSimulator } from '../../simulator';
import type { Simulator, SimulatorOptions as Options } from '../support/simulator';

export type { Options, Simulator };
// Answers are judged by their values, which every test spells out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = any;

const open: Simulator[] = [];

export async function start(options: Options = {}): Promise<Simulator> {
	const simulator = await startSimulator(options);
	open.push(simulator);
	return simulator;
}

export async function closeAll(): Promise<void> {
	await Promise.all(open.splice(0).map((simulator) => simulator.close()));
}

export async function post(
	simulator: Simulator,
	path: string,
	body: unknown,
	headers: Record<string, string> = {},
): Promise<Response> {
	const isReady = typeof body === 'string' || body instanceof Uint8Array;
	const sent = isReady ? (body as string) : JSON.stringify(body);
	return await fetch(simulator.url + path, { method: 'POST', body: sent, headers });
}

export async function answerOf(response: Response): Promise<Answer> {
	return await response.json();
}

export async function tokenOf(simulator: Simulator, more: object = {}): Promise<Answer> {
	const account = { appid: simulator.appId, secret: simulator.appSecret };
	const body = { grant_type: 'client_credential', ...account, ...more };
	return await answerOf(await post(simulator, '/cgi-bin/stable_token', body));
}

export type Call = (path: string, body?: unknown) => Promise<Answer>;

/** Calls with one token, fetched first; without a body the call is a GET. */
export async function client(simulator: Simulator): Promise<Call> {
	const { access_token: token } = await tokenOf(simulator);
	return async (path, body) => {
		const address = `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`;
		const response =
			body === undefined
				? await fetch(simulator.url + address)
				: await post(simulator, address, body);
		return await response.json();
	};
}

export async function startWithClient(options: Options = {}) {
	const simulator = await start(options);
	return { simulator, call: await client(simulator) };
}

const LOGO = 'http://mmbiz.qpic.cn/mmbiz_png/demoLogo/0';

type Parts = { baseInfo?: object; memberCard?: object };

/** A member_card that WeChat accepts, with changes; `undefined` leaves a field out. */
export function memberCard({ baseInfo, memberCard: top }: Parts = {}) {
	return {
		base_info: {
			logo_url: LOGO,
			brand_name: '青禾茶社',
			code_type: 'CODE_TYPE_QRCODE',
			title: '青禾会员卡',
			color: 'Color020',
			notice: '结账时请出示会员码',
			description: '每人限领一张\n解释权归青禾茶社',
			date_info: { type: 'DATE_TYPE_PERMANENT' },
			sku: { quantity: 200 },
			get_limit: 1,
			...baseInfo,
		},
		supply_bonus: true,
		supply_balance: false,
		prerogative: '会员日双倍积分',
		activate_url: 'https://m.example.cn/activate',
		...top,
	};
}

export const creation = (parts: Parts = {}) => ({
	card: { card_type: 'MEMBER_CARD', member_card: memberCard(parts) },
});

export const FORM_CARD = { wx_activate: true, activate_url: undefined };

export const FORM = {
	required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] },
	optional_form: {
		can_modify: true,
		custom_field_list: ['推荐人'],
		rich_field_list: [
			{ type: 'FORM_FIELD_CHECK_BOX', name: '喜欢的茶', values: ['绿茶', '红茶', '乌龙'] },
		],
	},
};

/** A card, and what makes QR codes for it: further words about the card, and beside it. */
export async function startWithCard(baseInfo: object = {}, options: Options = {}) {
	const { simulator, call } = await startWithClient(options);
	const { card_id: cardId } = await call('/card/create', creation({ baseInfo }));
	const createQr = (card: object = {}, more: object = {}) =>
		call('/card/qrcode/create', {
			action_name: 'QR_CARD',
			action_info: { card: { card_id: cardId, ...card } },
			...more,
		});
	return { simulator, call, cardId, createQr };
}
