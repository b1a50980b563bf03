// temporary scaffold used before the generator exists
import { mkdirSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
const [, , path, pkg, type, platform] = process.argv;
const scope = path.split('/')[1];
const dir = path;
const up = relative(dir, '.');
mkdirSync(join(dir, 'src'), { recursive: true });
const put = (f, s) => existsSync(join(dir, f)) || writeFileSync(join(dir, f), s);
const name = pkg.replace('@leadweave/', '');
put(
  'project.json',
  JSON.stringify(
    {
      name,
      $schema: `${up}/node_modules/nx/schemas/project-schema.json`,
      sourceRoot: `${path}/src`,
      projectType: 'library',
      tags: [`scope:${scope}`, `type:${type}`, `platform:${platform}`],
      targets: { lint: {}, typecheck: {}, test: {} },
    },
    null,
    2,
  ) + '\n',
);
put('tsconfig.json', JSON.stringify({ extends: `${up}/tsconfig.base.json`, include: ['src/**/*.ts'] }, null, 2) + '\n');
put(
  'jest.config.cjs',
  `const { nodeProject } = require('${up}/tools/jest/node.cjs');\n\nmodule.exports = nodeProject({ dir: __dirname });\n`,
);
put('src/index.ts', 'export {};\n');
const base = JSON.parse(readFileSync('tsconfig.base.json', 'utf8'));
base.compilerOptions.paths[pkg] = [`./${path}/src/index.ts`];
base.compilerOptions.paths = Object.fromEntries(
  Object.entries(base.compilerOptions.paths).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync('tsconfig.base.json', JSON.stringify(base, null, 2) + '\n');
