const { once } = require('node:events');

const { simpleParser } = require('mailparser');
const { SMTPServer } = require('smtp-server');

const { LOOPBACK } = require('../../ports');
const { until } = require('./until');

const USER = 'n8n';
const PASSWORD = 'only-for-this-mailbox';

/** A mail server on loopback that asks for a password and keeps what it receives. */
async function openMailbox() {
	/** @type {Array<import('mailparser').ParsedMail & {recipients: string[]}>} */
	const mails = [];
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
				done();
			}, done);
		},
	});
	await once(server.server.listen(0, LOOPBACK), 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
	return {
		/** What n8n's SMTP credential needs. */
		credential: {
			user: USER,
			password: PASSWORD,
			host: LOOPBACK,
			port,
			secure: false,
			disableStartTls: true,
			hostName: '',
		},

		/** The oldest mail with such a subject that nobody has taken yet. @param {RegExp} subject */
		take: async (subject) =>
			await until(`mail with the subject ${subject}`, () => {
				const index = mails.findIndex((mail) => subject.test(mail.subject ?? ''));
				return index === -1 ? undefined : mails.splice(index, 1)[0];
			}),

		/** Subjects of the mails nobody has taken. */
		left: () => mails.map(({ subject }) => subject),

		close: async () => await new Promise((resolve) => server.close(() => resolve(undefined))),
	};
}

module.exports = { openMailbox };
