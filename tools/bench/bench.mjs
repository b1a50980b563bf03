import { readOptions } from './options.mjs';
import { printSection, writeSection } from './report.mjs';

const options = readOptions(process.argv.slice(2));
let missed = 0;
for (const name of options.sections) {
  const { measure } = await import(`./sections/${name}.mjs`);
  const started = performance.now();
  const section = await measure(options);
  printSection(section);
  writeSection(name, section, (performance.now() - started) / 1000);
  missed += section.figures.filter(({ verdict }) => verdict === 'miss').length;
}
console.log(missed === 0 ? '\nEvery target was met.' : `\n${missed} targets were missed.`);
