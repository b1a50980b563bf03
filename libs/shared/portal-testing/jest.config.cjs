const { angularProject } = require('../../../tools/jest/angular.cjs');

module.exports = angularProject({ dir: __dirname });
