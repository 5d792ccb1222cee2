const workflow = global.requireOnce('n8n-workflow');

const sleep = (milliseconds) => workflow.sleep(milliseconds / 20);

module.exports = global.SHORT_SLEEPS ? { ...workflow, sleep } : workflow;
