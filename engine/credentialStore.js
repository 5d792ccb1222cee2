const { ICredentialsHelper, NodeHelpers } = require('n8n-workflow');

/**
 * n8n's credentials in memory: what the database does in a real n8n, with the same rules for expirable fields.
 * `writes` counts how often a fetched token was stored.
 */
class CredentialStore extends ICredentialsHelper {
	/**
	 * @param {import('n8n-workflow').ICredentialType[]} types credential classes, instantiated
	 * @param {Record<string, { name: string, type: string, data: object }>} rows by credential id
	 */
	constructor(types, rows) {
		super();
		this.types = new Map(types.map((type) => [type.name, type]));
		this.rows = rows;
		this.writes = 0;
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	getCredentialsProperties(type) {
		return this.types.get(type)?.properties ?? [];
	}

	async getDecrypted(_additionalData, nodeCredentials, type) {
		const row = this.rows[nodeCredentials.id];
		if (row === undefined)
			throw new Error(`There is no credential with the id "${nodeCredentials.id}"`);
		// Fills in defaults of hidden fields, as n8n does.
		return NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			{ ...row.data },
			true,
			false,
			null,
			null,
		);
	}

	async getCredentials() {
		throw new Error('Raw credentials are not available here');
	}

	async authenticate(credentials, type, requestOptions) {
		const { authenticate } = this.types.get(type);
		if (typeof authenticate !== 'function')
			throw new Error('Only the function form of authenticate is supported here');
		return await authenticate(credentials, requestOptions);
	}

	async preAuthentication(helpers, credentials, type, node, credentialsExpired) {
		const credentialType = this.types.get(type);
		const expirable = credentialType.properties.find(
			({ typeOptions }) => typeOptions?.expirable === true,
		);
		if (expirable === undefined || credentialType.preAuthentication === undefined) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output = await credentialType.preAuthentication.call(helpers, credentials);
		if (output[expirable.name] === undefined) return undefined;
		const row = this.rows[node.credentials?.[type]?.id];
		if (row !== undefined) {
			Object.assign(row.data, output);
			this.writes++;
		}
		return { ...credentials, ...output };
	}

	async runPreAuthentication(helpers, credentials, type) {
		return await this.types.get(type).preAuthentication?.call(helpers, credentials);
	}

	async updateCredentials(nodeCredentials, _type, data) {
		Object.assign(this.rows[nodeCredentials.id].data, data);
	}

	async updateCredentialsOauthTokenData() {}
}

module.exports = { CredentialStore };
