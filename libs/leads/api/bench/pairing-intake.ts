import 'reflect-metadata';
import { createDatabase, type Database, newId } from '@leadweave/persistence';
import { Pool } from 'pg';
import { type IncomingRecord } from '../src/intake/incoming-record.js';
import { RecordIntake } from '../src/intake/record-intake.js';
import {
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  everywhere,
  noon,
} from '../src/testing-support/builders.js';

const batchSize = 2_500;
const minuteMs = 60_000;
/** The number of records, and the addresses of two migrated databases without brands. */
const [wanted, ...urls] = process.argv.slice(2);
const records = Number(wanted);
const intake = new RecordIntake();

/** Submissions of so many people, or the forms that WhatConverts tells of them. */
function batchOf(source: IncomingRecord['source'], first: number, emailOf: (person: number) => string) {
  return Array.from({ length: batchSize }, (_, index) => {
    const person = first + index;
    const contact = { name: `Person ${person}`, email: emailOf(person) };
    const content = aContent({ contact, message: `Message of number ${person}. `.repeat(4) });
    const occurredAt = new Date(noon.getTime() + (person * 10 + (source === 'form' ? 0 : 2)) * minuteMs);
    const record = { content, occurredAt, externalId: `${source}-${person}`, raw: JSON.stringify(content) };
    return source === 'form' ? aSubmission(record) : aRecord(record);
  });
}

async function openedFor(url: string): Promise<Database> {
  const owner = new Pool({ connectionString: url, max: 1 });
  await arrangeBrands({ owner });
  await owner.end();
  return createDatabase({ url, maxConnections: 1 });
}

async function msOf(database: Database, batch: readonly IncomingRecord[]): Promise<number> {
  const started = performance.now();
  await database.inBrand(brandA, everywhere, (tx) =>
    intake.apply(tx, batch, aContext({ origin: { kind: 'run', runId: newId() } })),
  );
  return performance.now() - started;
}

const [apart, together] = [await openedFor(urls[0]!), await openedFor(urls[1]!)];
let apartMs = 0;
let togetherMs = 0;
for (let first = 0; first < records / 2; first += batchSize) {
  for (const source of ['form', 'whatconverts'] as const) {
    apartMs += await msOf(
      apart,
      batchOf(source, first, (person) => `${source}-${person}@example.com`),
    );
    togetherMs += await msOf(
      together,
      batchOf(source, first, (person) => `person-${person}@example.com`),
    );
  }
}
const { n } = await together.inBrand(brandA, everywhere, (tx) =>
  tx.one<{ n: number }>('select count(*)::int as n from lead where brand_id = $1 and paired', [brandA]),
);
await Promise.all([apart.close(), together.close()]);
const stored = Math.ceil(records / 2 / batchSize) * batchSize * 2;
process.stdout.write(JSON.stringify({ records: stored, pairs: n, apartMs, togetherMs }));
