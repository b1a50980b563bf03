import { type SweepPageEvent, type SweepSlice } from '@leadweave/whatconverts-client';
import { type CensusLead } from './census-lead.js';

/** Times on the wire have no fraction, and neighbouring slices share their edge. */
const edgeMs = 1000;

interface Seen {
  readonly createdAtMs: number;
  readonly lead?: CensusLead;
}

/** Collects the leads of one slice after the other: ids and times, never content. */
export class SliceLeads {
  private readonly seen = new Map<string, Seen>();

  constructor(private readonly leadOf: (row: SweepPageEvent['rows'][number]) => CensusLead | undefined) {}

  note({ rows }: SweepPageEvent): void {
    for (const row of rows) {
      if (row.kind === 'lead')
        this.seen.set(row.lead.leadId, { createdAtMs: row.lead.createdAt.getTime(), lead: this.leadOf(row) });
      else if (row.leadId !== undefined) this.seen.set(row.leadId, this.untimed(row));
    }
  }

  /**
   * The leads of a proved slice; undefined when more were seen than the proof counts, because some were deleted while the
   * slice was read. What lies before the shared edge is forgotten.
   */
  take({ from, to }: SweepSlice, idsCount: number): CensusLead[] | undefined {
    const own = [...this.seen.values()].filter(
      ({ createdAtMs }) => createdAtMs >= from.getTime() && createdAtMs <= to.getTime(),
    );
    for (const [id, { createdAtMs }] of this.seen) if (createdAtMs < to.getTime() - edgeMs) this.seen.delete(id);
    return own.length > idsCount ? undefined : own.flatMap(({ lead }) => (lead ? [lead] : []));
  }

  /** Without a readable time it belongs to no slice and is not counted. */
  private untimed(row: SweepPageEvent['rows'][number]): Seen {
    const lead = this.leadOf(row);
    return { createdAtMs: lead?.createdAt.getTime() ?? -Infinity, lead };
  }
}
