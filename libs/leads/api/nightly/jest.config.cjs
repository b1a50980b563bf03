const { join } = require('node:path');
const { postgresProject } = require('../../../../tools/jest/node.cjs');

/** Proofs that take hours, run by `npm run nightly`; how many trials and which seed come from its options. */
module.exports = postgresProject({
  dir: join(__dirname),
  testMatch: ['<rootDir>/*.nightly.spec.ts'],
  globals: { nightly: { count: process.env.NIGHTLY_COUNT, seed: process.env.NIGHTLY_SEED } },
  testTimeout: 6 * 3_600_000,
});
