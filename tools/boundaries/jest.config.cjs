const { nodeProject } = require('../jest/node.cjs');

// Linting the samples loads the project graph and the types of several projects.
module.exports = nodeProject({ dir: __dirname, testTimeout: 120_000 });
