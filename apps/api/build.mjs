// Bundles the API for Node: workspace packages inside, installed packages outside. Decorator metadata, which Nest needs
// and esbuild does not emit, comes from swc file by file.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { buildEmbedScript } from '../../libs/forms/embed/build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

const decoratorMetadata = {
  name: 'decorator-metadata',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        sourceMaps: 'inline',
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
          keepClassNames: true,
        },
      });
      return { contents: code, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

await build({
  entryPoints: {
    main: join(here, 'src/main.ts'),
    leadweave: join(here, 'src/operator/leadweave.ts'),
    openapi: join(here, 'src/openapi/write-openapi.ts'),
  },
  outdir: join(root, 'dist/apps/api'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  define: {
    LEADWEAVE_VERSION: JSON.stringify(await productVersion()),
    LEADWEAVE_EMBED_SCRIPT: JSON.stringify(await buildEmbedScript()),
  },
  alias: await workspaceAliases(),
  // Nest names its loggers and providers after classes.
  keepNames: true,
  sourcemap: true,
  logLevel: 'warning',
  plugins: [decoratorMetadata],
});

/** `packages: external` would leave the workspace's own packages outside too. */
async function workspaceAliases() {
  const { compilerOptions } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [target]]) => [name, join(root, target)]),
  );
}

async function productVersion() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
}
