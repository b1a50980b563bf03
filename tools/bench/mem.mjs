import { onStage } from './stage.mjs';
import { initialSync } from './intake/initial-sync.mjs';
import { median } from './statistics.mjs';
import { productFlags } from '../stack/product-flags.mjs';
for (const set of process.argv.slice(2)) {
  productFlags.length = 0; 
  for (const f of set.split(',')) { if (f.includes('=') && !f.startsWith('--')) { const [k, v] = f.split('='); process.env[k] = v; } else if (f) productFlags.push(f); }
  await onStage(async (keep) => {
    const { samples, elapsedMs } = await initialSync(keep, { leads: 25000, profiles: 20 });
    console.log(set, 'max', Math.max(...samples.map((s) => s.residentMb)) | 0, 'median', median(samples.map((s) => s.residentMb)) | 0, 's', elapsedMs / 1000 | 0);
  });
}
