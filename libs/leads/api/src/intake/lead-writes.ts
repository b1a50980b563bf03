import { type LeadId, type SourceContent, type SourceRecord } from '@leadweave/domain';
import { mergePeoplesDecisions, noDecisions, type PeoplesDecisions, view } from '@leadweave/lead-matching';
import { changedFields, type FieldChanges } from './changed-fields.js';
import { type ShownLead, shownLead } from './lead-columns.js';
import { type LeadEventKind } from './lead-event.js';
import { type LeadStep } from './plan-leads.js';
import { type StoredRecord } from './stored-record.js';

/** A lead's row as far as the intake needs it, locked. */
export interface LockedLead {
  readonly id: string;
  readonly version: number;
  readonly foldedInto?: string;
  readonly verified: boolean;
  /** Decisions on this lead itself. */
  readonly people: PeoplesDecisions;
}

/** What the planner knows beside the plan itself. */
export interface LeadFacts {
  readonly leads: ReadonlyMap<string, LockedLead>;
  /** Contents as they are stored, by record. */
  readonly contentBefore: (id: string) => SourceContent;
  /** Contents as they will be stored, by record. */
  readonly contentAfter: (id: string) => SourceContent;
}

/** One lead to write, with what the log says about it. `shown` is absent for a lead that folds. */
export interface LeadWrite {
  readonly leadId: LeadId;
  readonly locationId: string;
  readonly version: number;
  readonly isNew: boolean;
  readonly foldedInto?: LeadId;
  readonly shown?: ShownLead;
  /** Effective decisions, present when they may differ from the stored ones. */
  readonly people?: PeoplesDecisions;
  readonly events: readonly { kind: LeadEventKind; seq: number; changed: FieldChanges }[];
}

type Draft = readonly { kind: LeadEventKind; changed: FieldChanges }[];

/** What to write for one touched lead; nothing when nobody could see a difference. */
export function leadWriteOf(step: LeadStep, facts: LeadFacts): LeadWrite | undefined {
  const lead = facts.leads.get(step.leadId);
  if (step.foldedInto) return lead && foldWrite(step, lead, step.foldedInto);
  if (!lead) return newLeadWrite(step, facts);
  return changedLeadWrite(step, lead, facts);
}

function foldWrite(step: LeadStep, lead: LockedLead, foldedInto: LeadId): LeadWrite | undefined {
  if (lead.foldedInto === foldedInto) return undefined;
  const changed = { foldedInto: { before: lead.foldedInto ?? null, after: foldedInto } };
  return finished(step, lead.version, [{ kind: 'folded', changed }], { foldedInto });
}

function newLeadWrite(step: LeadStep, facts: LeadFacts): LeadWrite {
  const people = effectivePeople(step, undefined, facts);
  const events: Draft = [
    { kind: 'created', changed: {} },
    ...(step.pair ? [{ kind: 'enriched' as const, changed: pairingChange(undefined, step.pair.whatConvertsId) }] : []),
  ];
  return finished(step, 0, events, { isNew: true, shown: shownAfter(step, people, facts), people });
}

function changedLeadWrite(step: LeadStep, lead: LockedLead, facts: LeadFacts): LeadWrite | undefined {
  const people = effectivePeople(step, lead, facts);
  const shown = shownAfter(step, people, facts);
  const events = changeEvents(step, lead, shown, facts);
  const paired = step.enrichment?.id !== enrichmentBefore(step)?.id;
  if (events.length === 0 && !paired && shown.verified === lead.verified) return undefined;
  const isJudgedAnew = lead.foldedInto !== undefined || (paired && isPartnerJudged(step, facts));
  return finished(step, lead.version, events, { shown, ...(isJudgedAnew && { people }) });
}

/** Whether a partner that came or left brought a judgement along; else what the row shows of people's decisions stands. */
function isPartnerJudged(step: LeadStep, { leads }: LeadFacts): boolean {
  return [enrichmentBefore(step), step.enrichment].some((partner) => {
    const people = partner && leads.get(partner.id)?.people;
    return people?.quality !== undefined || people?.status !== undefined;
  });
}

