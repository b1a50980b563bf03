// Bundles the script for websites into one small text, which the API serves with each form's settings behind it.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
/** Websites load it on every page with a form. */
const mostBytes = 6 * 1024;

/** The text of the script, which defines `leadweaveForm(settings)`. Throws when it has grown too large. */
export async function buildEmbedScript() {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'src/entry.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    alias: await workspaceAliases(),
    logLevel: 'warning',
  });
  const { text } = outputFiles[0];
  const size = gzipSync(text).length;
  if (size > mostBytes)
    throw new Error(`The script for websites has ${size} bytes compressed; ${mostBytes} are allowed.`);
  return text.trim();
}

async function workspaceAliases() {
  const { compilerOptions } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [target]]) => [name, join(root, target)]),
  );
}
