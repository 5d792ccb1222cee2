import { splitBatches, DepositReport, ownCodes } from '../../../wechat/card/deposit';
import { noteShortenedCodes } from '../../../wechat/values/codes';
import { orFailure, WechatFailure } from '../../../wechat/errors/failure';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import { codesField } from './codesField';

export const deposit = defineOperation({
	name: 'Deposit',
	value: 'deposit',
	action: 'Deposit codes of your own',
	description:
		"Import codes of your own into an approved card whose Own Codes are 'Deposited in Advance'. Raise the stock afterwards with 'Card: Update Stock'.",
	documentation: { endpoints: ['/card/code/deposit'], repeat: 'safe: WeChat skips known codes' },
	fields: [cardField, codesField],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	async run(client, parameters) {
		const cardId = parameters.cardId();
		const { codes, repeated } = ownCodes('codes', parameters.value('codes'));
		const report = new DepositReport(repeated);
		let sent = 0;
		for (const code of splitBatches(codes)) {
			const body = { card_id: cardId, code };
			const result = await orFailure(
				client.call({ path: '/card/code/deposit', body, repeat: 'safe' }),
			);
			if (result instanceof WechatFailure) throw brokenOff(result, report, sent);
			report.take(result, code);
			sent += code.length;
		}
		return [{ json: report.summary, hint: noteShortenedCodes(codes) }];
	},
});

/** The codes before the failure are with WeChat, which the item has to say. */
function brokenOff({ facts }: WechatFailure, report: DepositReport, sent: number): WechatFailure {
	if (sent === 0) return new WechatFailure(facts);
	return new WechatFailure({
		...facts,
		advice: `${facts.advice} The first ${sent} codes have been sent; run the whole list again, because WeChat skips the codes it knows.`,
		details: { ...report.summary, written: 'partly' },
	});
}
