import { newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type Interval } from '../planning/interval.js';
import { mergeIntervals } from '../planning/merge-intervals.js';

/** A slice that was proved complete for some profiles. */
export interface ProvedSlice {
  readonly runId: string;
  readonly passes: number;
  /** Leads that were counted in the slice, of all profiles together. */
  readonly total: number;
  readonly idsHash: string;
  readonly provedAt: Date;
  /** By profile: the part of the slice that was imported. */
  readonly intervals: ReadonlyMap<string, Interval>;
}

interface CoverageRow {
  profile_id: string;
  covered_from: Date;
  covered_to: Date;
}

/** Reads and writes `coverage`. */
@Injectable()
export class CoverageRepository {
  /** Proved intervals by profile id. */
  async ofProfiles(tx: Tx, profileIds: readonly string[]): Promise<Map<string, Interval[]>> {
    const rows = await tx.query<CoverageRow>(
      `select profile_id, covered_from, covered_to from coverage
        where brand_id = $1 and profile_id = any ($2::text[]) order by covered_from`,
      [tx.brandId, profileIds],
    );
    return byProfile(rows);
  }

  /** Adds a slice: what it touches becomes one interval with it. */
  async add(tx: Tx, slice: ProvedSlice): Promise<void> {
    const added = [...slice.intervals].filter(([, { fromMs, toMs }]) => fromMs <= toMs);
    if (added.length === 0) return;
    const touched = await this.takeTouched(tx, added);
    const merged = added.flatMap(([profileId, interval]) =>
      mergeIntervals([interval, ...(touched.get(profileId) ?? [])]).map((covered) => ({ profileId, covered })),
    );
    const rows = unnestColumns(merged, coverageColumns, 7);
    await tx.rowCount(
      `insert into coverage (brand_id, run_id, passes, total, ids_hash, proved_at, ${rows.columns})
       select $1, $2, $3, $4, $5, $6, ${rows.columns} from ${rows.sql} as added (${rows.columns})`,
      [tx.brandId, slice.runId, slice.passes, slice.total, slice.idsHash, slice.provedAt, ...rows.params],
    );
  }

  /** Nothing of these profiles counts as proved any more. */
  async forget(tx: Tx, profileIds: readonly string[]): Promise<void> {
    await tx.rowCount('delete from coverage where brand_id = $1 and profile_id = any ($2::text[])', [
      tx.brandId,
      profileIds,
    ]);
  }

  private async takeTouched(tx: Tx, added: readonly (readonly [string, Interval])[]): Promise<Map<string, Interval[]>> {
    const wanted = unnestColumns(added, touchColumns, 2);
    const rows = await tx.query<CoverageRow>(
      `delete from coverage c using ${wanted.sql} as added (${wanted.columns})
        where c.brand_id = $1 and c.profile_id = added.profile_id
          and c.covered_from <= added.ends and c.covered_to >= added.starts
        returning c.profile_id, c.covered_from, c.covered_to`,
      [tx.brandId, ...wanted.params],
    );
    return byProfile(rows);
  }
}

const secondMs = 1000;
const touchColumns = {
  profile_id: { type: 'text', value: ([profileId]: readonly [string, Interval]) => profileId },
  starts: { type: 'timestamptz', value: ([, { fromMs }]: readonly [string, Interval]) => new Date(fromMs - secondMs) },
  ends: { type: 'timestamptz', value: ([, { toMs }]: readonly [string, Interval]) => new Date(toMs + secondMs) },
} as const;

interface CoveredPart {
  readonly profileId: string;
  readonly covered: Interval;
}

const coverageColumns = {
  id: { type: 'uuid', value: () => newId() },
  profile_id: { type: 'text', value: ({ profileId }: CoveredPart) => profileId },
  covered_from: { type: 'timestamptz', value: ({ covered }: CoveredPart) => new Date(covered.fromMs) },
  covered_to: { type: 'timestamptz', value: ({ covered }: CoveredPart) => new Date(covered.toMs) },
} as const;

function byProfile(rows: readonly CoverageRow[]): Map<string, Interval[]> {
  const profiles = new Map<string, Interval[]>();
  for (const { profile_id, covered_from, covered_to } of rows) {
    const interval = { fromMs: covered_from.getTime(), toMs: covered_to.getTime() };
    profiles.set(profile_id, [...(profiles.get(profile_id) ?? []), interval]);
  }
  return profiles;
}
