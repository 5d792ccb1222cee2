/**
 * n8n's linter reads node descriptions from the source. Here they are put together from one file per operation, where most
 * of its rules see nothing; so what n8n will get is written out as one literal and linted as the file it belongs to.
 */
import { ESLint } from 'eslint';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { n8n } = require(join(root, 'package.json'));

/** What a literal cannot show, or what is so on purpose. Each must be needed, or it is told. */
const EXCEPTIONS = [
	// In the source it is the enum, and the methods stand beside the description.
	{ rule: '@n8n/community-nodes/node-connection-type-literal', line: /^(?:in|out)puts: / },
	{
		rule: '@n8n/community-nodes/webhook-lifecycle-complete',
		line: /^export class MemberCardTrigger/,
	},
	// A word that has no singular in this sense.
	{ rule: 'n8n-nodes-base/node-param-resource-with-plural-option', line: /'Statistics'/ },
	// The days of the week, in their order.
	{ rule: 'n8n-nodes-base/node-param-options-type-unsorted-items', next: /'Monday'/ },
	// The rule takes the hyphen for the end of a sentence.
	{ rule: 'n8n-nodes-base/node-param-operation-option-action-miscased', line: /sub-merchant/ },
];

/** A value as a person would write it: names without quotes, since the rules look for them so. */
function literal(value) {
	if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return text(value);
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.map(
			([name, member]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : text(name)}: ${literal(member)}`,
		);
	return `{\n${members.join(',\n')}\n}`;
}

/** Single quotes, as in the rest of the source. */
const text = (value) =>
	typeof value === 'string'
		? `'${JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`
		: JSON.stringify(value);

/** What the source itself says and a literal does not: where the class gets its parts from. */
const sourceOf = (
	className,
	description,
) => `import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

export class ${className} implements INodeType {
	description: INodeTypeDescription = ${literal(description)};
}
`;

const linter = new ESLint({ cwd: root });
const used = new Set();
let found = 0;

const exceptionFor = (ruleId, line, next) =>
	EXCEPTIONS.find(
		(exception) =>
			exception.rule === ruleId &&
			(exception.line?.test(line) ?? true) &&
			(exception.next?.test(next) ?? true),
	);

for (const file of n8n.nodes) {
	const className = /([^/]+)\.node\.js$/.exec(file)[1];
	const { description } = new (require(join(root, file))[className])();
	const filePath = join(root, file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const code = sourceOf(className, description);
	const lines = code.split('\n');
	const [{ messages }] = await linter.lintText(code, { filePath });
	let own = 0;
	for (const { ruleId, message, line } of messages) {
		const [shown, ...next] = lines.slice(line - 1, line + 3).map((each) => each.trim());
		const exception = exceptionFor(ruleId, shown, next.join(' '));
		if (exception) used.add(exception);
		else {
			own += 1;
			console.log(`${className}: ${ruleId}: ${message}\n    ${shown}`);
		}
	}
	found += own;
	const verdict = own === 0 ? 'passed' : 'FAILED';
	console.log(`${verdict}: n8n's linter, the description of ${className} (${lines.length} lines)`);
}
for (const { rule } of EXCEPTIONS.filter((exception) => !used.has(exception))) {
	found += 1;
	console.log(`FAILED: the exception from ${rule} is not needed any more`);
}
process.exitCode = found > 0 ? 1 : 0;
