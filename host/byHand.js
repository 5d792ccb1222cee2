const { test } = require('./newcomer');

/** Until a form that moves has come to rest. */
const REST_MS = 500;

/**
 * What somebody does with mouse and keyboard on a canvas of n8n's editor who follows the screen only: finds nodes by
 * words, opens what they offer and drags fields onto the form.
 *
 * @param {any} page of n8n
 */
function byHand(page) {
	const creator = page.locator(test('node-creator'));
	const column = (name) => page.locator(test(`parameter-input-${name}`)).first();

	return {
		async openEmptyCanvas(url) {
			await page.goto(`${url}/workflow/new`);
			await page.locator(test('canvas-add-button')).waitFor();
		},

		/**
		 * The plus on an empty canvas, or behind the last node; then what is typed, the node and what it is to do.
		 * @param {{after?: string, words: string, node: string, action: string}} wanted
		 */
		async addNode({ after, words, node, action }) {
			const plus = after
				? page.locator(
						`${test('canvas-node')}[data-node-name="${after}"] ${test('canvas-handle-plus')}`,
					)
				: page.locator(test('canvas-plus-button'));
			await plus.first().click();
			const search = creator.locator(test('node-creator-search-bar'));
			await search.click();
			// The list follows every letter.
			await search.pressSequentially(words, { delay: 50 });
			await creator.getByText(node, { exact: true }).first().click();
			await creator.getByText(action, { exact: true }).first().click();
			await page.locator(test('node-parameters')).waitFor();
		},

		closeNode: async () => await page.locator(test('ndv-close-button')).click(),

		fillIn: async (name, text) => await column(name).locator('input').first().fill(text),

		async choose(name, option) {
			await column(name).click();
			await page.getByRole('option', { name: option, exact: true }).first().click();
		},

		/** Out of a list that is asked for when it opens, and on which the columns depend. */
		async chooseCard(title) {
			await page.locator(test('rlc-input')).click();
			const columns = page.waitForResponse(/resource-mapper-fields/);
			await page.locator(test('rlc-item')).filter({ hasText: title }).first().click();
			await columns;
		},

		/** @param {string} field of the input @param {string} name of the column it is dropped on */
		async drag(field, name) {
			const from = page
				.locator(test('ndv-input-panel'))
				.locator('[data-target="mappable"]')
				.filter({ hasText: new RegExp(`^\\s*${field}\\s*$`) })
				.first();
			await column(name).scrollIntoViewIfNeeded();
			const start = await middleOf(from);
			await page.mouse.move(start.x, start.y);
			await page.mouse.down();
			// Only a mouse that has left its place drags.
			await page.mouse.move(start.x + 10, start.y + 5, { steps: 3 });
			// The columns move when the one before shows its first value.
			await page.waitForTimeout(REST_MS);
			const end = await middleOf(column(name));
			await page.mouse.move(end.x, end.y, { steps: 12 });
			await page.waitForTimeout(REST_MS);
			await page.mouse.up();
			await column(name).getByText(field).first().waitFor();
		},

		execute: async () => await page.locator(test('node-execute-button')).click(),

		/** @returns {Promise<string>} what the output says, or the failure */
		async output() {
			const panel = page.locator(test('output-panel'));
			await panel
				.locator('[data-test-id^="node-run-status-"], [data-test-id^="node-error-"]')
				.first()
				.waitFor();
			return await panel.innerText();
		},
	};
}

async function middleOf(locator) {
	const { x, y, width, height } = await locator.boundingBox();
	return { x: x + width / 2, y: y + height / 2 };
}

module.exports = { byHand };
