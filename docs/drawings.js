/**
 * Draws the pictures of docs/images that explain rather than show: `node docs/drawings.js`. Each is an SVG with a ground of
 * its own, readable on light and dark pages.
 */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, 'images');
const WIDTH = 880;
const MARGIN = 16;
const HEAD = 52;
const LINE = 20;
const BOX_PADDING = 12;
const GAP = 22;

/** Who acts. The colors carry no meaning of their own: every box also names or stands under its actor. */
const ACTORS = {
	merchant: { en: 'You', zh: '商家' },
	n8n: { en: 'n8n', zh: 'n8n' },
	wechat: { en: 'WeChat', zh: '微信' },
	customer: { en: 'Customer', zh: '顾客' },
};

const STYLE = `
	text { font: 15px system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans SC", sans-serif; fill: #1f2328; }
	.head { font-weight: 600; font-size: 17px; }
	.small { font-size: 14px; fill: #59636e; }
	.ground { fill: #ffffff; stroke: #d1d9e0; }
	.lane { fill: #f6f8fa; }
	.arrow { fill: none; stroke: #818b98; stroke-width: 1.5; }
	.tip { fill: #818b98; }
	.box { stroke-width: 1.5; }
	.merchant { fill: #fff8c5; stroke: #d4a72c; }
	.n8n { fill: #ffe6e0; stroke: #e5684a; }
	.wechat { fill: #dafbe1; stroke: #2da44e; }
	.customer { fill: #ddf4ff; stroke: #388bfd; }
	@media (prefers-color-scheme: dark) {
		text { fill: #f0f6fc; }
		.small { fill: #b1bac4; }
		.ground { fill: #0d1117; stroke: #3d444d; }
		.lane { fill: #151b23; }
		.merchant { fill: #3b2f0b; }
		.n8n { fill: #47201a; }
		.wechat { fill: #12361f; }
		.customer { fill: #10294a; }
	}
`;

/** The life of a card, one step after the other. */
const LIFE = [
	['merchant', 'Logo, colors, rules\nand activation form', '准备 logo、颜色、规则\n和激活表单'],
	['n8n', 'Image: Upload\nCard: Create', 'Image: Upload\nCard: Create'],
	['wechat', 'Reviews the card', '审核卡券'],
	['n8n', 'Activation Form: Set\nCreate QR Code', 'Activation Form: Set\nCreate QR Code'],
	['merchant', 'Shows the QR code\nin the shop', '在门店展示二维码'],
	['customer', 'Scans it, receives the\ncard, fills in the form', '扫码领卡，填写表单'],
	['wechat', 'Gives it a code,\npushes the events', '给卡一个卡号，推送事件'],
	['n8n', 'Trigger starts;\nMember: Activate', '触发器启动工作流；\nMember: Activate'],
	['customer', 'Shows the code\nwhen paying', '付款时出示会员码'],
	['n8n', 'Member: Update\nor Member: Sync', 'Member: Update\n或 Member: Sync'],
	['wechat', 'Tells the member:\npoints +40', '通知会员：积分 +40'],
	['merchant', 'Ends it when the\ntime comes', '到时候结束这张卡'],
	['n8n', 'Member: Invalidate\nCard: Delete', 'Member: Invalidate\nCard: Delete'],
];

/** The four values of Activation, and who does what after the card is received. */
const ACTIVATIONS = [
	{
		head: ['Automatically', '自动激活'],
		value: 'auto',
		steps: [
			['customer', 'receives the card', '领卡'],
			['wechat', 'activates it\nat once', '立即激活'],
		],
	},
	{
		head: ['By WeChat Form', '一键激活'],
		value: 'form',
		steps: [
			['customer', 'receives the card', '领卡'],
			['customer', "fills in\nWeChat's form", '填写微信表单'],
			['wechat', 'activates it', '激活'],
			['n8n', 'learns of it:\nForm Submitted', '收到事件：\nForm Submitted'],
		],
	},
	{
		head: ['Form, Then Workflow', '跳转型一键激活'],
		value: 'formThenApi',
		steps: [
			['customer', 'receives the card', '领卡'],
			['customer', "fills in\nWeChat's form", '填写微信表单'],
			['wechat', 'leads to your\nAfter-Submit URL', '跳转到商家网页'],
			['n8n', 'Get Submission,\nCode: Decrypt', 'Get Submission、\nCode: Decrypt'],
			['n8n', 'Member: Activate', 'Member: Activate'],
		],
	},
	{
		head: ['By Your Own Page', '接口激活'],
		value: 'api',
		steps: [
			['customer', 'receives the card', '领卡'],
			['wechat', 'leads to your\nActivate URL', '跳转到激活网页'],
			['customer', 'fills in\nyour page', '填写商家网页'],
			['n8n', 'Code: Decrypt', 'Code: Decrypt'],
			['n8n', 'Member: Activate', 'Member: Activate'],
		],
	},
];

