// Bundles the simulators into dist/apps/simulator/main.js: ESM, our own libraries inside, packages outside.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: ['apps/simulator/src/main.ts'],
  outfile: 'dist/apps/simulator/main.js',
  tsconfig: 'tsconfig.base.json',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  keepNames: true,
  sourcemap: true,
  logLevel: 'info',
});
