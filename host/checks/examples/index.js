const { closeStage, openStage } = require('./stage');

/** @param {string} version of n8n */
function lacksTables(version) {
	const [major, minor] = version.split('.').map(Number);
	return (major < 2 || (major === 2 && minor < 3)) && 'Data Table node that makes tables';
}

const needingTables = (checks) =>
	Object.fromEntries(
		Object.entries(checks).map(([statement, check]) => [
			statement,
			Object.assign(async (stage) => await check(stage), { lacks: lacksTables }),
		]),
	);

/** Every example with real parts: see the folder. They share one n8n and run one after the other. */
module.exports = {
	title: 'the other examples, with real files and mails, in the world of npm run n8n',
	open: openStage,
	close: closeStage,
	checks: {
		...require('./asDelivered'),
		...require('./nightlyPointsSync'),
		...needingTables(require('./newMemberToCrm')),
		...require('./launchCardFromForm'),
		...needingTables(require('./leaversWithApproval')),
		...needingTables(require('./dailyStatistics')),
		...require('./pointsForOrders'),
	},
};
