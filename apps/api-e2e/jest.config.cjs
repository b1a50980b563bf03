const { nodeProject } = require('../../tools/jest/node.cjs');

// Whole processes are started and killed here: two suites at a time, with time to wait for them.
module.exports = nodeProject({ dir: __dirname, testTimeout: 180_000, maxWorkers: 2 });
