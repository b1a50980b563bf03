const { nodeProject } = require('../../../tools/jest/node.cjs');

module.exports = nodeProject({ dir: __dirname });
