const { nodeProject } = require('../jest/node.cjs');

module.exports = nodeProject({ dir: __dirname });
