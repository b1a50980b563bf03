import { Service, inject } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { type BulkMappings, type WantedMapping, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { type DraftChange, MappingDrafts } from './mapping-drafts.js';

/** What became of the rows that were saved. */
export interface SavedMappings {
  /** Locations that have their profile now. */
  readonly mapped: number;
  readonly refused: number;

  /** The run that loads their history. */
  readonly runId: string | undefined;

  /** Why nothing was saved at all. */
  readonly failure?: string;
}

/** Saves first mappings; each refused row is marked, the others are saved. */
@Service({ autoProvided: false })
export class SaveMappings {
  private readonly api = inject(WhatConvertsApi);
  private readonly drafts = inject(MappingDrafts);

  async save(connectionId: string): Promise<SavedMappings> {
    const rows = wantedMappings(this.drafts.ready());
    if (rows.length === 0) return { mapped: 0, refused: 0, runId: undefined };
    try {
      const saved = await this.api.mapMany(connectionId, rows);
      return this.settle(rows, saved);
    } catch (error) {
      return { mapped: 0, refused: 0, runId: undefined, failure: refusalText(problemOf(error)) };
    }
  }

  private settle(rows: readonly WantedMapping[], saved: BulkMappings): SavedMappings {
    const refused = saved.rows.filter(({ outcome }) => outcome === 'refused');
    const accepted = saved.rows.filter(({ outcome }) => outcome !== 'refused');
    this.drafts.forget(accepted.map(({ index }) => rows[index]?.locationId ?? ''));
    for (const { index, detail } of refused) {
      this.drafts.refuse(rows[index]?.locationId ?? '', detail ?? 'This row was not accepted.');
    }
    return { mapped: accepted.length, refused: refused.length, runId: saved.runId ?? undefined };
  }
}

/** The first mappings among changes; changing a profile asks about its old leads and goes another way. */
export function wantedMappings(changes: readonly DraftChange[]): readonly WantedMapping[] {
  return changes.flatMap(({ mapping, verdict }) =>
    verdict.kind === 'add' ? [{ locationId: mapping.locationId, profileId: verdict.profileId }] : [],
  );
}
