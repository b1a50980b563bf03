import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 1_000;
const inserted = `select n_tup_ins::int as rows from pg_stat_user_tables where relname = 'source_record'`;

/** Samples every second how many records are stored and how much memory a process holds, until it is stopped. */
export function observe(owner, pid) {
  const started = performance.now();
  const samples = [];
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const { rows } = await owner.query(inserted);
      samples.push({ atMs: performance.now() - started, records: rows[0].rows, residentMb: await residentMb(pid) });
      await pause(everyMs);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return samples;
    },
  };
}

/** Memory that a process holds. */
export async function residentMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Records a second within a part of the way, from 0 to 1. */
export function rateWithin(samples, from, to) {
  const total = samples.at(-1).records;
  const at = (share) => samples.find(({ records }) => records >= total * share);
  const [first, last] = [
    from === 0 ? (samples.findLast(({ records }) => records === 0) ?? samples[0]) : at(from),
    at(to),
  ];
  return ((last.records - first.records) / (last.atMs - first.atMs)) * 1000;
}

/** Samples that were taken in a part of the time. */
export function samplesWithin(samples, from, to) {
  const end = samples.at(-1).atMs;
  return samples.filter(({ atMs }) => atMs >= from * end && atMs <= to * end);
}
