import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Understood by Chromium: compile all functions of the file while it arrives, beside the page's own work. Otherwise each is
 * compiled when it is called first, which holds up a slow processor until the page stands. Others read a comment.
 */
const hint = '//# allFunctionsCalledOnLoad\n';

/** Marks scripts whose functions are mostly called before the first page stands. Their names stay: what they do does not change. */
export async function hintCompiling(folder, scripts) {
  await Promise.all(scripts.map((name) => addHint(join(folder, name))));
}

async function addHint(file) {
  await writeFile(file, `${hint}${await readFile(file, 'utf8')}`);
}
