const { homePage } = require('../pages/home/homePage');
const { FAULT_PRESETS } = require('../pages/home/faultPresets');
const { Refusal } = require('../refusal');
const { seedSampleWorld } = require('../sampleWorld');
const { fieldsOf } = require('./formFields');
const { sendPage } = require('./sendPage');

/** @import { Service } from '../service' */

const isWebAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/**
 * @param {Record<string, string>} fields of the form
 * @returns {string | undefined} what is wrong with them
 */
function complaintAbout({ url, testUrl }) {
	if (url && !isWebAddress(url))
		return 'The production URL is not an address that begins with http.';
	if (testUrl && !isWebAddress(testUrl))
		return 'The test URL is not an address that begins with http.';
	if (url?.includes('/webhook-test/'))
		return 'This is the test URL of the trigger: it belongs in the second field.';
	if (testUrl && !url) return 'A test URL alone gets nothing: enter the production URL, too.';
	return undefined;
}

/**
 * The home page and what can be clicked on it.
 * @param {any} app
 * @param {Service} service
 */
function addHomePage(app, service) {
	app.get('/', (_request, reply) => sendPage(reply, homePage(service)));

	app.post('/home/push', (request, reply) => {
		const fields = fieldsOf(request);
		const { url, testUrl, mode } = fields;
		if (fields.all) {
			service.push.configure(service.options.push);
		} else {
			const complaint = complaintAbout(fields);
			if (complaint) return sendPage(reply, homePage(service, { complaint }), 422);
			service.push.configure(url ? { url, testUrl: testUrl || undefined, mode } : undefined);
		}
		service.touch();
		return reply.redirect('/#push', 303);
	});

	app.post('/home/faults', (request, reply) => {
		const { name } = fieldsOf(request);
		const preset = FAULT_PRESETS.find(({ fault }) => fault.name === name);
		if (!preset) throw new Refusal(40035, { text: 'there is no such fault' });
		const isOn = service.faults.list().some((fault) => fault.name === name);
		if (isOn) service.faults.remove(name);
		else service.faults.add(preset.fault);
		service.touch();
		return reply.redirect('/#faults', 303);
	});

	app.post('/home/sample', (_request, reply) => {
		if (service.state.cards.size === 0) seedSampleWorld(service);
		return reply.redirect('/', 303);
	});

	app.post('/home/reset', (_request, reply) => {
		service.reset();
		return reply.redirect('/', 303);
	});
}

module.exports = { addHomePage };
