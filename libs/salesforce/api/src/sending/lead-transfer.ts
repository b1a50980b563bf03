import { isSalesforceError, type SalesforceError, SalesforceError as RefusedError } from '@leadweave/salesforce-client';
import {
  answerDuplicates,
  type FieldMapping,
  findOrCreate,
  type FindingDecision,
  leadweaveIdField,
  type MappedLead,
  planCreate,
  planUpdate,
  type UpdatePlan,
} from '@leadweave/salesforce-domain';
import { type ToSalesforceSettings } from '../settings/salesforce-settings.js';
import { type ChangedField, fieldsOfCreate, fieldsOfUpdate, sentFields } from './changed-field.js';
import { type LeadChoice, type LeadLink, type LeadTie, type SentField, type ShownCandidate } from './lead-state.js';
import { type OrgCalls } from './org-calls.js';
import { type PersonFinder, type WantedPerson } from './person-finder.js';
import { type PersonObject, type PersonRecord, shownCandidate, textOf } from './person-record.js';
import { mappingFor } from './mapping-for.js';
import { type TargetFields, type WrittenObject } from './target-fields.js';

/** A lead on its way, with everything that is known of it here. */
export interface LeadToTransfer extends WantedPerson {
  readonly mapped: MappedLead;
  /** Milliseconds since the epoch. */
  readonly changedAtMs: number;
  readonly link?: LeadLink;
  readonly choice?: LeadChoice;
}

/** What people chose, as far as a transfer looks at it. */
export interface TransferRules {
  readonly settings: ToSalesforceSettings;
  readonly mapping: readonly FieldMapping[];
}

/** What became of a lead in Salesforce. Failures are thrown. */
export type Transferred =
  | {
      readonly kind: 'done';
      readonly action: 'create' | 'update' | 'link' | 'unchanged';
      readonly link: LeadLink;
      readonly fields: readonly ChangedField[];
      readonly sent: Readonly<Record<string, SentField>>;
      readonly taken: UpdatePlan['taken'];
    }
  /** A person has to choose. */
  | {
      readonly kind: 'review';
      readonly because: string;
      readonly candidates: readonly ShownCandidate[];
      readonly mayCreate: boolean;
      /** The rule of the org that asks. */
      readonly rule?: string;
    }
  | { readonly kind: 'stopped'; readonly because: 'deleted-in-salesforce' | 'conversion-not-visible' };

type ChoiceNeeded = Extract<Transferred, { readonly kind: 'review' }>;

/** Where a round of trying aims: at whatever is found, at a record that is known, or at a new one. */
type Aim =
  | { readonly kind: 'find' }
  | {
      readonly kind: 'record';
      readonly object: PersonObject;
      readonly id: string;
      readonly tie: LeadTie;
      readonly isOurs: boolean;
    }
  | { readonly kind: 'make'; readonly saveDuplicates: boolean };

interface Trip {
  readonly calls: OrgCalls;
  readonly lead: LeadToTransfer;
  readonly rules: TransferRules;
  readonly now: Date;
}

interface Written {
  readonly fields: ChangedField[];
  readonly sent: Record<string, SentField>;
  readonly taken: UpdatePlan['taken'];
}

/** Records that hear of a lead after its conversion. */
const wantedAfter: Readonly<Record<ToSalesforceSettings['afterConversion'], readonly WrittenObject[]>> = {
  'contact-and-opportunity': ['Contact', 'Opportunity'],
  contact: ['Contact'],
  stop: [],
};

const nothingWritten: Written = { fields: [], sent: {}, taken: [] };
/** A record that changes under our hands is looked at again; more often than this it is somebody's automation. */
const mostRounds = 3;
/** The org's fields are others than we knew. */
const fieldsChanged = [
  'INVALID_FIELD',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'STRING_TOO_LONG',
  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
];
/** The record is another one than we read (contract 4.5, class F). */
const recordChanged = ['CANNOT_UPDATE_CONVERTED_LEAD', 'ENTITY_IS_DELETED', 'NOT_FOUND', 'DUPLICATE_VALUE'];

/**
 * Brings one lead to Salesforce: finds its record or makes one, and writes what differs. Safe to repeat at any point: what was
 * made is found again by our id, and what was written is the same by then.
 */
