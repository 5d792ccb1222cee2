// Loaded by jest before every test file: process settings are out of reach for the linted TypeScript tests.
process.env.TZ = 'UTC';
