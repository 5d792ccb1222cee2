/**
 * Who may import whom in `nodes/` and `credentials/`: the wire side knows nothing of n8n's forms, the loop nothing of
 * single operations, and no two files import each other. Run by `npm run lint:tools`.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
	forbidden: [
		{
			name: 'no-circle',
			comment: 'Two files that import each other are one file, or the thing they share is a third.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'wire-knows-no-forms',
			comment: 'nodes/wechat/ speaks WeChat; what a node asks of people stays in the nodes.',
			severity: 'error',
			from: { path: '^nodes/wechat/' },
			to: { path: '^nodes/MemberCard' },
		},
		{
			name: 'loop-knows-no-operations',
			comment: 'runtime/ is handed the operations; it does not look for them.',
			severity: 'error',
			from: { path: '^nodes/MemberCard/runtime/' },
			to: { path: '^nodes/MemberCard/(resources|fields|lists)/' },
		},
		{
			name: 'nodes-apart',
			comment:
				'The node and the trigger share the wire side and the lists to choose from, nothing else.',
			severity: 'error',
			from: { path: '^nodes/(MemberCard(?:Trigger)?)/' },
			to: { path: '^nodes/MemberCard(?:Trigger)?/', pathNot: '^nodes/($1|MemberCard/lists)/' },
		},
		{
			name: 'values-and-errors-send-nothing',
			comment: 'What judges a value or words a failure needs no request.',
			severity: 'error',
			from: { path: '^nodes/wechat/(values|errors)/' },
			to: { path: '^nodes/wechat/transport/' },
		},
		{
			name: 'transport-knows-no-subject',
			comment: "Every call goes through transport/; what it is about is its caller's.",
			severity: 'error',
			from: { path: '^nodes/wechat/transport/' },
			to: { path: '^nodes/wechat/', pathNot: '^nodes/wechat/(transport|errors|values)/' },
		},
		{
			name: 'package-needs-nothing',
			comment:
				'A verified community node has no run-time dependency: n8n-workflow is there, and node:crypto.',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: {
				pathNot: '^(nodes|credentials|node_modules/n8n-workflow)/|^(node:)?crypto$',
			},
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
	},
};
