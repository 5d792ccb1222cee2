import { describeTransportFailure } from '../../../../nodes/wechat/errors/unreachable';

const HOST = 'https://api.weixin.qq.com';
const coded = (code: unknown) => Object.assign(new Error('https://host?access_token=T'), { code });

describe('a request that got no answer', () => {
	it.each([
		['ECONNREFUSED', 'nothing answers at that address'],
		['ENOTFOUND', 'the host name is not known'],
		['EAI_AGAIN', 'the host name cannot be looked up right now'],
		['EHOSTUNREACH', 'there is no route to the host'],
		['ENETUNREACH', 'there is no route to the host'],
		['EADDRNOTAVAIL', 'the address cannot be used'],
		['CERT_HAS_EXPIRED', 'its certificate has expired'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is self-signed'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
		['ERR_INVALID_URL', 'the address is not a valid URL'],
	])('because of %s has not been sent', (code, words) => {
		expect(describeTransportFailure(coded(code), HOST).facts).toEqual({
			class: 'unreachable',
			what: `n8n got no answer from ${HOST}: ${words}`,
			advice:
				'Check the Base URL of the credential, and that this n8n may reach that host (firewall, proxy, DNS).',
			outcome: 'notSent',
		});
	});

	it.each([
		[coded('ECONNABORTED'), 'no answer came in time'],
		[coded('ETIMEDOUT'), 'no answer came in time'],
		[coded('ESOCKETTIMEDOUT'), 'no answer came in time'],
		[coded('ECONNRESET'), 'the connection was cut before the answer came'],
		[coded('EPIPE'), 'the connection was cut before the answer came'],
		[coded('E_NEW'), 'the connection did not work'],
		[coded(7), 'the connection did not work'],
		[undefined, 'the connection did not work'],
		['ECONNREFUSED', 'the connection did not work'],
	])('with %j leaves open what became of it', (error, words) => {
		expect(describeTransportFailure(error, HOST).facts).toEqual({
			class: 'brokenAnswer',
			what: `n8n got no answer from ${HOST}: ${words}`,
			advice:
				'Try again; if it happens often, raise Timeout or lower Max Concurrent Requests in the Options of the node.',
			outcome: 'unknown',
		});
	});

	it('is explained by the first code it knows among its causes', () => {
		const inner = Object.assign(new Error('inner'), { code: 'ENOTFOUND' });
		const outer = Object.assign(new Error('outer', { cause: inner }), { code: 'ERR_BAD_REQUEST' });
		expect(describeTransportFailure(outer, HOST).facts.what).toContain(
			'the host name is not known',
		);
	});
});
