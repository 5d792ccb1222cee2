/**
 * A ticket or encrypted code as WeChat's API wants it. Values copied from a URL are still encoded; n8n's Webhook node
 * has decoded them already. They are base64, so a `%` can only come from encoding, and a blank from a `+` that was
 * decoded as a form field.
 */
export function decodeUrl(value: string): string {
	return value
		.replace(/%([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		.replace(/ /g, '+');
}
