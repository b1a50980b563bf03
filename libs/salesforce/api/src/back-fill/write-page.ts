import { isSalesforceError, type SalesforceRecord, type SaveOutcome } from '@leadweave/salesforce-client';
import { leadweaveIdField } from '@leadweave/salesforce-domain';
import { type NewLoggedCall } from '../log/call-log.repository.js';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type ChangedField, fieldsOfCreate, fieldsOfUpdate, sentFields } from '../sending/changed-field.js';
import { type LeadLink } from '../sending/lead-state.js';
import { type TransferRules } from '../sending/lead-transfer.js';
import { type TakenValues } from '../sending/lead-value-taker.js';
import { type OrgCalls } from '../sending/org-calls.js';
import { type PersonObject, textOf } from '../sending/person-record.js';
import { type ServedLead } from '../sending/salesforce-leads.repository.js';
import { isExpected, type Judged, type RunLead } from './judge-leads.js';
import { type PeopleIndex } from './people-index.js';
import { type PeopleReader } from './people-reader.js';
import {
  createPlanOf,
  createRecordOf,
  type FieldsByObject,
  type JudgedCreate,
  type JudgedReview,
  type JudgedUpdate,
  updatePlanOf,
} from './plan-writes.js';
import { saveInHalves } from './save-in-halves.js';

/** Records among which a person chooses; whoever shares a number with more of them looks in Salesforce. */
const mostShown = 20;

/** What a page is written with. */
export interface PageTrip {
  readonly connectionId: string;
  readonly calls: OrgCalls;
  readonly reader: PeopleReader;
  readonly index: PeopleIndex;
  readonly rules: TransferRules;
  readonly fields: FieldsByObject;
  /** By lead; a lead without one is on the single path. */
  readonly leases: ReadonlyMap<string, number>;
  readonly now: Date;
}

/** What was done to the leads of a page, as it is written down. */
export interface WrittenPage {
  readonly served: ServedLead[];
  readonly log: NewLoggedCall[];
  readonly taken: TakenValues[];
  readonly counts: { created: number; updated: number; linked: number; failed: number };
  /** Why the rest of the page was not reached; it is given back. */
  failure?: Error;
}

/** Writes the leads of a page in lists. What a list cannot do, such as conversions, duplicates and refusals, goes on the single path. */
export async function writePage(trip: PageTrip, judged: readonly Judged[]): Promise<WrittenPage> {
  const page: WrittenPage = {
    served: [],
    log: [],
    taken: [],
    counts: { created: 0, updated: 0, linked: 0, failed: 0 },
  };
  const held = judged.filter(({ lead }) => trip.leases.has(lead.leadId));
  for (const one of judged) if (one.kind === 'create' && !held.includes(one)) trip.index.remove(one.expectedId);
  try {
    const made = await makeAll(trip, page, held.filter(isCreate));
    const updates = held.filter(isUpdate).map((one) => ({ ...one, id: made.get(one.id) ?? one.id }));
    const single = [...held.filter(({ kind }) => kind === 'redirect'), ...updates.filter(({ id }) => isExpected(id))];
    for (const { lead } of single) goSingly(trip, page, lead, 'linked');
    for (const one of held) if (one.kind === 'review') ask(trip, page, one, made);
    for (const object of ['Lead', 'Contact'] as const)
      await changeAll(
        trip,
        page,
        object,
        updates.filter((one) => one.object === object && !isExpected(one.id)),
      );
  } catch (error) {
    if (!(error instanceof ConnectionUnavailable) && !isSalesforceError(error)) throw error;
    page.failure = error;
    const reached = new Set(page.served.map(({ leadId }) => leadId));
    for (const { lead } of held) if (!reached.has(lead.leadId)) page.served.push(givenBack(trip, lead));
  }
  return page;
}

/** By our id, so that a list whose answer was lost makes nothing twice. Returns real ids by expected ones. */
async function makeAll(
  trip: PageTrip,
  page: WrittenPage,
  creates: readonly JudgedCreate[],
): Promise<Map<string, string>> {
  const planned = creates.map((one) => ({ one, plan: createPlanOf(one.lead, trip.rules, trip.fields) }));
  const sendable = planned.flatMap(({ one, plan }) => (plan.kind === 'create' ? [{ one, plan }] : []));
  const made = new Map<string, string>();
  const startedAt = performance.now();
  const assignment = sendable[0]?.plan.assignment ?? 'off';
  const outcomes = await saveInHalves(
    sendable.map(({ one, plan }) => createRecordOf(one.lead, plan)),
    (records) => trip.calls.call((api) => api.upsertAll('Lead', leadweaveIdField, records, { assignment })),
  ).catch((error: unknown) => {
    for (const { one } of planned) trip.index.remove(one.expectedId);
    throw error;
  });
  const durationMs = Math.round(performance.now() - startedAt);
  const idOf = new Map(sendable.map(({ one }, place) => [one, outcomes[place]]));
  for (const { one, plan } of planned) {
    const outcome = idOf.get(one);
    if (plan.kind === 'create' && outcome?.kind === 'saved') {
      made.set(one.expectedId, outcome.id);
      trip.index.settle(one.expectedId, outcome.id);
      const tiedBy = outcome.created ? 'created' : 'our-id';
      const link = { object: 'Lead', recordId: outcome.id, isOurs: true, tiedBy } as const;
      const fields = fieldsOfCreate(plan);
      synced(trip, page, one.lead, { link, fields, action: outcome.created ? 'create' : 'update', durationMs });
      page.counts[outcome.created ? 'created' : 'updated'] += 1;
    } else {
      trip.index.remove(one.expectedId);
      goSingly(trip, page, one.lead, 'failed');
    }
  }
  return made;
}

