const { getEventListeners } = require('node:events');

/**
 * How many wait for a signal, as Node.js counts them: with the eleventh it warns of a leak.
 * @param {AbortSignal} signal
 * @returns {number}
 */
const countListeners = (signal) => getEventListeners(signal, 'abort').length;

module.exports = { countListeners };
