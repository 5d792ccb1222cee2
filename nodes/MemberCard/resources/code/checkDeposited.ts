import { splitBatches, ownCodes } from '../../../wechat/card/deposit';
import { noteShortenedCodes } from '../../../wechat/values/codes';
import { cardField } from '../../fields/card';
import { defineOperation } from '../../runtime/operation';
import { codesField } from './codesField';

export const checkDeposited = defineOperation({
	name: 'Check Deposited',
	value: 'checkDeposited',
	action: 'Check deposited codes',
	description:
		"Tell which codes of a list have been deposited (exist_code) and which have not (not_exist_code); the latter fits into the Codes of 'Code: Deposit'",
	documentation: { endpoints: ['/card/code/checkcode'], repeat: 'safe' },
	fields: [cardField, codesField],
	subject: (parameters) => ({ card_id: parameters.cardId() }),
	// One item with both lists: each is what Deposit and Split Out take, and an empty list still starts the next node.
	async run(client, parameters) {
		const cardId = parameters.cardId();
		const known: string[] = [];
		const unknown: string[] = [];
		const { codes } = ownCodes('codes', parameters.value('codes'));
		for (const code of splitBatches(codes)) {
			const body = { card_id: cardId, code };
			const answer = await client.call({ path: '/card/code/checkcode', body, repeat: 'read' });
			known.push(...((answer.exist_code ?? []) as string[]));
			unknown.push(...((answer.not_exist_code ?? []) as string[]));
		}
		const json = { exist_code: known, not_exist_code: unknown };
		return [{ json, hint: noteShortenedCodes(codes) }];
	},
});
