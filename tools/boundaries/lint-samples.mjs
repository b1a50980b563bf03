// Reads [{ file, code }] from standard input, lints each text as if it were that file, prints the broken import rules.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The import rules read the graph of projects; types of whole libraries would be loaded for nothing.
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }] });
const samples = JSON.parse(await text(process.stdin));
const found = [];
for (const { file, code } of samples) {
  const [{ messages }] = await eslint.lintText(code, { filePath: file });
  const broken = messages.filter(({ ruleId, fatal }) => fatal || ruleId === '@nx/enforce-module-boundaries');
  found.push(broken.map(({ message }) => message.split('\n')[0]));
}
console.log(JSON.stringify(found));
