// Reads [{ file, code }] from standard input, lints each text as if it were that file, prints the broken import rules.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const samples = JSON.parse(await text(process.stdin));
const found = [];
for (const { file, code } of samples) {
  const [{ messages }] = await eslint.lintText(code, { filePath: file });
  const broken = messages.filter(({ ruleId, fatal }) => fatal || ruleId === '@nx/enforce-module-boundaries');
  found.push(broken.map(({ message }) => message.split('\n')[0]));
}
console.log(JSON.stringify(found));
