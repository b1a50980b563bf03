import { isSalesforceError, type SalesforceRecord, type SaveOutcome } from '@leadweave/salesforce-client';
import { leadweaveIdField, type UpdatePlan } from '@leadweave/salesforce-domain';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type ChangedField, fieldsOfCreate, fieldsOfUpdate, sentFields } from '../sending/changed-field.js';
import { type LeadLink } from '../sending/lead-state.js';
import { type TransferRules } from '../sending/lead-transfer.js';
import { type OrgCalls } from '../sending/org-calls.js';
import { type PersonObject, textOf } from '../sending/person-record.js';
import { type ServedLead } from '../sending/salesforce-leads.repository.js';
import { nothingDone } from './back-fills.repository.js';
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
import { type HeldList, type RunLists, type WrittenList } from './run-lists.js';
import { saveInHalves } from './save-in-halves.js';

/** Records that one call carries (contract 4.1). */
const recordsAtOnce = 200;
/** Records among which a person chooses; whoever shares a number with more of them looks in Salesforce. */
const mostShown = 20;

/** What a page is written with. */
export interface PageTrip {
  readonly connectionId: string;
  readonly backFillId: string;
  readonly calls: OrgCalls;
  readonly reader: PeopleReader;
  readonly index: PeopleIndex;
  readonly rules: TransferRules;
  readonly fields: FieldsByObject;
  readonly lists: RunLists;
  readonly now: Date;
}

/** A list under way. */
interface ListTrip extends PageTrip, HeldList, WrittenList {}

type CreatePlan = Extract<ReturnType<typeof createPlanOf>, { kind: 'create' }>;

interface PlannedCreate {
  readonly one: JudgedCreate;
  readonly plan: CreatePlan;
}

/** A record, and what the leads of it leave one after the other. */
interface PlannedRecord {
  readonly id: string;
  readonly record: SalesforceRecord;
  readonly changes: readonly { readonly one: JudgedUpdate; readonly plan: UpdatePlan }[];
  /** All of them together. */
  readonly values: SalesforceRecord;
}

/**
 * Writes the leads of a page in lists, each held, sent and written down by itself. What a list cannot do, such as conversions, duplicates and
 * refusals, goes on the single path.
 *
 * @throws ConnectionUnavailable, SalesforceError what kept a list from going out; RunEnded. Lists before it are written down, its own leads and
 *   those behind it stand as before.
 */
export async function writePage(trip: PageTrip, judged: readonly Judged[]): Promise<void> {
  const creates = judged
    .filter(isCreate)
    .map((one) => ({ one, plan: createPlanOf(one.lead, trip.rules, trip.fields) }));
  const sendable = creates.flatMap(({ one, plan }) => (plan.kind === 'create' ? [{ one, plan }] : []));
  const made = new Map<string, string>();
  for (const list of listsOf(sendable))
    await inList(trip, leadsOf(list), true, (listTrip) => makeAll(listTrip, list, made));

  const blocked = creates.flatMap(({ one, plan }) => (plan.kind === 'create' ? [] : [one]));
  for (const { expectedId } of blocked) trip.index.remove(expectedId);
  const updates = judged.filter(isUpdate).map((one) => ({ ...one, id: made.get(one.id) ?? one.id }));
  const linked = [...judged.filter(({ kind }) => kind === 'redirect'), ...updates.filter(({ id }) => isExpected(id))];
  const reviews = judged.filter(isReview);
  await inList(
    trip,
    [...blocked, ...linked, ...reviews].map(({ lead }) => lead),
    false,
    (list) => {
      for (const { lead } of blocked) goSingly(list, lead, 'failed');
      for (const { lead } of linked) goSingly(list, lead, 'linked');
      for (const one of reviews) ask(list, one, made);
    },
  );

  for (const object of ['Lead', 'Contact'] as const)
    await changeAll(
      trip,
      object,
      updates.filter((one) => one.object === object && !isExpected(one.id)),
    );
}

/** Holds leads, does something with them and writes it down; what fails leaves them as they stood. */
async function inList(
  trip: PageTrip,
  leads: readonly RunLead[],
  makes: boolean,
  work: (list: ListTrip) => Promise<void> | void,
): Promise<void> {
  if (leads.length === 0) return;
  const { lists } = trip;
  const held = await lists.hold(leads, makes);
  const list: ListTrip = { ...trip, ...held, served: [], log: [], taken: [], counts: { ...nothingDone } };
  try {
    await lists.whileHeld(held, async () => work(list));
  } catch (error) {
    if (!(error instanceof ConnectionUnavailable) && !isSalesforceError(error)) throw error;
    const reached = new Set(list.served.map(({ leadId }) => leadId));
    for (const lead of leads) if (!reached.has(lead.leadId)) giveBack(list, lead);
    await lists.writeDown(list);
    throw error;
  }
  await lists.writeDown(list);
}

