import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../stack/stack-tools.mjs';
import { figure } from '../figure.mjs';
import { onStage } from '../stage.mjs';
import { median } from '../statistics.mjs';

const program = 'libs/leads/matching/bench/pair-rate.ts';

/** How many records a second the pure pairing decides about. */
export function measure() {
  return onStage(async (keep) => {
    const directory = await mkdtemp(join(root, 'dist', 'bench-'));
    keep(directory, (path) => rm(path, { recursive: true, force: true }));
    const outfile = join(directory, 'pair-rate.mjs');
    await build({
      entryPoints: [join(root, program)],
      ...{ outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
      tsconfig: join(root, 'tsconfig.base.json'),
    });
    const rates = (await output(outfile)).matchAll(/([\d,]+) records\/s/g);
    const perSecond = [...rates].map(([, rate]) => Number(rate.replaceAll(',', '')));
    return {
      title: 'Pairing',
      how: 'A million records in clusters of one to six, paired in memory, five times.',
      figures: [
        figure('pair(), median', median(perSecond), { unit: ' records/s', digits: 0 }),
        figure('pair(), slowest round', Math.min(...perSecond), { unit: ' records/s', digits: 0 }),
      ],
    };
  });
}

function output(script) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
    child
      .once('error', reject)
      .once('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`${script}: ${code}`))));
  });
}