export class LeadTransfer {
  constructor(
    private readonly finder: PersonFinder,
    private readonly fields: TargetFields,
  ) {}

  /** @throws ConnectionUnavailable, SalesforceError */
  async transfer(calls: OrgCalls, lead: LeadToTransfer, rules: TransferRules, now: Date): Promise<Transferred> {
    const trip: Trip = { calls, lead, rules, now };
    let aim = firstAim(lead);
    for (let round = 1; ; round += 1) {
      try {
        return await this.round(trip, aim);
      } catch (error) {
        const next = isSalesforceError(error) ? this.nextAim(trip, aim, error, round) : undefined;
        if (!next) throw error;
        if (next.kind === 'review') return { ...next, candidates: await this.shown(trip, next.candidates) };
        if (round === mostRounds) throw error;
        aim = next;
      }
    }
  }

  /** What a refusal names by its id alone, as people can choose among it. */
  private async shown({ calls, rules }: Trip, candidates: readonly ShownCandidate[]): Promise<ShownCandidate[]> {
    const records = await this.finder.named(calls, candidates, rules.mapping);
    const known = new Map(records.map((record) => [record.found.id, shownCandidate(record)]));
    return candidates.map((candidate) => known.get(candidate.id) ?? candidate);
  }

  private async round(trip: Trip, aim: Aim): Promise<Transferred> {
    const { calls, lead, rules } = trip;
    if (aim.kind === 'make') return this.make(trip, aim.saveDuplicates);
    const records =
      aim.kind === 'record'
        ? await this.finder.linked(calls, { object: aim.object, recordId: aim.id }, rules.mapping)
        : [];
    const linkedId = aim.kind === 'record' ? aim.id : undefined;
    const decision = this.decide(trip, records, linkedId);
    if (decision.kind !== 'create' && linkedId !== undefined) return this.follow(trip, decision, records, aim);
    const found = [...records, ...(await this.finder.search(calls, lead, rules.settings.finding, rules.mapping))];
    return this.follow(trip, this.decide(trip, found, linkedId), found, aim);
  }

  private decide(
    { lead, rules }: Trip,
    records: readonly PersonRecord[],
    linkedId: string | undefined,
  ): FindingDecision {
    const { leadId, email, phone } = lead;
    const { finding: policy } = rules.settings;
    return findOrCreate({ leadId, email, phone, linkedId, records: records.map(({ found }) => found), policy });
  }

  private follow(
    trip: Trip,
    decision: FindingDecision,
    records: readonly PersonRecord[],
    aim: Aim,
  ): Promise<Transferred> | Transferred {
    const tied = (by: LeadTie) => ({
      tiedBy: aim.kind === 'record' && by === 'link' ? aim.tie : by,
      isOurs: aim.kind === 'record' && by === 'link' && aim.isOurs,
    });
    switch (decision.kind) {
      case 'create':
        return this.make(trip, false);
      case 'update': {
        const { object, id, by } = decision;
        const { record } = records.find(({ found }) => found.id === id)!;
        const accountId = object === 'Contact' ? textOf(record['AccountId']) : undefined;
        const link = { object, recordId: id, ...(object === 'Contact' && { contactId: id, accountId }), ...tied(by) };
        return this.change(trip, link, record, by !== 'link');
      }
      case 'redirect': {
        const { leadId, contactId, accountId, opportunityId, by } = decision;
        const record = records.find(({ found }) => found.id === leadId)?.record ?? {};
        const convertedAt = new Date(textOf(record['ConvertedDate']) ?? trip.now);
        const link = { object: 'Lead' as const, recordId: leadId, contactId, accountId, opportunityId, convertedAt };
        return this.redirect(trip, { ...link, ...tied(by) }, by !== 'link');
      }
      case 'ambiguous': {
        const ids = new Set(decision.candidates.map(({ id }) => id));
        const candidates = records.filter(({ found }) => ids.has(found.id)).map(shownCandidate);
        const because = decision.because === 'several' ? `several-by-${decision.by}` : decision.because;
        return { kind: 'review', because, candidates, mayCreate: true };
      }
      case 'stop':
        return { kind: 'stopped', because: decision.because };
    }
  }