/** By our id, so that a list whose answer was lost makes nothing twice. Notes real ids by expected ones. */
async function makeAll(list: ListTrip, planned: readonly PlannedCreate[], made: Map<string, string>): Promise<void> {
  const isSent = ({ one: { lead } }: PlannedCreate) => list.leases.has(lead.leadId) && !list.left.has(lead.leadId);
  const sent = planned.filter(isSent);
  for (const { one } of planned.filter((other) => !isSent(other))) {
    list.index.remove(one.expectedId);
    goSingly(list, one.lead, 'linked');
  }
  const startedAt = performance.now();
  const assignment = sent[0]?.plan.assignment ?? 'off';
  const outcomes = await saveInHalves(
    sent.map(({ one, plan }) => createRecordOf(one.lead, plan)),
    (records) => list.calls.call((api) => api.upsertAll('Lead', leadweaveIdField, records, { assignment })),
  );
  const durationMs = Math.round(performance.now() - startedAt);
  for (const [place, { one, plan }] of sent.entries()) {
    const outcome = outcomes[place];
    if (outcome?.kind !== 'saved') {
      list.index.remove(one.expectedId);
      goSingly(list, one.lead, 'failed');
      continue;
    }
    made.set(one.expectedId, outcome.id);
    list.index.settle(one.expectedId, outcome.id);
    const tiedBy = outcome.created ? 'created' : 'our-id';
    const link = { object: 'Lead', recordId: outcome.id, isOurs: true, tiedBy } as const;
    const fields = fieldsOfCreate(plan);
    synced(list, one.lead, { link, fields, action: outcome.created ? 'create' : 'update', durationMs });
  }
}

/** Writes the records that differ in full lists, and links the leads of those that do not. */
async function changeAll(trip: PageTrip, object: PersonObject, updates: readonly JudgedUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  const byRecord = new Map<string, JudgedUpdate[]>();
  for (const one of updates) {
    const leads = byRecord.get(one.id);
    if (leads) leads.push(one);
    else byRecord.set(one.id, [one]);
  }
  const records = await trip.reader.named(trip.calls, object, [...byRecord.keys()], trip.rules.mapping);
  const planned = [...byRecord].flatMap(([id, leads]) => {
    const record = records.get(id);
    return record ? [planRecord(trip, record, leads)] : [];
  });
  const changed = planned.filter(isChanged);
  for (const list of listsOf(changed)) {
    const leads = list.flatMap(({ changes }) => leadsOf(changes));
    await inList(trip, leads, false, (listTrip) => changeRecords(listTrip, object, list));
  }
  const same = planned.filter((one) => !isChanged(one));
  const gone = updates.filter(({ id }) => !records.has(id));
  const rest = [...same.flatMap(({ changes }) => leadsOf(changes)), ...gone.map(({ lead }) => lead)];
  await inList(trip, rest, false, (list) => {
    for (const one of same) noteRecord(list, one, 0);
    for (const { lead } of gone) goSingly(list, lead, 'failed');
  });
}

async function changeRecords(list: ListTrip, object: PersonObject, planned: readonly PlannedRecord[]): Promise<void> {
  // Leads that the single path has taken meanwhile leave nothing in the record here.
  const held = planned.map((one) => {
    const updates = one.changes.map(({ one: update }) => update);
    const mine = updates.filter(({ lead }) => list.leases.has(lead.leadId));
    for (const { lead } of updates) if (!list.leases.has(lead.leadId)) goSingly(list, lead, 'linked');
    return mine.length === updates.length ? one : planRecord(list, one.record, mine);
  });
  const changed = held.filter(isChanged);
  const startedAt = performance.now();
  const outcomes = await saveInHalves(
    changed.map(({ id, values }) => ({ ...values, Id: id })),
    (records) => list.calls.call((api) => api.updateAll(object, records)),
  );
  const durationMs = Math.round(performance.now() - startedAt);
  const outcomeOf = new Map<string, SaveOutcome | undefined>(changed.map(({ id }, place) => [id, outcomes[place]]));
  for (const one of held) {
    if (outcomeOf.get(one.id)?.kind !== 'refused') noteRecord(list, one, durationMs);
    else for (const lead of leadsOf(one.changes)) goSingly(list, lead, 'failed');
  }
}

/** Leads of one record are planned one after the other, each on what those before it leave, and written as one. */
function planRecord(
  { rules, fields }: Pick<PageTrip, 'rules' | 'fields'>,
  record: SalesforceRecord,
  updates: readonly JudgedUpdate[],
): PlannedRecord {
  let left = record;
  let values: SalesforceRecord = {};
  const changes = updates.map((one) => {
    const plan = updatePlanOf(one, left, rules, fields);
    left = { ...left, ...plan.values };
    values = { ...values, ...plan.values };
    return { one, plan };
  });
  return { id: String(record['Id']), record, changes, values };
}

