const { closeStage, openStage } = require('./stage');

/** Every example with real parts: see the folder. They share one n8n and run one after the other. */
module.exports = {
	title: 'the other examples, with real files, mails and a real database',
	lacks: (version) => version.startsWith('1.') && 'nodes in the versions that examples 2 to 6 use',
	open: openStage,
	close: closeStage,
	checks: {
		...require('./asDelivered'),
		...require('./nightlyPointsSync'),
		...require('./newMemberToCrm'),
		...require('./launchCardFromForm'),
		...require('./leaversWithApproval'),
		...require('./dailyStatistics'),
	},
};
