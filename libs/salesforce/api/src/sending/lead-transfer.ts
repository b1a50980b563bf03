import { isSalesforceError } from '@leadweave/salesforce-client';
import { findOrCreate, type FindingDecision } from '@leadweave/salesforce-domain';
import { type ToSalesforceSettings } from '../settings/salesforce-settings.js';
import { type LeadLink, type LeadTie, type ShownCandidate } from './lead-state.js';
import { type OrgCalls } from './org-calls.js';
import { type PersonFinder } from './person-finder.js';
import { type PersonRecord, shownCandidate, textOf } from './person-record.js';
import { nothingWritten, RecordWriter, type Written } from './record-writer.js';
import { type TargetFields, type WrittenObject } from './target-fields.js';
import { type Aim, aimAfter, firstAim, tellsOtherFields } from './transfer-aim.js';
import { type Transferred } from './transferred.js';
import { type LeadToTransfer, type TransferRules, type Trip } from './trip.js';

export { type TransferRules } from './trip.js';

/** Records that hear of a lead after its conversion. */
const wantedAfter: Readonly<Record<ToSalesforceSettings['afterConversion'], readonly WrittenObject[]>> = {
  'contact-and-opportunity': ['Contact', 'Opportunity'],
  contact: ['Contact'],
  stop: [],
};

/** A record that changes under our hands is looked at again; more often than this it is somebody's automation. */
const mostRounds = 3;

/**
 * Brings one lead to Salesforce: finds its record or makes one, and writes what differs. Safe to repeat at any point: what was
 * made is found again by our id, and what was written is the same by then.
 */
export class LeadTransfer {
  private readonly writer: RecordWriter;

  constructor(
    private readonly finder: PersonFinder,
    private readonly fields: TargetFields,
  ) {
    this.writer = new RecordWriter(fields);
  }

  /** @throws ConnectionUnavailable, SalesforceError */
  async transfer(calls: OrgCalls, lead: LeadToTransfer, rules: TransferRules, now: Date): Promise<Transferred> {
    const trip: Trip = { calls, lead, rules, now };
    let aim = firstAim(lead);
    for (let round = 1; ; round += 1) {
      try {
        return await this.round(trip, aim);
      } catch (error) {
        if (!isSalesforceError(error)) throw error;
        const next = aimAfter(error, aim, { round, choice: lead.choice, policy: rules.settings.duplicates });
        if (!next) throw error;
        if (tellsOtherFields(error)) this.fields.forget(calls.ref);
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
    if (aim.kind === 'make') return this.writer.make(trip, aim.saveDuplicates);
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
        return this.writer.make(trip, false);
      case 'update': {
        const { object, id, by } = decision;
        const { record } = records.find(({ found }) => found.id === id)!;
        const accountId = object === 'Contact' ? textOf(record['AccountId']) : undefined;
        const link = { object, recordId: id, ...(object === 'Contact' && { contactId: id, accountId }), ...tied(by) };
        return this.change(trip, link, record, trip.lead.link?.recordId !== id);
      }
      case 'redirect': {
        const { leadId, contactId, accountId, opportunityId, by } = decision;
        const record = records.find(({ found }) => found.id === leadId)?.record ?? {};
        const day = Date.parse(textOf(record['ConvertedDate']) ?? '');
        const convertedAt = Number.isNaN(day) ? trip.now : new Date(day);
        const link = { object: 'Lead' as const, recordId: leadId, contactId, accountId, opportunityId, convertedAt };
        return this.redirect(trip, { ...link, ...tied(by) }, trip.lead.link?.recordId !== leadId);
      }
      case 'ambiguous': {
        const ids = new Set(decision.candidates.map(({ id }) => id));
        const candidates = records.filter(({ found }) => ids.has(found.id)).map(shownCandidate);
        const because = decision.because === 'several' ? `several-by-${decision.by}` : decision.because;
        // Another record with the same id would only be one more of them.
        return { kind: 'review', because, candidates, mayCreate: decision.by !== 'our-id' };
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
    const written = mayWrite ? await this.writer.update(trip, link.object, link.recordId, record) : nothingWritten;
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
      parts.push(await this.writer.readAndUpdate(trip, object, id));
    }
    const written: Written = {
      fields: parts.flatMap(({ fields }) => fields),
      sent: Object.assign({}, ...parts.map(({ sent }) => sent)) as Written['sent'],
      taken: parts.flatMap(({ taken }) => taken),
    };
    return { kind: 'done', action: actionOf(written, isNew), link, ...written };
  }
}

function actionOf({ fields }: Written, isNew: boolean): 'update' | 'link' | 'unchanged' {
  if (fields.some(({ before, after }) => before !== after)) return 'update';
  return isNew ? 'link' : 'unchanged';
}
