// Writes docs/openapi.json from the API's routes, and the portal's types from that document. With --check nothing is
// written: the command fails when what is committed differs from the code.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const documentFile = join(root, 'docs/openapi.json');
const typesFile = join(root, 'libs/shared/api-client/src/generated/schema.ts');

const document = describeRoutes();
const banner = '// Generated from docs/openapi.json by `npm run openapi`. Do not edit.\n\n';
const types = banner + astToString(await openapiTypescript(JSON.parse(document), { alphabetize: true }));

if (process.argv.includes('--check')) {
  const outdated = [
    [documentFile, document],
    [typesFile, types],
  ].filter(([file, text]) => contentOf(file) !== text);
  for (const [file] of outdated)
    console.error(`${file} is not up to date; run "npm run openapi" and commit the result.`);
  process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
  mkdirSync(dirname(typesFile), { recursive: true });
  writeFileSync(documentFile, document);
  writeFileSync(typesFile, types);
}

function describeRoutes() {
  const directory = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const file = join(directory, 'openapi.json');
    execFileSync(process.execPath, [join(root, 'dist/apps/api/openapi.mjs'), file], { cwd: root, stdio: 'inherit' });
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A missing file is an outdated one.
    return undefined;
  }
}
