const fastCheck = global.requireOnce('fast-check');

/** A hundred inputs show what thousands are for, and a mutant is no place to look for the rare one. */
const assert = (property, settings) => fastCheck.assert(property, { ...settings, numRuns: 100 });

const few = { ...fastCheck, assert };
module.exports = { __esModule: true, ...few, default: { ...fastCheck.default, assert } };
