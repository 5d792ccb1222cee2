/** Why Node's HTTP client got no answer, in words. */
const REASONS = {
	ECONNREFUSED: 'nothing listens there: n8n is not running',
	ENOTFOUND: 'there is no such host',
	ECONNRESET: 'the connection was cut',
	nobody: 'no published workflow has a WeChat Member Card Trigger',
};

const STATUSES = {
	401: 'Verification Token or Encoding AES Key in the credential are others',
	404: 'the workflow is not published',
	413: 'the message is too large for the trigger',
	500: 'n8n could not start the workflow',
	503: 'n8n is still busy with the same event',
};

/**
 * What became of an event, for people.
 * @param {import('./deliveries').PushLogEntry} entry
 * @returns {string}
 */
function outcomeOf({ accepted, status, reason, answer, isTest, workflow }) {
	const where = workflow ? `${isTest ? 'the open editor of ' : ''}"${workflow}"` : 'n8n';
	if (accepted) return `${where} took it: ${status} ${answer.trim() || '(empty)'}`;
	if (status === undefined) return `not delivered: ${REASONS[reason] ?? reason}`;
	const words = STATUSES[status] ?? (answer.trim().slice(0, 80) || 'no reason given');
	return `${workflow ? `${where}: ` : ''}${status}: ${words}`;
}

module.exports = { outcomeOf };
