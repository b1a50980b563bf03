import { figure } from '../figure.mjs';
import { bareInserts } from '../intake/bare-inserts.mjs';
import { initialSync } from '../intake/initial-sync.mjs';
import { rateWithin, samplesWithin } from '../intake/observe.mjs';
import { saveRowByRow } from '../intake/row-by-row.mjs';
import { connectOwner, migratedDatabase } from '../installation.mjs';
import { onStage } from '../stage.mjs';
import { median } from '../statistics.mjs';

const profiles = 20;
const savedRowByRow = 2_000;

/** The first synchronisation, compared with what PostgreSQL can do and with what the obvious code would do. */
export async function measure({ leads, large }) {
  const figures = await comparison(leads);
  if (large !== undefined) figures.push(...(await growth(large)));
  return {
    title: 'First synchronisation',
    how: `A simulated account of ${profiles} profiles is read over loopback with a master key by a worker process of its own and stored in an
empty installation: source records, leads, events, pairing and checkpoints. Then the same rows are inserted into an empty database of the
same server, same indexes, as superuser, by one \`insert … select unnest\` for each 2,500 rows of a table, with nothing else; only the inserts
are timed. Then ${savedRowByRow.toLocaleString('en-US')} leads alone are saved one by one with TypeORM. Durable commits (fsync) everywhere, over TCP.`,
    figures,
  };
}

function comparison(leads) {
  return onStage(async (keep) => {
    const sync = await initialSync(keep, { leads, profiles });
    const stored = await count(sync.owner);
    const rate = (stored / sync.elapsedMs) * 1000;
    const bareUrl = await migratedDatabase(sync, 'bare');
    const tables = await bareInserts(sync.owner, await connectOwner(keep, bareUrl));
    const bareMs = tables.reduce((sum, { ms }) => sum + ms, 0);
    const rowByRow = await saveRowByRow(sync.owner, await withLocations(keep, sync), savedRowByRow);
    return [
      ...syncFigures(sync, stored, rate),
      figure('bare inserts', (stored / bareMs) * 1000, { unit: ' records/s', digits: 0, note: shares(tables) }),
      figure('sync / bare inserts', (bareMs / sync.elapsedMs) * 100, { unit: ' %', atLeast: 40 }),
      figure('save() of the lead alone', rowByRow, { unit: ' leads/s', digits: 0 }),
      figure('sync / save()', rate / rowByRow, { unit: '×', atLeast: 20 }),
      figure('bare inserts / save()', ((stored / bareMs) * 1000) / rowByRow, {
        unit: '×',
        note: 'no synchronisation on this machine can reach more',
      }),
    ];
  });
}

const count = async (owner) => (await owner.query('select count(*)::int as n from source_record')).rows[0].n;
const shares = (tables) =>
  tables.map(({ table, rows, ms }) => `${table} ${rows} in ${(ms / 1000).toFixed(1)} s`).join(', ');

async function withLocations(keep, sync) {
  const url = await migratedDatabase(sync, 'row_by_row');
  const target = await connectOwner(keep, url);
  for (const table of ['brand', 'location']) {
    const { rows } = await sync.owner.query(`select to_jsonb(t) as row from ${table} t`);
    for (const { row } of rows)
      await target.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [row]);
  }
  return url;
}

function growth(leads) {
  return onStage(async (keep) => {
    const sync = await initialSync(keep, { leads, profiles });
    const stored = await count(sync.owner);
    const [first, last] = [rateWithin(sync.samples, 0, 0.2), rateWithin(sync.samples, 0.8, 1)];
    return [
      ...syncFigures(sync, stored, (stored / sync.elapsedMs) * 1000),
      figure(`${shown(stored)}: last fifth / first fifth`, (last / first) * 100, {
        unit: ' %',
        atLeast: 80,
        note: `${shown(first)} and ${shown(last)} records/s`,
      }),
    ];
  });
}

function syncFigures({ elapsedMs, samples, runs }, stored, rate) {
  const memory = (from, to) => median(samplesWithin(samples, from, to).map(({ residentMb }) => residentMb));
  const name = (what) => `${shown(stored)}: ${what}`;
  const requests = runs.reduce((sum, { requestsUsed }) => sum + requestsUsed, 0);
  return [
    figure(name('sync'), rate, {
      unit: ' records/s',
      digits: 0,
      note: `${(elapsedMs / 1000).toFixed(0)} s, ${requests} requests`,
    }),
    figure(name('worker memory, highest'), Math.max(...samples.map(({ residentMb }) => residentMb)), {
      unit: ' MB',
      atMost: 400,
    }),
    figure(name('worker memory, last fifth / second fifth'), memory(0.8, 1) / memory(0.2, 0.4), {
      unit: '×',
      digits: 2,
      atMost: 1.25,
    }),
  ];
}

const shown = (number) => Math.round(number).toLocaleString('en-US');
