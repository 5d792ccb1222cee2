/** The least a trigger of a community package can be. What n8n takes for it, it takes for every such trigger. */
exports.PlainTrigger = class {
	description = {
		displayName: 'Plain Trigger',
		name: 'plainTrigger',
		group: ['trigger'],
		// Above 1, for which n8n evaluates an expression at every call.
		version: 2,
		description: 'Starts the workflow at every call',
		defaults: { name: 'Plain Trigger' },
		inputs: [],
		outputs: ['main'],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'success',
				path: 'webhook',
			},
		],
		properties: [],
	};

	async webhook() {
		return { workflowData: [[{ json: {} }]] };
	}
};
