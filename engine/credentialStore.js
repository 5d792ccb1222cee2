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

	/** @returns {string[]} */
	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	/** @param {string} type */
	getCredentialsProperties(type) {
		return this.types.get(type)?.properties ?? [];
	}

	/**
	 * @param {unknown} _additionalData
	 * @param {import('n8n-workflow').INodeCredentialsDetails} nodeCredentials
	 * @param {string} type
	 */
	async getDecrypted(_additionalData, nodeCredentials, type) {
		// Fills in defaults of hidden fields, as n8n does.
		const values = NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			{ ...this.rowOf(nodeCredentials).data },
			true,
			false,
			null,
			null,
		);
		return /** @type {import('n8n-workflow').ICredentialDataDecryptedObject} */ (values);
	}

	/** @returns {Promise<never>} */
	async getCredentials() {
		throw new Error('Raw credentials are not available here');
	}

	/**
	 * @param {import('n8n-workflow').ICredentialDataDecryptedObject} credentials
	 * @param {string} type
	 * @param {import('n8n-workflow').IHttpRequestOptions} requestOptions
	 */
	async authenticate(credentials, type, requestOptions) {
		const { authenticate } = this.typeOf(type);
		if (typeof authenticate !== 'function')
			throw new Error('Only the function form of authenticate is supported here');
		return await authenticate(credentials, requestOptions);
	}

	/**
	 * @param {import('n8n-workflow').IHttpRequestHelper} helpers
	 * @param {import('n8n-workflow').ICredentialDataDecryptedObject} credentials
	 * @param {string} type
	 * @param {import('n8n-workflow').INode} node
	 * @param {boolean} credentialsExpired
	 */
	async preAuthentication(helpers, credentials, type, node, credentialsExpired) {
		const credentialType = this.typeOf(type);
		const expirable = credentialType.properties.find(
			({ typeOptions }) => typeOptions?.expirable === true,
		);
		if (expirable === undefined || credentialType.preAuthentication === undefined) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output = await this.runPreAuthentication(helpers, credentials, type);
		if (output?.[expirable.name] === undefined) return undefined;
		const details = node.credentials?.[type];
		if (details !== undefined) {
			Object.assign(this.rowOf(details).data, output);
			this.writes++;
		}
		return { ...credentials, ...output };
	}

	/**
	 * @param {import('n8n-workflow').IHttpRequestHelper} helpers
	 * @param {import('n8n-workflow').ICredentialDataDecryptedObject} credentials
	 * @param {string} type
	 */
	async runPreAuthentication(helpers, credentials, type) {
		const output = await this.typeOf(type).preAuthentication?.call(helpers, credentials);
		return /** @type {import('n8n-workflow').ICredentialDataDecryptedObject | undefined} */ (
			output
		);
	}

	/**
	 * @param {import('n8n-workflow').INodeCredentialsDetails} nodeCredentials
	 * @param {string} _type
	 * @param {import('n8n-workflow').ICredentialDataDecryptedObject} data
	 */
	async updateCredentials(nodeCredentials, _type, data) {
		Object.assign(this.rowOf(nodeCredentials).data, data);
	}

	async updateCredentialsOauthTokenData() {}

	/** @param {import('n8n-workflow').INodeCredentialsDetails} details as a node names its credential */
	rowOf({ id }) {
		const row = id === null ? undefined : this.rows[id];
		if (row === undefined) throw new Error(`There is no credential with the id "${id}"`);
		return row;
	}

	/** @param {string} name */
	typeOf(name) {
		const type = this.types.get(name);
		if (type === undefined) throw new Error(`There is no credential type "${name}"`);
		return type;
	}
}

module.exports = { CredentialStore };
