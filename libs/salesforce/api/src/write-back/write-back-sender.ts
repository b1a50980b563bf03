import { type LeadFinder, type WhatConvertsRecord } from '@leadweave/leads-api';
import { type Database } from '@leadweave/persistence';
import { type WriteBackValues } from '@leadweave/salesforce-domain';
import { type Clock, minuteMs } from '@leadweave/time';
import { type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { type CallLogRepository, type LoggedField, type NewLoggedCall } from '../log/call-log.repository.js';
import { afterWrite } from './after-write.js';
import { type WhatConvertsValues, type WrittenValues } from './whatconverts-values.js';
import { type HeldWriteBack, type WriteBacksRepository, type WrittenBack } from './write-backs.repository.js';

const everywhere = { kind: 'all-locations' } as const;
/** Leads that are taken at once; they are written one after the other. */
const batch = 10;
/** A batch of writes, each of which may be repeated by the client, fits into it. */
const leaseSeconds = 300;
/** Nothing waits: whoever comes to owe something asks for the duty. */
const idleMs = 10 * minuteMs;

export interface WriteBackSenderParts {
  readonly database: Database;
  readonly rows: WriteBacksRepository;
  readonly finder: LeadFinder;
  readonly values: WhatConvertsValues;
  readonly log: CallLogRepository;
  readonly clock: Clock;
  readonly random: () => number;
}

interface Taken {
  readonly held: HeldWriteBack;
  readonly record: WhatConvertsRecord | undefined;
}

interface Tried extends Taken {
  readonly outcome: WrittenValues;
  readonly durationMs: number;
}

/**
 * Writes to WhatConverts what it is owed, the newest value of each lead. Between taking and writing down no transaction is open; a worker that
 * dies in between leaves rows that are written again, which does no harm.
 */
export class WriteBackSender implements DutyHandler {
  constructor(private readonly parts: WriteBackSenderParts) {}

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date | undefined> {
    for (let more = true; more && !signal.aborted;) {
      const taken = await this.take(duty);
      const tried = await this.writeAll(duty, taken, signal);
      await this.writeDown(duty, tried);
      more = taken.length === batch && tried.length === batch;
    }
    return this.nextAt(duty);
  }

  private take({ brandId, connectionId }: HeldDuty): Promise<Taken[]> {
    const { database, rows, finder, clock } = this.parts;
    return database.inBrand(brandId, everywhere, async (tx) => {
      const held = await rows.hold(tx, connectionId, { now: clock(), seconds: leaseSeconds, limit: batch });
      const records = await finder.whatConvertsValues(
        tx,
        held.map(({ leadId }) => leadId),
      );
      return held.map((one) => ({ held: one, record: records.get(one.leadId) }));
    });
  }

  private async writeAll(duty: HeldDuty, taken: readonly Taken[], signal: AbortSignal): Promise<Tried[]> {
    const tried: Tried[] = [];
    for (const one of taken) {
      if (signal.aborted) break;
      const startedAt = performance.now();
      const outcome = await this.write(duty, one, signal);
      tried.push({ ...one, outcome, durationMs: Math.round(performance.now() - startedAt) });
    }
    return tried;
  }

  private async write({ brandId }: HeldDuty, { held, record }: Taken, signal: AbortSignal): Promise<WrittenValues> {
    if (Object.keys(held.owed).length === 0) return { kind: 'done' };
    if (!record) return { kind: 'refused', code: 'lead-unknown' };
    return this.parts.values.write(brandId, record.externalId, held.owed, signal);
  }

  private async writeDown({ brandId, connectionId }: HeldDuty, tried: readonly Tried[]): Promise<void> {
    if (tried.length === 0) return;
    const { database, rows, log, clock, random } = this.parts;
    const now = clock();
    const written = tried.map(({ held, outcome }) => afterWrite(held, outcome, now, random));
    await database.inBrand(
      brandId,
      everywhere,
      async (tx) => {
        const recorded = new Set(await rows.record(tx, connectionId, written, now));
        const lines = tried.flatMap((one, index) =>
          recorded.has(one.held.leadId) ? [{ ...lineOf(one, written[index]!), connectionId, at: now }] : [],
        );
        await log.add(tx, lines);
      },
      { retries: 3 },
    );
  }

  private async nextAt({ brandId, connectionId }: HeldDuty): Promise<Date> {
    const { database, rows, clock } = this.parts;
    const due = await database.inBrand(brandId, everywhere, (tx) => rows.nextDue(tx, connectionId));
    return due ?? new Date(clock().getTime() + idleMs);
  }
}

const names = { quotable: 'quotable', quoteMinor: 'quote_value', salesMinor: 'sales_value' } as const;

function lineOf(
  { held: { leadId, locationId, owed }, record, outcome, durationMs }: Tried,
  { state }: WrittenBack,
): Omit<NewLoggedCall, 'connectionId' | 'at'> {
  return {
    ...{ direction: 'to_whatconverts', object: 'Lead', action: 'write-back', leadId, locationId, durationMs },
    recordId: record?.externalId,
    result: state === 'done' ? 'done' : state === 'waiting' ? 'skipped' : 'failed',
    ...(outcome.kind !== 'done' && { reason: { code: outcome.code } }),
    fields: fieldsOf(owed, record?.value ?? {}),
    calls: 1,
  };
}

function fieldsOf(owed: WriteBackValues, before: WriteBackValues): LoggedField[] {
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((name) => owed[name] !== undefined)
    .map((name) => ({ field: names[name], before: textOf(before[name]), after: textOf(owed[name]), note: null }));
}

function textOf(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value);
}
