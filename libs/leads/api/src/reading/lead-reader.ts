import {
  type LeadRule,
  type LeadView,
  mergePeoplesDecisions,
  type PeoplesDecisions,
  view,
} from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import { Injectable, Optional } from '@nestjs/common';
import { Colleagues, NoColleagues } from '../colleagues/colleagues.js';
import { sourceRecordOf } from '../intake/lead-writes.js';
import { LeadsError } from '../leads-error.js';
import { type LeadPairing } from '../pairing/pairing.mapper.js';
import { PairingReader } from '../pairing/pairing-reader.js';
import { RulesRepository } from '../rules/rules.repository.js';
import { type TimelineEntry, TimelineSources } from '../timeline/timeline-sources.js';
import { findLeads } from './find-leads.js';
import { type LeadDetail } from './lead-detail.mapper.js';
import {
  type DetailedRecord,
  LeadDetailRepository,
  type LeadDetailRow,
  type LeadEventRow,
} from './lead-detail.repository.js';
import { type LeadFilter, type LeadSort } from './lead-filter.js';
import { type LeadItemRow } from './lead-item-row.js';
import { LeadListRepository, type LeadPage, type LeadPageQuery, positionOf } from './lead-list.repository.js';
import { leadOrder, reversed } from './lead-order.js';

/** Reads leads for people and for other features, inside their unit of work and its scope. */
@Injectable()
export class LeadReader {
  private readonly lists = new LeadListRepository();
  private readonly details = new LeadDetailRepository();
  private readonly pairings = new PairingReader();
  private readonly ruleRows = new RulesRepository();

  constructor(
    @Optional() private readonly colleagues: Colleagues = new NoColleagues(),
    @Optional() private readonly timelineSources: TimelineSources = new TimelineSources(),
  ) {}

  page(tx: Tx, query: LeadPageQuery): Promise<LeadPage> {
    return this.lists.page(tx, query);
  }

  /** Rows of these leads in this order; leads that the scope does not show are left out. */
  items(tx: Tx, ids: readonly string[]): Promise<LeadItemRow[]> {
    return this.lists.items(tx, ids);
  }

  /** Rules of the brand, in their order. */
  rules(tx: Tx): Promise<LeadRule[]> {
    return this.ruleRows.all(tx);
  }

  /** The row only. @throws LeadsError `lead-not-found` */
  async row(tx: Tx, id: string): Promise<LeadDetailRow> {
    const row = await this.details.find(tx, id);
    if (!row) throw new LeadsError('lead-not-found', 'There is no such lead in this scope');
    return row;
  }

  /** Everything about a lead that is no part of another one. @throws LeadsError `lead-not-found` */
  async detail(tx: Tx, row: LeadDetailRow): Promise<LeadDetail> {
    const records = await this.details.records(tx, row.id);
    const [primary, enrichment, ...others] = records;
    if (!primary) throw new LeadsError('lead-not-found', 'There is no such lead in this scope');
    const contentOf = (id: string) => records.find((record) => record.id === (id as DetailedRecord['id']))!.content;
    const pairing = await this.pairings.read(tx, [primary, ...(enrichment ? [enrichment, ...others] : [])]);
    const { explanation } = pairing;
    const shown = view({
      primary: sourceRecordOf(primary, contentOf),
      ...(enrichment && { enrichment: sourceRecordOf(enrichment, contentOf) }),
      ...(explanation.pair && { pairing: explanation.pair }),
      people: effectivePeople(row),
    });
    const people = await this.colleagues.named(tx, peopleIn(row, shown, pairing));
    return { row, view: shown, records, explanation, pairing, people, rules: await this.rules(tx) };
  }

  /** The leads before and behind one in a list. */
  async neighbours(tx: Tx, id: string, filter: LeadFilter, sort: LeadSort) {
    const [row] = await this.lists.items(tx, [id]);
    if (!row) throw new LeadsError('lead-not-found', 'There is no such lead in this scope');
    const order = leadOrder(sort);
    const after = positionOf(row, sort);
    const [previous] = await findLeads(tx, { filter, order: reversed(order), after, limit: 1 });
    const [next] = await findLeads(tx, { filter, order, after, limit: 1 });
    return { previous: previous ?? null, next: next ?? null };
  }

  /** Names of members, by id. */
  async names(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = ids.length > 0 ? await this.colleagues.named(tx, [...new Set(ids)]) : [];
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  /** The lead's own events and what other features tell, newest first, before the entry `before`. */
  async timeline(tx: Tx, leadId: string, before: string | undefined, limit: number): Promise<LeadEventRow[]> {
    const events = await this.details.timeline(tx, leadId, before, limit);
    const told = await this.timelineSources.page(tx, await this.details.parts(tx, leadId), before, limit);
    const newestFirst = [...events, ...told.map(eventOfEntry)].sort((one, other) => (one.id < other.id ? 1 : -1));
    return newestFirst.slice(0, limit);
  }

  raw(tx: Tx, leadId: string) {
    return this.details.raw(tx, leadId);
  }
}

function eventOfEntry({ leadId, ...entry }: TimelineEntry): LeadEventRow {
  return { ...entry, lead_id: leadId, seq: 0, actor_kind: 'system', actor_id: null, changed: {} };
}

function effectivePeople({ people, folded }: LeadDetailRow): PeoplesDecisions {
  return folded.reduce((merged, { people: theirs }) => mergePeoplesDecisions(merged, theirs), people);
}

/** Members whose ids stand in the detail. */
function peopleIn({ quality_by }: LeadDetailRow, { origins }: LeadView, { decisions }: LeadPairing): string[] {
  const editors = Object.values(origins).map((origin) => (origin.source === 'person' ? origin.by : undefined));
  const all = [quality_by, ...editors, ...decisions.map(({ decidedBy }) => decidedBy)];
  return [...new Set(all.filter((id) => typeof id === 'string'))];
}
