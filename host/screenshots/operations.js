const { join } = require('node:path');

const { NODE_NAME, operationWorkflows } = require('./operationWorkflows');

/**
 * Opens every operation in the editor, filled in as the samples of the tests have it, and executes it.
 * @param {any} stage
 * @param {ReturnType<import('./editorPage').editorPage>} editor
 * @param {{folder: string, only?: string}} options `only` is a pattern of titles such as `member-update`
 */
async function photographOperations(stage, editor, { folder, only = '' }) {
	const pattern = new RegExp(only);
	const credential = stage.renewedCredential;
	for (const { title, workflow } of operationWorkflows()) {
		if (!pattern.test(title)) continue;
		// What one sample leaves behind would be in the way of the next.
		const simulator = await stage.wechat.renew();
		const { id, nodes } = await stage.session.createWorkflow(await workflow(simulator, credential));
		await editor.openNode(
			id,
			nodes.find(({ name }) => name === NODE_NAME),
		);
		await editor.fitParameters();
		const problem = await editor.executeStep().catch((error) => error);
		await editor.picture(join(folder, `${title}.png`));
		console.log(`  ${title}${problem ? `: ${problem.message.split('\n')[0]}` : ''}`);
	}
}

module.exports = { photographOperations };
