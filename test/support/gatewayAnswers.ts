/** What gateways and proxies in front of WeChat were seen to answer in its place. */
export const GATEWAY_ANSWERS = [
	{
		status: 502,
		body: '{"message":"An invalid response was received from the upstream server"}',
	},
	{ status: 504, body: '{"message":"Endpoint request timed out"}' },
	{
		status: 500,
		body: '{"timestamp":"2026-11-01T00:00:00Z","status":500,"error":"Internal Server Error","path":"/card/membercard/updateuser"}',
	},
	{ status: 401, body: '{"message":"Unauthorized"}' },
	{ status: 403, body: '{"Message":"User is not authorized to access this resource"}' },
	{ status: 429, body: '{"message":"API rate limit exceeded"}' },
	{ status: 200, body: '{}' },
	{ status: 200, body: '{"code":503,"msg":"busy"}' },
	{ status: 200, body: '{"code":0,"msg":"ok","data":null}' },
	{ status: 200, body: '{"success":true}' },
	{ status: 200, body: '{"errcode":null,"errmsg":"ok"}' },
] as const;
