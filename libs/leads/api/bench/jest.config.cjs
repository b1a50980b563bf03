const { join } = require('node:path');
const { postgresProject } = require('../../../../tools/jest/node.cjs');

/** Measurements, run by hand: `jest -c libs/leads/api/bench/jest.config.cjs`. LEADS sets the number of leads. */
module.exports = postgresProject({
  dir: join(__dirname),
  testMatch: ['<rootDir>/*.bench.spec.ts'],
  testTimeout: 900_000,
});
