import { type WhatConvertsClient } from '../create-whatconverts-client.js';
import { type LeadPage } from '../leads/lead-page.js';
import { type LeadQuery } from '../leads/lead-query.js';
import { rowContentHash, rowIdentity } from '../leads/row-identity.js';
import { type ParsedRow } from '../mapping/parsed-row.js';
import { isWhatConvertsError, WhatConvertsError } from '../whatconverts-error.js';
import { addToTally, emptyTally } from './id-tally.js';
import { type PassProof, type SweepCheckpoint } from './sweep-checkpoint.js';
import { type SweepPageEvent, type SweepSlice } from './sweep-event.js';
import { type SweepPlan } from './sweep-query.js';

/** Leads client as far as a sweep needs it. */
export type SweepableClient = { readonly leads: Pick<WhatConvertsClient['leads'], 'list'> };

/** What a finished pass came to. */
export interface PassResult {
  readonly proof: PassProof;
  readonly unsettled: boolean;
}

interface HandedOut {
  readonly hash: string;
  readonly createdAtMs: number;
}

/** Leads already handed out, by identity. */
export type KnownLeads = ReadonlyMap<string, HandedOut>;

/** No slice has more pages, whatever its totals say. */
const maxPages = 5000;

/** More pages than the total can fill, with room for growth; beyond it the paging is broken. */
const pageCap = (totalLeads: number, pageSize: number): number =>
  Math.min(maxPages, Math.ceil(totalLeads / pageSize) * 2 + 10);

/** Rows that shift by exactly a page look like an ignored page number (fault U7); not in so many passes one after the other. */
const maxRepeats = 3;

/**
 * Reads one slice, pass after pass. Holds the ids and content hashes of this slice and one page of rows, nothing more.
 */
export class SliceReader {
  /** Every lead already handed out, so that later passes hand out changes only. */
  private readonly handedOut = new Map<string, HandedOut>();
  private repeats = 0;

  constructor(
    private readonly client: SweepableClient,
    private readonly plan: SweepPlan,
    readonly slice: SweepSlice,
    /** Leads handed out before, which may come again: at the shared edge, or in the half of a slice. */
    known: KnownLeads,
  ) {
    known.forEach((entry, identity) => this.handedOut.set(identity, entry));
  }

  /** What has been handed out with a creation time from `sinceMs` on; rows without a time only if it is -Infinity. */
  knownSince(sinceMs: number): KnownLeads {
    return new Map([...this.handedOut].filter(([, { createdAtMs }]) => createdAtMs >= sinceMs));
  }

  /** One pass from `start` on. Yields its pages, returns what it has seen. */
  async *readPass(start: SweepCheckpoint): AsyncGenerator<SweepPageEvent, PassResult> {
    const seen = new Set<string>();
    let state = start;
    let lastFingerprint: string | undefined;
    for (;;) {
      const page = await this.ask(state.nextPage);
      if (!page) return passResult({ ...state, unsettled: true });
      const identities = identitiesOf(page);
      if (identities.length > 0 && page.fingerprint === lastFingerprint) {
        // A total that moved explains the repetition: rows came in before this page.
        if (page.totalLeads === state.totalLeads) this.noteRepeat(page);
        return passResult({ ...state, unsettled: true });
      }
      lastFingerprint = page.fingerprint;
      const rows = page.rows.filter((row) => isFirst(rowIdentity(row), seen));
      const known = page.knownLeadIds.filter((leadId) => isFirst(leadId, seen));
      state = advance(state, page, [...known, ...rows.map(rowIdentity)]);
      yield this.pageEvent(
        state,
        page,
        rows.filter((row) => this.isNews(row)),
      );
      if (identities.length === 0 || page.pageNumber >= page.totalPages) break;
      this.assertPagingEnds(page);
    }
    this.repeats = 0;
    return passResult(state);
  }

