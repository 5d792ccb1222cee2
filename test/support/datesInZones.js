const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const { requireTypeScript } = require('../../engine/requireTypeScript');

/**
 * What `toUnixSeconds` makes of some values on servers in other zones. Each zone is a process of its own, because Node
 * reads its zone once.
 *
 * @param {string[]} zones
 * @param {unknown[]} values JSON values
 * @returns {(number | string)[][]} per zone, per value: the seconds, or why there are none
 */
exports.readInZones = function (zones, values) {
	return zones.map((TZ) => {
		const { stdout, stderr } = spawnSync(process.execPath, [__filename, JSON.stringify(values)], {
			env: { ...process.env, TZ },
			encoding: 'utf8',
		});
		if (stdout === '') throw new Error(stderr);
		return JSON.parse(stdout);
	});
};

if (require.main === module) {
	const { toUnixSeconds } = requireTypeScript(
		join(__dirname, '../../nodes/wechat/values/dates.ts'),
	);
	const read = (value) => {
		try {
			return toUnixSeconds('field', value);
		} catch (error) {
			return error.message;
		}
	};
	// The zone is really another one, or the comparison proves nothing.
	const offset = new Date(1_767_225_600_000).getTimezoneOffset();
	process.stdout.write(JSON.stringify([offset, ...JSON.parse(process.argv[2]).map(read)]));
}
