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
		['CERT_HAS_EXPIRED', 'its certificate has expired'],
		['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
		['CERT_REVOKED', 'its certificate is not accepted'],
		['CRL_HAS_EXPIRED', 'its certificate is not accepted'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is self-signed'],
		[
			'SELF_SIGNED_CERT_IN_CHAIN',
			'its certificate comes from an authority that n8n does not trust',
		],
		[
			'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
			'its certificate comes from an authority that n8n does not trust',
		],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'it does not send the whole chain of its certificate'],
		['UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', 'its certificate is not accepted'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
		['HOSTNAME_MISMATCH', 'its certificate is for another host'],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'its certificate is not accepted'],
		['INVALID_CA', 'its certificate is not accepted'],
		['INVALID_PURPOSE', 'its certificate is not accepted'],
		['PATH_LENGTH_EXCEEDED', 'its certificate is not accepted'],
		[
			'UNABLE_TO_GET_ISSUER_CERT',
			'its certificate comes from an authority that n8n does not trust',
		],
		['ERR_UNESCAPED_CHARACTERS', 'the address holds characters it must not hold'],
		['EPROTO', 'it does not speak HTTPS as it should'],
		['ERR_INVALID_URL', 'the address is not a valid URL'],
		['ERR_INVALID_PROTOCOL', 'the address begins with something else than https:// or http://'],
	])('because of %s never will be', (code, words) => {
		expect(describeTransportFailure(coded(code), HOST).facts).toEqual({
			class: 'credential',
			what: `n8n got no answer from ${HOST}: ${words}`,
			advice:
				'Nothing was sent. Check the Base URL of the credential, and the certificate of that host or of a proxy on the way.',
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