  /** `undefined` when the page does not exist any more, because rows vanished in mid-pass (contract 13, line 8). */
  private async ask(pageNumber: number): Promise<LeadPage | undefined> {
    try {
      return await this.client.leads.list(this.queryFor(pageNumber), {
        signal: this.plan.question.signal,
        priority: this.plan.question.priority ?? 'backfill',
        defaultRegion: this.plan.question.defaultRegion,
        isKnown: (leadId, contentHash) => this.isKnown(leadId, contentHash),
      });
    } catch (error) {
      const isBeyondEnd = isWhatConvertsError(error) && ['invalid-request', 'not-found'].includes(error.code);
      if (isBeyondEnd && pageNumber > 1) return undefined;
      throw error;
    }
  }

  private queryFor(pageNumber: number): LeadQuery {
    const { profileId, accountId, customerJourney } = this.plan.question;
    const { from, to } = this.slice;
    const leadsPerPage = this.plan.pageSize;
    return {
      profileId,
      accountId,
      customerJourney,
      startDate: from,
      endDate: to,
      order: 'asc',
      leadsPerPage,
      pageNumber,
    };
  }

  /** Handed out in this version. Only within the slice: a row from elsewhere is the sign of an ignored filter and gets checked. */
  private isKnown(leadId: string, contentHash: () => string): boolean {
    const entry = this.handedOut.get(leadId);
    if (!entry || entry.createdAtMs < this.slice.from.getTime() || entry.createdAtMs > this.slice.to.getTime())
      return false;
    return entry.hash === contentHash();
  }

  private isNews(row: ParsedRow): boolean {
    const identity = rowIdentity(row);
    const hash = rowContentHash(row);
    if (this.handedOut.get(identity)?.hash === hash) return false;
    this.handedOut.set(identity, { hash, createdAtMs: row.kind === 'lead' ? row.lead.createdAt.getTime() : -Infinity });
    return true;
  }

  private pageEvent(checkpoint: SweepCheckpoint, page: LeadPage, rows: readonly ParsedRow[]): SweepPageEvent {
    const { pageNumber, totalPages, totalLeads, serverDate } = page;
    return {
      kind: 'page',
      slice: this.slice,
      pass: checkpoint.pass,
      pageNumber,
      rows,
      totalPages,
      totalLeads,
      serverDate,
      checkpoint,
    };
  }

  private noteRepeat(page: LeadPage): void {
    this.repeats += 1;
    if (this.repeats >= maxRepeats) throw brokenPaging('pageNumber', 'The same page came again and again.', page);
  }

  private assertPagingEnds(page: LeadPage): void {
    if (page.pageNumber < pageCap(page.totalLeads, identitiesOf(page).length)) return;
    throw brokenPaging('totalPages', 'There are more pages than the total can fill.', page);
  }
}

const passResult = ({ tally, totalLeads = 0, unsettled }: SweepCheckpoint): PassResult => ({
  proof: { ...tally, totalLeads },
  unsettled,
});

const identitiesOf = ({ knownLeadIds, rows }: LeadPage): string[] => [...knownLeadIds, ...rows.map(rowIdentity)];

/** Whether the identity is new to the pass; it is seen from then on. */
const isFirst = (identity: string, seen: Set<string>): boolean => {
  if (seen.has(identity)) return false;
  seen.add(identity);
  return true;
};

const brokenPaging = (aspect: string, message: string, page: LeadPage): WhatConvertsError => {
  const identities = identitiesOf(page);
  const { length: count } = identities;
  return new WhatConvertsError('unfaithful-response', message, {
    mismatch: { aspect, count, of: count, exampleLeadIds: identities.slice(0, 5) },
  });
};

const advance = (state: SweepCheckpoint, page: LeadPage, identities: readonly string[]): SweepCheckpoint => ({
  ...state,
  nextPage: page.pageNumber + 1,
  tally: identities.reduce(addToTally, state.tally),
  totalLeads: page.totalLeads,
  unsettled: state.unsettled || (state.totalLeads !== undefined && state.totalLeads !== page.totalLeads),
});

/** The start of the pass after this one. */
export function nextPass(state: SweepCheckpoint, { proof }: PassResult): SweepCheckpoint {
  const { totalLeads: _total, ...rest } = state;
  return { ...rest, pass: state.pass + 1, nextPage: 1, tally: emptyTally, unsettled: false, previous: proof };
}
