const { giftActions } = require('./gift');
const { receiveActions } = require('./receive');
const { walletActions } = require('./wallet');

/** @import { Service } from '../service' */

/**
 * What a person does on the phone. Every action changes the state and pushes the event WeChat would push; an action the
 * phone would not offer throws an error with `errcode`.
 * @param {Service} service
 */
function createCustomer(service) {
	const actions = {
		...receiveActions(service),
		...walletActions(service),
		...giftActions(service),
	};
	/** @type {Record<string, (input?: any) => any>} */
	const byName = actions;
	for (const [name, action] of Object.entries(byName)) {
		byName[name] = (input = {}) => {
			const answer = action(input);
			service.touch();
			return answer;
		};
	}
	return actions;
}

module.exports = { createCustomer };
