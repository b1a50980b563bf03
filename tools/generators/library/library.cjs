// @ts-check
const { updateJson, writeJson } = require('@nx/devkit');
const { libraryFacts } = require('./library-facts.cjs');

/** @typedef {import('./library-facts.cjs').LibraryOptions} LibraryOptions */
/** @typedef {import('./library-facts.cjs').LibraryFacts} LibraryFacts */

/**
 * Makes a library. Refuses one whose tags the import rules do not know, so that no project is outside of them.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {LibraryOptions} options
 */
exports.library = async function library(tree, options) {
  const facts = libraryFacts(options);
  if (tree.exists(`${facts.path}/project.json`)) throw new Error(`${facts.path} is a project already.`);
  writeProject(tree, facts);
  writeTestsAndTypes(tree, facts);
  tree.write(`${facts.path}/src/index.ts`, 'export {};\n');
  tree.write(`${facts.path}/README.md`, readme(facts));
  addImportName(tree, facts);
};

/** @param {import('@nx/devkit').Tree} tree @param {LibraryFacts} facts */
function writeProject(tree, { path, name, tags, up, isWeb }) {
  const typecheck = isWeb ? { options: { command: 'ngc -p {projectRoot}/tsconfig.json --noEmit' } } : {};
  writeJson(tree, `${path}/project.json`, {
    name,
    $schema: `${up}/node_modules/nx/schemas/project-schema.json`,
    sourceRoot: `${path}/src`,
    projectType: 'library',
    tags,
    targets: { lint: {}, typecheck, test: {} },
  });
}

/** @param {import('@nx/devkit').Tree} tree @param {LibraryFacts} facts */
function writeTestsAndTypes(tree, { path, up, isWeb }) {
  const settings = isWeb ? 'tools/typescript/web.json' : 'tsconfig.base.json';
  const [project, file] = isWeb ? ['angularProject', 'angular'] : ['nodeProject', 'node'];
  writeJson(tree, `${path}/tsconfig.json`, { extends: `${up}/${settings}`, include: ['src/**/*.ts'] });
  tree.write(
    `${path}/jest.config.cjs`,
    `const { ${project} } = require('${up}/tools/jest/${file}.cjs');\n\nmodule.exports = ${project}({ dir: __dirname });\n`,
  );
}

/** @param {import('@nx/devkit').Tree} tree @param {LibraryFacts} facts */
function addImportName(tree, { path, importName }) {
  updateJson(tree, 'tsconfig.base.json', (config) => {
    const paths = { ...config.compilerOptions?.paths, [importName]: [`./${path}/src/index.ts`] };
    const sorted = Object.fromEntries(Object.entries(paths).sort(([left], [right]) => (left < right ? -1 : 1)));
    return { ...config, compilerOptions: { ...config.compilerOptions, paths: sorted } };
  });
}

/** @param {LibraryFacts} facts */
function readme({ importName, name }) {
  return [
    `# ${importName}`,
    'Purpose: one sentence.',
    '```ts\n// The smallest useful example.\n```',
    '**Must not know** …',
    `**Test:** \`nx test ${name}\``,
  ]
    .join('\n\n')
    .concat('\n');
}
