// After Angular has bundled the portal: one document for each kind of first page, which names all files that page needs, so
// that a browser asks for them at once instead of finding them one behind the other; a hint in these files to compile them
// while they arrive; and each file compressed as far as it goes, which is too slow to be done while somebody waits.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFolder } from './compress-folder.mjs';
import { filesFor } from './files-for.mjs';
import { hintCompiling } from './hint-compiling.mjs';
import { withPreloads } from './with-preloads.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist');
const bundle = join(dist, 'bundles', 'admin');
const portal = join(dist, 'apps', 'admin');

/** Names every source of the portal, which is nobody's business: it stays behind. */
const statistics = 'browser-stats.json';

/** Sources that are loaded one after the other until the first leads stand there. */
const leadsPage = [
  'apps/admin/src/main.ts',
  'apps/admin/src/app/shell/shell.ts',
  'libs/leads/admin/src/index.ts',
  'libs/leads/admin/src/pages/lead-list-page.ts',
];

await rm(portal, { recursive: true, force: true });
await cp(bundle, portal, { recursive: true, filter: (file) => basename(file) !== statistics });
const scripts = filesFor(JSON.parse(await readFile(join(bundle, statistics), 'utf8')), leadsPage);
const index = await readFile(join(portal, 'index.html'), 'utf8');
await writeFile(join(portal, 'leads.html'), withPreloads(index, { scripts, answers: ['/api/v1/session'] }));
await hintCompiling(portal, scripts);
await compressFolder(portal);