function noteRecord(list: ListTrip, { record, changes }: PlannedRecord, durationMs: number): void {
  for (const { one, plan } of changes) {
    const { leadId } = one.lead;
    const isNew = one.lead.link?.recordId !== one.id;
    const action = isChanged(plan) ? 'update' : isNew ? 'link' : 'unchanged';
    synced(list, one.lead, { link: linkOf(one, record), fields: fieldsOfUpdate(plan), action, durationMs });
    if (plan.taken.length > 0 && list.leases.has(leadId))
      list.taken.push({ connectionId: list.connectionId, leadId, recordId: one.id, values: plan.taken });
  }
}

/** A person has to choose; no call tells more than what was read of everybody. A record that was not made after all is looked for anew. */
function ask(list: ListTrip, one: JudgedReview, made: ReadonlyMap<string, string>): void {
  const { lead, because, mayCreate } = one;
  const ids = one.candidates.map(({ id }) => made.get(id) ?? id);
  const candidates = ids.flatMap((id) => (isExpected(id) ? [] : (list.index.shown(id) ?? []))).slice(0, mostShown);
  if (ids.some(isExpected) || candidates.length === 0) return goSingly(list, lead, 'review');
  const { connectionId, now } = list;
  const { leadId, material } = lead;
  const reason = { because, candidates, mayCreate };
  if (!serve(list, lead, 'review', { state: 'review', reason, endsChoice: true })) return;
  list.log.push({
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
  readonly action: 'create' | 'update' | 'link' | 'unchanged';
  readonly durationMs: number;
}

const countOfAction = { create: 'created', update: 'updated', link: 'linked', unchanged: 'linked' } as const;

function synced(list: ListTrip, lead: RunLead, { link, fields, action, durationMs }: Synced): void {
  const { now, connectionId } = list;
  const because = action === 'create' ? 'created' : undefined;
  const sent = sentFields(link.object, fields, because, now);
  const outcome = { state: 'synced', link, sent, syncedAt: now, endsChoice: true } as const;
  if (!serve(list, lead, countOfAction[action], outcome) || action === 'unchanged') return;
  const { leadId, material } = lead;
  const { object, recordId } = link;
  list.log.push({
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
function goSingly(list: ListTrip, lead: RunLead, count: 'linked' | 'failed' | 'review'): void {
  serve(list, lead, count, { state: 'waiting', dueAt: list.now, endsChoice: false });
}

/** Notes what became of a lead. False for one that the single path took meanwhile: it is left to it. */
function serve(
  list: ListTrip,
  { leadId, material }: RunLead,
  count: keyof WrittenList['counts'],
  outcome: Omit<ServedLead, 'leadId' | 'lease' | 'servedSeq' | 'tries' | 'backFillId'>,
): boolean {
  const lease = list.leases.get(leadId);
  list.counts.handled += 1;
  list.counts[lease === undefined ? 'skipped' : count] += 1;
  if (lease === undefined) return false;
  const { backFillId } = list;
  list.served.push({ leadId, lease, servedSeq: material.version, tries: 0, backFillId, ...outcome });
  return true;
}

/** As it stood before. */
function giveBack(list: ListTrip, { leadId, material, state, reason, errorKey }: RunLead): void {
  const lease = list.leases.get(leadId);
  if (lease === undefined) return;
  const before = state === undefined || state === 'waiting' || state === 'sending' ? 'stayed' : state;
  const why = state === undefined ? { because: 'not-asked-yet' } : reason;
  const stood = { state: before, reason: why, errorKey, endsChoice: false };
  list.served.push({ leadId, lease, servedSeq: material.version, tries: 0, ...stood });
}

function leadsOf(planned: readonly { readonly one: Judged }[]): RunLead[] {
  return planned.map(({ one }) => one.lead);
}

function listsOf<Item>(items: readonly Item[]): Item[][] {
  const lists: Item[][] = [];
  for (let from = 0; from < items.length; from += recordsAtOnce) lists.push(items.slice(from, from + recordsAtOnce));
  return lists;
}

function isChanged({ values }: Pick<PlannedRecord, 'values'>): boolean {
  return Object.keys(values).length > 0;
}

function isCreate(one: Judged): one is JudgedCreate {
  return one.kind === 'create';
}

function isUpdate(one: Judged): one is JudgedUpdate {
  return one.kind === 'update';
}

function isReview(one: Judged): one is JudgedReview {
  return one.kind === 'review';
}
