import { normaliseEmail } from '@leadweave/domain';
import { afterMerges, type Conversion, type FoundRecord } from './found-record.js';
import { isSamePhone } from './same-phone.js';

/** By what a record was recognised, most trusted first. */
export type FoundBy = 'link' | 'our-id' | 'email' | 'phone';

/** What a brand chose for leads that Salesforce may know already. */
export interface FindingPolicy {
  readonly searchEmail: boolean;
  readonly searchPhone: boolean;
  /** What happens when people deleted the record that a lead was linked to. */
  readonly whenDeleted: 'stop' | 'recreate';
}

/** A lead and everything that Salesforce may have of it. */
export interface FindingInput {
  readonly leadId: string;
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  /** The record that the lead is linked to since it was sent before. */
  readonly linkedId?: string;
  /** What the link, the id and the searches brought, the recycle bin included; what does not match is passed over. */
  readonly records: readonly FoundRecord[];
  readonly policy: FindingPolicy;
}

/** Where a lead goes. */
export type FindingDecision =
  | { readonly kind: 'update'; readonly object: 'Lead' | 'Contact'; readonly id: string; readonly by: FoundBy }
  /** It was converted: values go to the contact and the opportunity, and no second lead is made (S82). */
  | ({ readonly kind: 'redirect'; readonly leadId: string; readonly by: FoundBy } & Conversion)
  | { readonly kind: 'create'; readonly because: 'nothing-found' | 'deleted-before' }
  /** A person has to choose: nothing is guessed. */
  | {
      readonly kind: 'ambiguous';
      readonly by: FoundBy;
      readonly because: AmbiguityReason;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'stop'; readonly because: 'deleted-in-salesforce' | 'conversion-not-visible' };

/** Why a person has to choose. */
export type AmbiguityReason = 'several' | 'phone-of-another-email';

/** One of the records a person chooses among. */
export interface Candidate {
  readonly object: 'Lead' | 'Contact';
  readonly id: string;
}

/** Tells where a lead goes: by its link, then by our id, by e-mail, by phone. The first of them that finds something decides. */
export function findOrCreate(input: FindingInput): FindingDecision {
  if (input.linkedId !== undefined) return ofLink(input, input.linkedId);
  return ofOurId(input) ?? ofEmail(input) ?? ofPhone(input) ?? { kind: 'create', because: 'nothing-found' };
}

/** A link to a record that is nowhere any more is one to a deleted record: the recycle bin was emptied. */
function ofLink(input: FindingInput, linkedId: string): FindingDecision {
  const record = input.records.find(({ id }) => id === linkedId);
  const left = record && afterMerges(record, input.records);
  if (left && !left.isDeleted) return goTo(left, 'link');
  if (input.policy.whenDeleted === 'stop') return { kind: 'stop', because: 'deleted-in-salesforce' };
  return ofOurId(input) ?? { kind: 'create', because: 'deleted-before' };
}

/** The id wanders from the lead to its contact at conversion, so both may carry it and are one person. */
function ofOurId(input: FindingInput): FindingDecision | undefined {
  return decide(
    living(input).filter((record) => record.leadweaveId === input.leadId),
    'our-id',
  );
}

function ofEmail(input: FindingInput): FindingDecision | undefined {
  const email = normaliseEmail(input.email);
  if (!input.policy.searchEmail || email === undefined) return undefined;
  return decide(
    living(input).filter((record) => normaliseEmail(record.email) === email),
    'email',
  );
}

function ofPhone(input: FindingInput): FindingDecision | undefined {
  const { phone, policy } = input;
  if (!policy.searchPhone || phone === undefined) return undefined;
  const found = living(input).filter(({ phones }) => phones.some((typed) => isSamePhone(phone, typed)));
  const email = normaliseEmail(input.email);
  const isOther = ({ email: theirs }: FoundRecord) =>
    Boolean(normaliseEmail(theirs)) && normaliseEmail(theirs) !== email;
  // Another person at the same phone, or the same one with two addresses.
  if (email !== undefined && found.some(isOther)) return ambiguous(found, 'phone', 'phone-of-another-email');
  return decide(found, 'phone');
}

function living({ records }: FindingInput): FoundRecord[] {
  return records.filter(({ isDeleted }) => !isDeleted);
}

/** One person decides; a converted lead and its contact are one. Several are nobody. */
function decide(found: readonly FoundRecord[], by: FoundBy): FindingDecision | undefined {
  const people = new Map(found.map((record) => [personOf(record), record]));
  if (people.size === 0) return undefined;
  if (people.size > 1) return ambiguous(found, by, 'several');
  return goToPerson(found, by);
}

function personOf({ id, conversion }: FoundRecord): string {
  return conversion?.contactId ?? id;
}

function goToPerson(found: readonly FoundRecord[], by: FoundBy): FindingDecision | undefined {
  const converted = found.filter(({ conversion }) => conversion);
  const [first] = converted;
  if (!first) return found[0] && goTo(found[0], by);
  // Converted more than once: the contact is the same, but which of the opportunities is meant nobody can tell.
  return converted.length === 1 ? goTo(first, by) : redirect(first.id, { contactId: first.conversion?.contactId }, by);
}

function goTo({ object, id, conversion }: FoundRecord, by: FoundBy): FindingDecision {
  if (!conversion) return { kind: 'update', object, id, by };
  const { accountId, contactId, opportunityId } = conversion;
  const isVisible = [accountId, contactId, opportunityId].some(Boolean);
  return isVisible ? redirect(id, conversion, by) : { kind: 'stop', because: 'conversion-not-visible' };
}

function redirect(leadId: string, conversion: Conversion, by: FoundBy): FindingDecision {
  return { kind: 'redirect', leadId, ...conversion, by };
}

function ambiguous(found: readonly FoundRecord[], by: FoundBy, because: AmbiguityReason): FindingDecision {
  return { kind: 'ambiguous', by, because, candidates: found.map(({ object, id }) => ({ object, id })) };
}
