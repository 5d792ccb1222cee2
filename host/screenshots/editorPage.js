const { SIZE, WITHOUT_DISTRACTIONS } = require('./browser');

const TALLEST = 3400;
const RUN_MS = 20_000;
/** Until what moves on a page has come to rest. */
const REST_MS = 600;

const test = (id) => `[data-test-id="${id}"]`;

/**
 * What a person does in the editor, for pictures.
 * @param {import('playwright-core').Page} page
 * @param {string} url of n8n
 */
function editorPage(page, url) {
	const rest = async (ms = REST_MS) => await page.waitForTimeout(ms);

	async function open(path, size) {
		await page.setViewportSize(size);
		await page.goto(`${url}${path}`);
		await page.locator(test('canvas')).waitFor();
		await page.addStyleTag({ content: WITHOUT_DISTRACTIONS });
	}

	/** Waits for the output of the open node, or for what went wrong. */
	async function outputShown() {
		const output = page.locator(test('output-panel'));
		await output
			.locator('[data-test-id^="node-run-status-"], [data-test-id^="node-error-"]')
			.first()
			.waitFor({ timeout: RUN_MS });
		await rest();
	}

	/** As tall as the parameters of the open node need it. */
	async function fitParameters() {
		for (const _attempt of [1, 2]) {
			const missing = await page.locator(test('node-parameters')).evaluate((element) => {
				let hidden = 0;
				for (let each = element; each; each = each.parentElement)
					hidden = Math.max(hidden, each.scrollHeight - each.clientHeight);
				return hidden;
			});
			const { width, height } = page.viewportSize() ?? SIZE;
			await page.setViewportSize({ width, height: Math.min(height + missing + 10, TALLEST) });
			await rest(300);
		}
	}

	return {
		page,
		rest,
		test,

		async openWorkflow(workflowId, size = SIZE) {
			await open(`/workflow/${workflowId}`, size);
			await rest();
		},

		/** @param {{id: string}} node of a saved workflow */
		async openNode(workflowId, node, size = SIZE) {
			await open(`/workflow/${workflowId}/${encodeURIComponent(node.id)}`, size);
			await page.locator(test('node-parameters')).waitFor();
			await rest();
		},

		/** Executes the open node and waits for its output. */
		async executeStep() {
			await page.locator(test('node-execute-button')).click();
			await outputShown();
		},

		outputShown,

		/** Lets an open trigger wait for its event. */
		async listen() {
			await page.locator(test('trigger-execute-button')).click();
			await page.getByText('Waiting for', { exact: false }).first().waitFor({ timeout: RUN_MS });
		},

		async showProductionUrl() {
			await page.getByText('Webhook URLs').click();
			await page.getByText('Production URL', { exact: true }).click();
			await rest();
		},

		/** @param {'schema' | 'table' | 'json'} view */
		async showOutputAs(view) {
			await page.locator(`${test('output-panel')} ${test(`radio-button-${view}`)}`).click();
			await rest();
		},

		/** @param {'schema' | 'table' | 'json'} view */
		async showInputAs(view) {
			await page.locator(`${test('ndv-input-panel')} ${test(`radio-button-${view}`)}`).click();
			await rest();
		},

		async fitCanvas() {
			await page.locator(test('zoom-to-fit')).click();
			await rest(1500);
		},

		async openNodeOnCanvas(name) {
			await page.locator(`${test('canvas-node')}[data-node-name="${name}"]`).dblclick();
			await page.locator(test('node-parameters')).waitFor();
			await rest();
		},

		/** Executes the workflow on the canvas. @param {string} lastNode is waited for */
		async executeWorkflow(lastNode) {
			await page.locator(test('execute-workflow-button')).first().click();
			await page
				.locator(`${test('canvas-node')}[data-node-name="${lastNode}"]`)
				.locator('[data-test-id^="canvas-node-status-"]')
				.first()
				.waitFor({ timeout: RUN_MS });
			await rest();
		},

		/** Opens the logs below the canvas at the node that has failed. */
		async showLogs() {
			await page.locator(test('logs-overview-header')).first().click();
			await rest(1500);
		},

		fitParameters,

		/**
		 * Where things are, all of them together, in points.
		 * @param {any[]} locators
		 * @param {number} [margin]
		 */
		async areaOf(locators, margin = 0) {
			const boxes = [];
			for (const locator of locators)
				for (const each of await locator.all()) boxes.push(await each.boundingBox());
			const left = Math.min(...boxes.map(({ x }) => x)) - margin;
			const top = Math.min(...boxes.map(({ y }) => y)) - margin;
			const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
			const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
			return { x: left, y: top, width: right - left, height: bottom - top };
		},

		/** Nodes in their own size, from the middle of the workflow. */
		async showRealSize() {
			await page.keyboard.press('0');
			await rest(1500);
		},

		/** @param {string} file @param {{x: number, y: number, width: number, height: number}} [clip] */
		picture: async (file, clip) => await page.screenshot({ path: file, ...(clip && { clip }) }),
	};
}

module.exports = { editorPage };
