const { once } = require('node:events');

const { simpleParser } = require('mailparser');
const { SMTPServer } = require('smtp-server');

const { LOOPBACK } = require('../ports');
const { until } = require('../until');

const USER = 'n8n';
const PASSWORD = 'only-for-this-mailbox';

/** @typedef {import('mailparser').ParsedMail & {recipients: string[]}} Mail */

/**
 * A mail server on loopback that asks for a password, keeps what it receives, and hands nothing on.
 * @param {{port?: number, onMail?: () => void}} [options]
 */
async function openMailbox({ port = 0, onMail = () => {} } = {}) {
	/** @type {Mail[]} everything that has come, oldest first */
	const mails = [];
	/** @type {Set<Mail>} */
	const taken = new Set();
	const server = new SMTPServer({
		// There is no certificate for a mail server of a minute.
		hideSTARTTLS: true,
		allowInsecureAuth: true,
		onAuth({ username, password }, _session, done) {
			const isUser = username === USER && password === PASSWORD;
			done(isUser ? null : new Error('Wrong password'), { user: username });
		},
		onData(stream, session, done) {
			const recipients = session.envelope.rcptTo.map(({ address }) => address);
			simpleParser(stream).then((mail) => {
				mails.push(Object.assign(mail, { recipients }));
				onMail();
				done();
			}, done);
		},
	});
	await once(server.server.listen(port, LOOPBACK), 'listening');
	const address = /** @type {import('node:net').AddressInfo} */ (server.server.address());
	return {
		mails,
		/** What n8n's SMTP credential needs. */
		credential: {
			user: USER,
			password: PASSWORD,
			host: LOOPBACK,
			port: address.port,
			secure: false,
			disableStartTls: true,
			hostName: '',
		},

		/** The oldest mail with such a subject that nobody has taken yet. @param {RegExp} subject */
		take: async (subject) =>
			await until(`mail with the subject ${subject}`, () => {
				const mail = mails.find((each) => !taken.has(each) && subject.test(each.subject ?? ''));
				if (mail) taken.add(mail);
				return mail;
			}),

		/** Subjects of the mails nobody has taken. */
		left: () => mails.filter((mail) => !taken.has(mail)).map(({ subject }) => subject),

		close: async () => await new Promise((resolve) => server.close(() => resolve(undefined))),
	};
}

module.exports = { openMailbox };