function changeEvents(step: LeadStep, lead: LockedLead, shown: ShownLead, facts: LeadFacts): Draft {
  const [primary] = step.before.filter(({ id }) => id === (step.leadId as string));
  if (lead.foldedInto || !primary) {
    const changed = { foldedInto: { before: lead.foldedInto ?? null, after: null } };
    return [{ kind: 'split', changed }];
  }
  const enrichment = enrichmentBefore(step);
  const folded = enrichment && facts.leads.get(enrichment.id);
  const peopleBefore = folded ? mergePeoplesDecisions(lead.people, folded.people) : lead.people;
  const viewBefore = view({
    primary: sourceRecordOf(primary, facts.contentBefore),
    ...(enrichment && { enrichment: sourceRecordOf(enrichment, facts.contentBefore) }),
    people: peopleBefore,
  });
  return eventsOf(changedFields(viewBefore, shown.view), enrichment?.id, step.enrichment?.id);
}

function eventsOf(changed: FieldChanges, partnerBefore: string | undefined, partnerAfter: string | undefined): Draft {
  if (partnerBefore !== partnerAfter) {
    const kind = partnerAfter === undefined ? 'split' : 'enriched';
    return [{ kind, changed: { ...pairingChange(partnerBefore, partnerAfter), ...changed } }];
  }
  if (changed['flags.gone']?.after === true) return [{ kind: 'gone', changed }];
  const values = pick(changed, (path) => valuePaths.has(path));
  const others = pick(changed, (path) => !valuePaths.has(path));
  return [
    ...(Object.keys(others).length > 0 ? [{ kind: 'updated' as const, changed: others }] : []),
    ...(Object.keys(values).length > 0 ? [{ kind: 'value_changed' as const, changed: values }] : []),
  ];
}

const valuePaths = new Set(['value.quoteMinor', 'value.salesMinor']);

function pick(changed: FieldChanges, wanted: (path: string) => boolean): FieldChanges {
  return Object.fromEntries(Object.entries(changed).filter(([path]) => wanted(path)));
}

function pairingChange(before: string | undefined, after: string | undefined): FieldChanges {
  return { pairedWith: { before: before ?? null, after: after ?? null } };
}

function enrichmentBefore(step: LeadStep): StoredRecord | undefined {
  return step.before.find(({ id }) => id !== (step.leadId as string));
}

/** Decisions on the lead and on the one that folded into it, if there was one. */
function effectivePeople(step: LeadStep, lead: LockedLead | undefined, { leads }: LeadFacts): PeoplesDecisions {
  const own = lead?.people ?? noDecisions;
  const folded = step.enrichment && leads.get(step.enrichment.id);
  return folded ? mergePeoplesDecisions(own, folded.people) : own;
}

function shownAfter(step: LeadStep, people: PeoplesDecisions, { contentAfter }: LeadFacts): ShownLead {
  const { primary, enrichment, pair } = step;
  const shown = view({
    primary: sourceRecordOf(primary, contentAfter),
    ...(enrichment && { enrichment: sourceRecordOf(enrichment, contentAfter) }),
    ...(pair && { pairing: pair }),
    people,
  });
  const verified = primary.verified && (enrichment?.verified ?? true);
  return shownLead(shown, { verified, enrichmentRecordId: enrichment?.id });
}

export function sourceRecordOf(record: StoredRecord, contentOf: (id: string) => SourceContent): SourceRecord {
  const { id, source, externalId, locationId, occurredAtMs, normalisedEmail, state, goneSinceMs } = record;
  const content = contentOf(id);
  return { id, source, externalId, locationId, occurredAtMs, normalisedEmail, state, goneSinceMs, content };
}

/** Numbers the events; a write without event still makes a new version. */
function finished(step: LeadStep, version: number, drafts: Draft, rest: Partial<LeadWrite>): LeadWrite {
  const events = drafts.map((draft, index) => ({ ...draft, seq: version + 1 + index }));
  return {
    leadId: step.leadId,
    locationId: step.primary.locationId,
    version: version + Math.max(1, events.length),
    isNew: false,
    events,
    ...rest,
  };
}
