import { readOptions } from './options.mjs';
import { printSection, writeSection } from './report.mjs';

const options = readOptions(process.argv.slice(2));
let missed = 0;
for (const name of options.sections) missed += await run(name).catch((error) => failed(name, error));
console.log(missed === 0 ? '\nEvery target was met.' : `\n${missed} targets were missed.`);

/** Returns how many targets were missed. */
async function run(name) {
  const { measure } = await import(`./sections/${name}.mjs`);
  const started = performance.now();
  const section = await measure(options);
  printSection(section);
  writeSection(name, section, (performance.now() - started) / 1000);
  return section.figures.filter(({ verdict }) => verdict === 'miss').length;
}

/** The other sections still tell something; the last figures of this one stay. */
function failed(name, error) {
  console.error(`\n${name} could not be measured:`, error);
  process.exitCode = 1;
  return 1;
}