  /** Writes what differs; a contact that we did not make hears of it only when the brand wants that. */
  private async change(
    trip: Trip,
    link: LeadLink,
    record: Readonly<Record<string, unknown>>,
    isNew: boolean,
  ): Promise<Transferred> {
    const mayWrite = link.object === 'Lead' || trip.rules.settings.afterConversion !== 'stop';
    const written = mayWrite ? await this.update(trip, link.object, link.recordId, record) : nothingWritten;
    return { kind: 'done', action: actionOf(written, isNew), link, ...written };
  }

  /** After conversion values go to the contact and the opportunity, and no second lead is made (S82). */
  private async redirect(trip: Trip, link: LeadLink, isNew: boolean): Promise<Transferred> {
    const targets = [
      ['Contact', link.contactId],
      ['Opportunity', link.opportunityId],
    ] as const;
    const parts: Written[] = [];
    const wanted = wantedAfter[trip.rules.settings.afterConversion];
    for (const [object, id] of targets) {
      if (id === undefined || !wanted.includes(object)) continue;
      parts.push(await this.readAndUpdate(trip, object, id));
    }
    const written: Written = {
      fields: parts.flatMap(({ fields }) => fields),
      sent: Object.assign({}, ...parts.map(({ sent }) => sent)) as Written['sent'],
      taken: parts.flatMap(({ taken }) => taken),
    };
    return { kind: 'done', action: actionOf(written, isNew), link, ...written };
  }

  private async readAndUpdate(trip: Trip, object: 'Contact' | 'Opportunity', id: string): Promise<Written> {
    const { calls, rules } = trip;
    const visible = await this.fields.of(calls.ref, object, calls.purpose);
    const columns = mappingFor(object, rules.mapping, visible).map(({ target }) => target);
    if (columns.length === 0) return nothingWritten;
    try {
      const record = await calls.call((api) => api.read(object, id, [...new Set([...columns, 'SystemModstamp'])]));
      return await this.update(trip, object, id, record);
    } catch (error) {
      // Deleted, or hidden from the connected user: the lead was converted all the same.
      if (isSalesforceError(error) && ['NOT_FOUND', 'ENTITY_IS_DELETED'].includes(error.vendorCode ?? ''))
        return nothingWritten;
      throw error;
    }
  }

  private async update(
    { calls, lead, rules, now }: Trip,
    object: WrittenObject,
    id: string,
    record: Readonly<Record<string, unknown>>,
  ): Promise<Written> {
    const visible = await this.fields.of(calls.ref, object, calls.purpose);
    const theirsChangedAtMs = Date.parse(textOf(record['SystemModstamp']) ?? '') || 0;
    const both = { lead: lead.mapped, record, oursChangedAtMs: lead.changedAtMs, theirsChangedAtMs };
    const table = mappingFor(object, rules.mapping, visible);
    const plan = planUpdate(table, { ...both, causedBy: 'lead' }, visible);
    if (Object.keys(plan.values).length > 0) await this.write(calls, object, id, plan.values);
    const fields = fieldsOfUpdate(plan);
    return { fields, sent: sentFields(object, fields, undefined, now), taken: plan.taken };
  }

  /** Never with an assignment rule (contract section 1, no. 8). The record is there already, so a rule that alerts is no matter. */
  private async write(calls: OrgCalls, object: WrittenObject, id: string, values: UpdatePlan['values']): Promise<void> {
    const assignment = 'off' as const;
    try {
      await calls.call((api) => api.update(object, id, values, { assignment }));
    } catch (error) {
      if (!isSalesforceError(error) || !error.duplicates?.allowSave) throw error;
      await calls.call((api) => api.update(object, id, values, { assignment, saveDuplicates: true }));
    }
  }

  /** By our id, so that a call whose answer was lost makes no second one when it is repeated (S72). */
  private async make({ calls, lead, rules, now }: Trip, saveDuplicates: boolean): Promise<Transferred> {
    const visible = await this.fields.of(calls.ref, 'Lead', calls.purpose);
    const plan = planCreate(rules.mapping, lead.mapped, visible, rules.settings.owner);
    if (plan.kind === 'blocked') throw refusedHere('REQUIRED_FIELD_MISSING', plan.missing);
    if (!visible.some(({ name }) => name === leadweaveIdField)) throw refusedHere('INVALID_FIELD', [leadweaveIdField]);
    const { [leadweaveIdField]: _, ...values } = plan.values;
    const key = { field: leadweaveIdField, value: lead.leadId };
    const { assignment } = plan;
    const { id, created } = await calls.call((api) => api.upsert('Lead', key, values, { assignment, saveDuplicates }));
    const link = { object: 'Lead', recordId: id, isOurs: true, tiedBy: created ? 'created' : 'our-id' } as const;
    const fields = fieldsOfCreate(plan);
    const sent = sentFields('Lead', fields, 'created', now);
    return { kind: 'done', action: created ? 'create' : 'update', link, fields, sent, taken: [] };
  }

