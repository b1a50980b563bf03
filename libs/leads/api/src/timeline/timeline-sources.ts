import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** Something that happened to a lead elsewhere, such as at a destination. */
export interface TimelineEntry {
  /** A UUIDv7 of the moment it began: entries of all sources are ordered by it. */
  readonly id: string;
  readonly leadId: string;
  readonly kind: string;
  readonly at: Date;
  /** What screens and programs need to tell it; no personal data. */
  readonly origin: Readonly<Record<string, unknown>>;
}

/** A feature that has something to tell on the timeline of a lead. */
export interface TimelineSource {
  /**
   * At most `limit` entries of these leads, newest first, before the id `before`. Runs in the unit of work of the reader, whose
   * scope it has to keep.
   */
  page(tx: Tx, leadIds: readonly string[], before: string | undefined, limit: number): Promise<TimelineEntry[]>;
}

/** Where features register what they tell. */
@Injectable()
export class TimelineSources {
  private readonly sources: TimelineSource[] = [];

  register(source: TimelineSource): void {
    this.sources.push(source);
  }

  /** At most `limit` entries of each source. */
  async page(
    tx: Tx,
    leadIds: readonly string[],
    before: string | undefined,
    limit: number,
  ): Promise<readonly TimelineEntry[]> {
    const pages: TimelineEntry[] = [];
    for (const source of this.sources) pages.push(...(await source.page(tx, leadIds, before, limit)));
    return pages;
  }
}
