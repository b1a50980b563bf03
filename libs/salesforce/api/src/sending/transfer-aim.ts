import { type SalesforceError } from '@leadweave/salesforce-client';
import { answerDuplicates, type DuplicatePolicy } from '@leadweave/salesforce-domain';
import { type LeadChoice, type LeadTie, type ShownCandidate } from './lead-state.js';
import { type PersonObject } from './person-record.js';
import { type ChoiceNeeded } from './transferred.js';
import { type LeadToTransfer } from './trip.js';

/** Where a round of trying aims: at whatever is found, at a record that is known, or at a new one. */
export type Aim =
  | { readonly kind: 'find' }
  | {
      readonly kind: 'record';
      readonly object: PersonObject;
      readonly id: string;
      readonly tie: LeadTie;
      readonly isOurs: boolean;
    }
  | { readonly kind: 'make'; readonly saveDuplicates: boolean };

/** The org's fields are others than we knew. */
const fieldsChanged = [
  'INVALID_FIELD',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'STRING_TOO_LONG',
  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
];
/** The record is another one than we read (contract 4.5, class F). */
const recordChanged = ['CANNOT_UPDATE_CONVERTED_LEAD', 'ENTITY_IS_DELETED', 'NOT_FOUND', 'DUPLICATE_VALUE'];

/** Where the first round aims: at what a person chose, else at the known record. */
export function firstAim({ link, choice }: Pick<LeadToTransfer, 'link' | 'choice'>): Aim {
  if (choice?.kind === 'create') return { kind: 'make', saveDuplicates: true };
  if (choice?.kind === 'link' && choice.recordId !== undefined)
    return { kind: 'record', object: choice.object ?? 'Lead', id: choice.recordId, tie: 'person', isOurs: false };
  if (link) return { kind: 'record', object: link.object, id: link.recordId, tie: link.tiedBy, isOurs: link.isOurs };
  return { kind: 'find' };
}

/** Whether a refusal says that the fields of the org are others than we knew. */
export function tellsOtherFields(error: SalesforceError): boolean {
  return fieldsChanged.includes(error.vendorCode ?? error.code);
}

/** What decides about a refusal besides the refusal. */
export interface AimFacts {
  /** Rounds that were tried, this one included. */
  readonly round: number;
  readonly choice?: LeadChoice;
  /** What the brand answers to a duplicate rule. */
  readonly policy: DuplicatePolicy;
}

/**
 * Where to aim after a refusal that is about another record or other fields than thought, or what a person has to choose;
 * undefined when it is about neither.
 */
export function aimAfter(
  error: SalesforceError,
  aim: Aim,
  { round, choice, policy }: AimFacts,
): Aim | ChoiceNeeded | undefined {
  if (tellsOtherFields(error)) return round > 1 ? undefined : aim;
  if (error.duplicates) {
    if (choice?.kind === 'create') return duplicatesFound(error, false);
    return aim.kind === 'record' ? undefined : answered(error, policy);
  }
  if (error.code === 'several-records') return review('several-by-our-id', error.recordIds.map(leadWithId), false);
  const code = error.vendorCode ?? error.code;
  if (!recordChanged.includes(code)) return undefined;
  // At first it may be ours, made by a call whose answer was lost; then it is found by our id.
  const other = code === 'DUPLICATE_VALUE' && round > 1 ? recordInMessage(error) : undefined;
  return other === undefined ? aim : review('duplicate-value', [leadWithId(other)], false);
}

/** The answer of the brand to a duplicate rule (E42). */
function answered(error: SalesforceError, policy: DuplicatePolicy): Aim | ChoiceNeeded {
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
