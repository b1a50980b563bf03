import { type Quality, type SourceContent, type Status } from '@leadweave/domain';
import {
  type LeadView,
  mergePeoplesDecisions,
  type Pair,
  type PeoplesDecisions,
  view,
  type ViewInput,
} from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { sourceRecordOf } from '../intake/lead-writes.js';
import {
  type StoredRecord,
  storedRecordColumns,
  storedRecordFromRow,
  type StoredRecordRow,
} from '../intake/stored-record.js';

/** A lead as it is shown, with what its row knows besides. */
export interface ViewedLead {
  readonly view: LeadView;
  readonly version: number;
  /** Of the brand, ISO 4217. */
  readonly currency: string;
  readonly verified: boolean;
  /** A call or chat that still goes on. */
  readonly inProgress: boolean;
  readonly updatedAt: Date;
  /** By source record. */
  readonly receivedAt: ReadonlyMap<string, Date>;
}

interface LeadRow {
  readonly id: string;
  readonly version: number;
  readonly currency: string;
  readonly verified: boolean;
  readonly updated_at: Date;
  readonly quality: Quality;
  readonly status: Status;
  readonly people: PeoplesDecisions;
  readonly folded_people: PeoplesDecisions[];
}

interface ContentRow extends StoredRecordRow {
  readonly content: SourceContent;
  readonly received_at: Date;
}

interface FullRecord {
  readonly record: StoredRecord;
  readonly content: SourceContent;
  readonly receivedAt: Date;
}

/** What a lead is shown from. */
export interface ShownFrom {
  readonly input: ViewInput;
  readonly version: number;
  readonly verified: boolean;
}

/** Whole leads for destinations: many at once, in two statements. */
@Injectable()
export class LeadViews {
  /** By lead id; leads that folded, that the scope does not show, or that do not exist are left out. */
  async of(tx: Tx, leadIds: readonly string[]): Promise<ReadonlyMap<string, ViewedLead>> {
    return this.map(tx, leadIds, viewedLead);
  }

  /** What leads are shown from, for those who show them anew; the same are left out. */
  async inputs(tx: Tx, leadIds: readonly string[]): Promise<ReadonlyMap<string, ShownFrom>> {
    return this.map(tx, leadIds, (row, primary, enrichment) => ({
      input: viewInput(row, primary, enrichment),
      version: row.version,
      verified: row.verified,
    }));
  }

  private async map<Result>(
    tx: Tx,
    leadIds: readonly string[],
    make: (row: LeadRow, primary: FullRecord, enrichment: FullRecord | undefined) => Result,
  ): Promise<ReadonlyMap<string, Result>> {
    if (leadIds.length === 0) return new Map();
    const rows = await this.rows(tx, leadIds);
    const records = await this.records(tx, leadIds);
    return new Map(
      rows.flatMap((row) => {
        const [primary, enrichment] = records.get(row.id) ?? [];
        return primary ? [[row.id, make(row, primary, enrichment)] as const] : [];
      }),
    );
  }

  private rows(tx: Tx, leadIds: readonly string[]): Promise<LeadRow[]> {
    return tx.query<LeadRow & Record<string, unknown>>(
      `select l.id, l.version, b.currency, l.verified, l.updated_at, l.quality, l.status, l.people,
         coalesce((select jsonb_agg(f.people - 'quality' - 'status' order by f.id) from lead f
           where l.enrichment_record_id is not null and f.brand_id = $1 and f.id = l.enrichment_record_id
             and f.folded_into = l.id), '[]') as folded_people
       from lead l join brand b on b.id = $1
       where l.brand_id = $1 and l.id = any ($2::uuid[]) and l.folded_into is null`,
      [tx.brandId, leadIds],
    );
  }

  /** Of each lead, the record that it stands on first. */
  private async records(tx: Tx, leadIds: readonly string[]): Promise<ReadonlyMap<string, FullRecord[]>> {
    const rows = await tx.query<ContentRow & Record<string, unknown>>(
      `select ${storedRecordColumns}, r.content, r.received_at from source_record r
       where r.brand_id = $1 and r.lead_id = any ($2::uuid[]) order by r.lead_id, r.id = r.lead_id desc, r.id`,
      [tx.brandId, leadIds],
    );
    const byLead = new Map<string, FullRecord[]>();
    for (const row of rows) {
      const one = { record: storedRecordFromRow(row), content: row.content, receivedAt: row.received_at };
      const others = byLead.get(row.lead_id);
      if (others) others.push(one);
      else byLead.set(row.lead_id, [one]);
    }
    return byLead;
  }
}

function viewedLead(row: LeadRow, primary: FullRecord, enrichment: FullRecord | undefined): ViewedLead {
  const members = enrichment ? [primary, enrichment] : [primary];
  const shown = view(viewInput(row, primary, enrichment));
  return {
    // The row has the judgements of both leads of a fold merged already.
    view: { ...shown, quality: row.quality, status: row.status },
    version: row.version,
    currency: row.currency,
    verified: row.verified,
    inProgress: members.some(({ record }) => record.inProgress),
    updatedAt: row.updated_at,
    receivedAt: new Map(members.map(({ record, receivedAt }) => [record.id, receivedAt])),
  };
}

function viewInput(row: LeadRow, primary: FullRecord, enrichment: FullRecord | undefined): ViewInput {
  const sourceOf = ({ record, content }: FullRecord) => sourceRecordOf(record, () => content);
  return {
    primary: sourceOf(primary),
    ...(enrichment && { enrichment: sourceOf(enrichment), pairing: pairOf(primary.record, enrichment.record) }),
    people: row.folded_people.reduce(mergePeoplesDecisions, row.people),
  };
}

/** The pair that the intake has chosen, as the records tell it. */
function pairOf(native: StoredRecord, whatConverts: StoredRecord): Pair {
  const difference = whatConverts.occurredAtMs - native.occurredAtMs;
  const direction = difference > 0 ? 'native-first' : difference < 0 ? 'whatconverts-first' : 'same-time';
  return { nativeId: native.id, whatConvertsId: whatConverts.id, differenceMs: Math.abs(difference), direction };
}
