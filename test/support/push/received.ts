import { readCardEvent, type CardEvent } from '../../../nodes/wechat/push/cardEvent';
import { readXml } from '../../../nodes/wechat/push/xml';

/** A reception, with the given elements changed or added. */
export function received(elements: Partial<Record<string, string>> = {}): CardEvent | undefined {
	const all = {
		FromUserName: 'oN8nTestUser00000000000000001',
		CreateTime: '1767226000',
		MsgType: 'event',
		Event: 'user_get_card',
		CardId: 'pN8nTestCard00000000000000001',
		UserCardCode: '007290500123',
		...elements,
	};
	const xml = Object.entries(all).map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`);
	return readCardEvent(readXml(Buffer.from(`<xml>${xml.join('')}</xml>`)));
}