  /** What to do about a refusal that is about another record or other fields than thought; undefined when it is none. */
  private nextAim(
    { calls, lead, rules }: Trip,
    aim: Aim,
    error: SalesforceError,
    round: number,
  ): Aim | ChoiceNeeded | undefined {
    const code = error.vendorCode ?? error.code;
    if (fieldsChanged.includes(code)) {
      this.fields.forget(calls.ref);
      return aim;
    }
    if (error.duplicates) {
      if (lead.choice?.kind === 'create') return duplicatesFound(error, false);
      return aim.kind === 'record' ? undefined : answered(error, rules.settings);
    }
    if (error.code === 'several-records') return review('several-by-our-id', error.recordIds.map(leadWithId), false);
    if (!recordChanged.includes(code)) return undefined;
    // At first it may be ours, made by a call whose answer was lost; then it is found by our id.
    const other = code === 'DUPLICATE_VALUE' && round > 1 ? recordInMessage(error) : undefined;
    return other === undefined ? aim : review('duplicate-value', [leadWithId(other)], false);
  }
}

function firstAim({ link, choice }: LeadToTransfer): Aim {
  if (choice?.kind === 'create') return { kind: 'make', saveDuplicates: true };
  if (choice?.kind === 'link' && choice.recordId !== undefined)
    return { kind: 'record', object: choice.object ?? 'Lead', id: choice.recordId, tie: 'person', isOurs: false };
  if (link) return { kind: 'record', object: link.object, id: link.recordId, tie: link.tiedBy, isOurs: link.isOurs };
  return { kind: 'find' };
}

/** The answer of the brand to a duplicate rule (E42). */
function answered(error: SalesforceError, { duplicates: policy }: ToSalesforceSettings): Aim | ChoiceNeeded {
  const answer = answerDuplicates(policy, error.duplicates!);
  switch (answer.kind) {
    case 'link':
      return { kind: 'record', object: answer.object, id: answer.id, tie: 'duplicate-rule', isOurs: false };
    case 'save-anyway':
      return { kind: 'make', saveDuplicates: true };
    case 'hold':
      return duplicatesFound(error, answer.mayCreate);
  }
}

function duplicatesFound({ duplicates }: SalesforceError, mayCreate: boolean): ChoiceNeeded {
  const found = new Map(duplicates!.matches.map(({ object, id }) => [id, { object, id }]));
  const people = [...found.values()].filter(({ object }) => object === 'Lead' || object === 'Contact');
  const rule = duplicates!.matches[0]?.rule;
  return { ...review('duplicate-rule', people as ShownCandidate[], mayCreate), ...(rule && { rule }) };
}

function review(because: string, candidates: readonly ShownCandidate[], mayCreate: boolean): ChoiceNeeded {
  return { kind: 'review', because, candidates, mayCreate };
}

function leadWithId(id: string): ShownCandidate {
  return { object: 'Lead', id };
}

/** `duplicate value found: … duplicates value on record with id: 00Q…` */
function recordInMessage({ vendorMessage }: SalesforceError): string | undefined {
  return /\b(00Q[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)\b/.exec(vendorMessage ?? '')?.[1];
}

function actionOf({ fields }: Written, isNew: boolean): 'update' | 'link' | 'unchanged' {
  if (fields.some(({ before, after }) => before !== after)) return 'update';
  return isNew ? 'link' : 'unchanged';
}

/** Salesforce would only refuse it, so it is not asked. */
function refusedHere(vendorCode: string, fields: readonly string[]): SalesforceError {
  return new RefusedError('refused', `Not sent: ${vendorCode}.`, { retryClass: 'D', vendorCode, fields });
}
