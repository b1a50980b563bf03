import { type LocationId, type SourceRecordId } from '@leadweave/domain';
import { pair, type PairingRecord } from '../src/index.js';

const total = 1_000_000;
const rounds = 5;

/** One million records in clusters of one to six, half of them native, two minutes apart, each cluster with its own e-mail. */
function clusters(): PairingRecord[] {
  const records: PairingRecord[] = [];
  for (let cluster = 0; records.length < total; cluster += 1) addCluster(records, cluster, 1 + (cluster % 6));
  return records.slice(0, total);
}

function addCluster(records: PairingRecord[], cluster: number, size: number): void {
  for (let member = 0; member < size; member += 1) {
    const number = records.length;
    records.push({
      id: `01990000-0000-7000-8000-${String(number).padStart(12, '0')}` as SourceRecordId,
      source: (cluster + member) % 2 === 0 ? 'form' : 'whatconverts',
      externalId: String(100_000_000 + number),
      locationId: `01990000-0000-7000-8000-00000000a${String(cluster % 100).padStart(3, '0')}` as LocationId,
      occurredAtMs: 1_795_000_000_000 + cluster * 1_000 + member * 120_000,
      normalisedEmail: `person.${cluster}@example.com`,
      state: 'present',
      type: 'web_form',
    });
  }
}

const records = clusters();
for (let round = 1; round <= rounds; round += 1) {
  const startedMs = performance.now();
  const { pairs, standalone } = pair(records, []);
  const elapsedMs = performance.now() - startedMs;
  const perSecond = Math.round((total / elapsedMs) * 1_000).toLocaleString('en');
  process.stdout.write(
    `round ${round}: ${perSecond} records/s (${pairs.length} pairs, ${standalone.length} alone, ${Math.round(elapsedMs)} ms)\n`,
  );
}
