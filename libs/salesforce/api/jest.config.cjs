const { postgresProject } = require('../../../tools/jest/node.cjs');

module.exports = postgresProject({ dir: __dirname, testMatch: ['<rootDir>/src/**/*.spec.ts'] });