const escape = (text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const textAt = (x, y, words, kind = '') =>
	`<text x="${x}" y="${y}" text-anchor="middle"${kind && ` class="${kind}"`}>${escape(words)}</text>`;

/** @param {{x: number, y: number, width: number, actor: string, lines: string[]}} box */
function drawBox({ x, y, width, actor, lines }) {
	const height = heightOf(lines);
	const first = y + BOX_PADDING + 14;
	const words = lines.map((line, number) => textAt(x + width / 2, first + number * LINE, line));
	return `<rect class="box ${actor}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${words.join('')}`;
}

const heightOf = (lines) => 2 * BOX_PADDING + lines.length * LINE - 4;

/** From the lower edge of one box to the upper edge of the next. */
function drawArrow(from, to) {
	const [x1, y1] = [from.x + from.width / 2, from.y + heightOf(from.lines)];
	const [x2, y2] = [to.x + to.width / 2, to.y];
	const middle = (y1 + y2) / 2 - 2;
	const path = x1 === x2 ? `M${x1} ${y1}V${y2 - 6}` : `M${x1} ${y1}V${middle}H${x2}V${y2 - 6}`;
	return `<path class="arrow" d="${path}"/><path class="tip" d="M${x2 - 5} ${y2 - 8}h10l-5 8z"/>`;
}

function drawing(title, height, parts) {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<title>${escape(title)}</title>
<style>${STYLE}</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="10"/>
${parts.join('\n')}
</svg>
`;
}

/** Columns of equal width. @param {number} count @param {number} column */
function columnAt(count, column) {
	const width = (WIDTH - 2 * MARGIN - (count - 1) * MARGIN) / count;
	return { x: MARGIN + column * (width + MARGIN), width };
}

/** @param {'en' | 'zh'} language */
function drawLife(language) {
	const actors = Object.keys(ACTORS);
	let y = MARGIN + HEAD;
	const boxes = LIFE.map(([actor, en, zh]) => {
		const { x, width } = columnAt(actors.length, actors.indexOf(actor));
		const lines = (language === 'zh' ? zh : en).split('\n');
		const box = { x: x + 8, y, width: width - 16, actor, lines };
		y += heightOf(lines) + GAP;
		return box;
	});
	const height = y + MARGIN / 2;
	const lanes = actors.map((actor, column) => {
		const { x, width } = columnAt(actors.length, column);
		const lane = `<rect class="lane" x="${x}" y="${MARGIN}" width="${width}" height="${height - 2 * MARGIN}" rx="8"/>`;
		return lane + textAt(x + width / 2, MARGIN + 30, ACTORS[actor][language], 'head');
	});
	const arrows = boxes.slice(1).map((box, number) => drawArrow(boxes[number], box));
	const title = language === 'zh' ? '一张会员卡的一生' : 'The life of a member card';
	return drawing(title, height, [...lanes, ...arrows, ...boxes.map(drawBox)]);
}

/** @param {'en' | 'zh'} language */
function drawActivations(language) {
	let lowest = 0;
	const columns = ACTIVATIONS.map(({ head, value, steps }, column) => {
		const { x, width } = columnAt(ACTIVATIONS.length, column);
		let y = MARGIN + HEAD + 14;
		const boxes = steps.map(([actor, en, zh]) => {
			const words = (language === 'zh' ? zh : en).split('\n');
			const lines = [`${ACTORS[actor][language]}:`, ...words];
			const box = { x: x + 6, y, width: width - 12, actor, lines };
			y += heightOf(lines) + GAP;
			return box;
		});
		lowest = Math.max(lowest, y);
		const arrows = boxes.slice(1).map((box, number) => drawArrow(boxes[number], box));
		const [en, zh] = head;
		const title = language === 'zh' ? zh : en;
		const center = x + width / 2;
		return [
			textAt(center, MARGIN + 24, title, 'head'),
			textAt(center, MARGIN + 46, value, 'small'),
			...arrows,
			...boxes.map(drawBox),
		].join('');
	});
	const title = language === 'zh' ? '四种激活方式' : 'The four ways of activation';
	return drawing(title, lowest, columns);
}

/** @returns {Record<string, string>} the drawings by their file names in docs/images */
function drawings() {
	return {
		'card-life.svg': drawLife('en'),
		'card-life.zh-CN.svg': drawLife('zh'),
		'activations.svg': drawActivations('en'),
		'activations.zh-CN.svg': drawActivations('zh'),
	};
}

module.exports = { drawings };

if (require.main === module)
	for (const [name, svg] of Object.entries(drawings())) writeFileSync(join(FOLDER, name), svg);
