// @ts-check
const { depConstraints } = require('../../boundaries/constraints.mjs');

/** @typedef {{ path: string, package: string, type: string, platform: string }} LibraryOptions */
/** @typedef {{ path: string, up: string, importName: string, name: string, tags: string[], isWeb: boolean }} LibraryFacts */

const knownTags = new Set(depConstraints.map(({ sourceTag }) => sourceTag));

/**
 * What follows from the options: names, tags, way up to the root.
 *
 * @param {LibraryOptions} options
 * @returns {LibraryFacts}
 */
exports.libraryFacts = (options) => {
  const path = options.path.replace(/\/+$/, '');
  const scope = /^libs\/([a-z-]+)\/[a-z-]+$/.exec(path)?.[1];
  if (!scope) throw new Error(`The path must be libs/<scope>/<name>, not "${options.path}".`);
  const name = /^@leadweave\/([a-z-]+)$/.exec(options.package)?.[1];
  if (!name) throw new Error(`The package must be @leadweave/<name>, not "${options.package}".`);
  const tags = [`scope:${scope}`, `type:${options.type}`, `platform:${options.platform}`];
  tags.forEach(assertKnown);
  return { path, up: '../../..', importName: options.package, name, tags, isWeb: options.platform === 'web' };
};

/** @param {string} tag */
function assertKnown(tag) {
  if (knownTags.has(tag)) return;
  const [dimension] = tag.split(':');
  const known = [...knownTags].filter((other) => other.startsWith(`${dimension}:`)).join(', ');
  throw new Error(`The import rules do not know ${tag}; they know ${known}.`);
}
