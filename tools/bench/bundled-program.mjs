import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../stack/stack-tools.mjs';

/** Packages that libraries are built on; they stay where they are installed. */
const external = ['pg', 'typeorm', 'uuid', 'reflect-metadata', '@nestjs/*', 'class-validator', 'class-transformer'];

/** Bundles a program of a library, runs it, and returns what it printed. It is removed with the section. */
export async function outputOfProgram(keep, program, parameters = []) {
  const directory = await mkdtemp(join(root, 'dist', 'bench-'));
  keep(directory, (path) => rm(path, { recursive: true, force: true }));
  const outfile = join(directory, 'program.mjs');
  await build({
    entryPoints: [join(root, program)],
    ...{ outfile, external, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  return output(outfile, parameters);
}

function output(script, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
    child
      .once('error', reject)
      .once('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`${script}: ${code}`))));
  });
}