async function changeAll(
  trip: PageTrip,
  page: WrittenPage,
  object: PersonObject,
  updates: readonly JudgedUpdate[],
): Promise<void> {
  const ids = [...new Set(updates.map(({ id }) => id))];
  const records =
    ids.length > 0
      ? await trip.reader.named(trip.calls, object, ids, trip.rules.mapping)
      : new Map<string, SalesforceRecord>();
  // Leads of one record are planned one after the other, each on what those before it leave, and written as one.
  const left = new Map(records);
  const values = new Map<string, SalesforceRecord>();
  const planned = updates.flatMap((one) => {
    const record = left.get(one.id);
    if (!record) return goSingly(trip, page, one.lead, 'failed');
    const plan = updatePlanOf(one, record, trip.rules, trip.fields);
    left.set(one.id, { ...record, ...plan.values });
    values.set(one.id, { ...values.get(one.id), ...plan.values });
    return [{ one, record, plan }];
  });
  const changed = [...values].filter(([, written]) => Object.keys(written).length > 0);
  const startedAt = performance.now();
  const outcomes = await saveInHalves(
    changed.map(([id, written]) => ({ ...written, Id: id })),
    (list) => trip.calls.call((api) => api.updateAll(object, list)),
  );
  const durationMs = Math.round(performance.now() - startedAt);
  const outcomeOf = new Map(changed.map(([id], place) => [id, outcomes[place] as SaveOutcome]));
  for (const { one, record, plan } of planned) {
    if (outcomeOf.get(one.id)?.kind === 'refused') {
      goSingly(trip, page, one.lead, 'failed');
      continue;
    }
    const link = linkOf(one, record);
    const fields = fieldsOfUpdate(plan);
    const isNew = one.lead.link?.recordId !== one.id;
    const isWritten = Object.keys(plan.values).length > 0;
    synced(trip, page, one.lead, {
      link,
      fields,
      action: isWritten ? 'update' : isNew ? 'link' : 'unchanged',
      durationMs,
    });
    page.counts[isWritten ? 'updated' : 'linked'] += 1;
    const { leadId } = one.lead;
    if (plan.taken.length > 0)
      page.taken.push({ connectionId: trip.connectionId, leadId, recordId: one.id, values: plan.taken });
  }
}

/** A person has to choose; no call tells more than what was read of everybody. A record that was not made after all is looked for anew. */
function ask(trip: PageTrip, page: WrittenPage, one: JudgedReview, made: ReadonlyMap<string, string>): void {
  const { lead, because, mayCreate } = one;
  const ids = one.candidates.map(({ id }) => made.get(id) ?? id);
  const candidates = ids.flatMap((id) => (isExpected(id) ? [] : (trip.index.shown(id) ?? []))).slice(0, mostShown);
  if (ids.some(isExpected) || candidates.length === 0) return void goSingly(trip, page, lead);
  const { connectionId, now } = trip;
  const { leadId, material } = lead;
  const reason = { because, candidates, mayCreate };
  page.served.push({ ...servedOf(trip, lead), state: 'review', reason, endsChoice: true });
  page.log.push({
    ...{ connectionId, leadId, locationId: material.locationId, at: now },
    direction: 'to_salesforce',
    action: 'ask',
    result: 'skipped',
    reason: { because },
    calls: 0,
  });
}

function linkOf({ lead, object, id, by }: JudgedUpdate, record: SalesforceRecord): LeadLink {
  const isOurs = lead.link?.recordId === id && lead.link.isOurs;
  const contact = object === 'Contact' && { contactId: id, accountId: textOf(record['AccountId']) };
  return { object, recordId: id, ...contact, isOurs, tiedBy: by };
}

interface Synced {
  readonly link: LeadLink;
  readonly fields: readonly ChangedField[];
  readonly action: string;
  readonly durationMs: number;
}

function synced(trip: PageTrip, page: WrittenPage, lead: RunLead, { link, fields, action, durationMs }: Synced): void {
  const { now, connectionId } = trip;
  const because = action === 'create' ? 'created' : undefined;
  const sent = sentFields(link.object, fields, because, now);
  page.served.push({ ...servedOf(trip, lead), state: 'synced', link, sent, syncedAt: now, endsChoice: true });
  if (action === 'unchanged') return;
  const { leadId, material } = lead;
  const { object, recordId } = link;
  page.log.push({
    ...{ connectionId, leadId, object, recordId, action, fields, durationMs },
    locationId: material.locationId,
    direction: 'to_salesforce',
    result: 'done',
    at: now,
    // The list is one call for all of them.
    calls: 0,
  });
}

/** The single path has rules for everything that is not plain. */
function goSingly(trip: PageTrip, page: WrittenPage, lead: RunLead, count?: keyof WrittenPage['counts']): [] {
  page.served.push({ ...servedOf(trip, lead), state: 'waiting', dueAt: trip.now, endsChoice: false });
  if (count) page.counts[count] += 1;
  return [];
}

/** As it stood before. */
function givenBack(trip: PageTrip, lead: RunLead): ServedLead {
  const { state, reason, errorKey } = lead;
  const before = state === undefined || state === 'waiting' || state === 'sending' ? 'stayed' : state;
  const why = state === undefined ? { because: 'not-asked-yet' } : reason;
  return { ...servedOf(trip, lead), state: before, reason: why, errorKey, endsChoice: false };
}

function servedOf({ leases }: PageTrip, { leadId, material }: RunLead) {
  return { leadId, lease: leases.get(leadId)!, servedSeq: material.version, tries: 0 };
}

function isCreate(one: Judged): one is JudgedCreate {
  return one.kind === 'create';
}

function isUpdate(one: Judged): one is JudgedUpdate {
  return one.kind === 'update';
}
