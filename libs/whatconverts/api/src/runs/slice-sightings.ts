import { type SweepPageEvent, type SweepSlice } from '@leadweave/whatconverts-client';

/** Times on the wire have no fraction, and slices share their edges: leads this near to an edge are not judged. */
const edgeMs = 2_000;

/** What a worker saw of a slice. */
export interface CompleteSighting {
  readonly leadIds: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
  /** When the reading began: what was first heard of later may be missing in it. */
  readonly begunAt: Date;
}

/**
 * Remembers which leads of a slice were seen, so that those that are stored but no longer there can be found. Only a
 * worker that read a slice from its first page on has seen all of it.
 */
export class SliceSightings {
  private readonly seen = new Set<string>();
  private isComplete = false;

  constructor(private readonly begunAt: Date) {}

  note({ pass, pageNumber, rows }: SweepPageEvent): void {
    if (pass === 1 && pageNumber === 1) this.isComplete = true;
    for (const row of rows) {
      const leadId = row.kind === 'lead' ? row.lead.leadId : row.leadId;
      if (leadId !== undefined) this.seen.add(leadId);
    }
  }

  /** Ends the slice. Undefined when not all of it was seen here. After a split the leads stay seen. */
  complete({ from, to }: SweepSlice): CompleteSighting | undefined {
    const leadIds = [...this.seen];
    const wasComplete = this.isComplete;
    this.seen.clear();
    this.isComplete = false;
    const fromMs = from.getTime() + edgeMs;
    const toMs = to.getTime() - edgeMs;
    return wasComplete && fromMs < toMs ? { leadIds, fromMs, toMs, begunAt: this.begunAt } : undefined;
  }
}
