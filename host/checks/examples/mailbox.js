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
		onAuth({ username, password }, session, done) {
			if (username !== USER || password !== PASSWORD) return done(new Error('Wrong password'));
			return done(null, { user: username });
		},
		onData(stream, session, done) {
			const recipients = session.envelope.rcptTo.map(({ address }) => address);
			simpleParser(stream).then((mail) => {
				mails.push(Object.assign(mail, { recipients }));
				done();
			}, done);
		},
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, LOOPBACK, resolve);
	});
	const { port } = server.server.address();
	return {
		mails,
		/** What n8n's SMTP credential needs. */
		credential: {
			user: USER,
			password: PASSWORD,
			host: LOOPBACK,
			port,
			secure: false,
			disableStartTls: true,
			hostName: 'localhost',
		},
		/** The next mail nobody has taken yet. @param {string} what for the message when none comes */
		take: async (what) => await until(`a mail: ${what}`, () => mails.shift()),
		close: async () => await new Promise((resolve) => server.close(resolve)),
	};
}

module.exports = { openMailbox };
