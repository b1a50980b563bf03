import {
  type Condition,
  firedTriggers,
  fingerprintOf,
  matchesCondition,
  type Opportunity,
  type OpportunityTrigger,
  type VersionVerdict,
  versionVerdict,
} from '@leadweave/salesforce-domain';
import { type SalesforceRecord } from '@leadweave/salesforce-client';
import { createHash } from 'node:crypto';
import { type StoredOpportunity, type Tie, type TyingState } from './stored-opportunity.js';
import { type FoundTie } from './tie-search.js';

/** An opportunity as it was read, with its row. */
export interface ReadRow {
  readonly opportunity: Opportunity;
  readonly row: SalesforceRecord;
}

/** How changes are judged. */
export interface JudgingRule {
  /** Undefined without a filter. */
  readonly matches: Condition | 'nothing' | undefined;
  readonly activatedAtMs: number;
  readonly whileMatching: boolean;
}

/** What is to be done about one opportunity that was read. */
export interface JudgedOpportunity {
  readonly verdict: VersionVerdict;
  readonly triggers: readonly OpportunityTrigger[];
  /** As it is to be stored. */
  readonly stored: StoredOpportunity;
  readonly before?: StoredOpportunity;
  /** It says nothing new, but by now it is known whose it is. */
  readonly isFound: boolean;
}

/** Decides about one opportunity: whether it is newer, what that sets off, and whose it is. */
export function judgeOpportunity(
  { opportunity, row }: ReadRow,
  before: StoredOpportunity | undefined,
  found: FoundTie | undefined,
  rule: JudgingRule,
): JudgedOpportunity {
  const digest = digestOf(opportunity);
  const known = before && { stampMs: before.stampMs, fingerprint: before.digest };
  const read = versionVerdict(known, { stampMs: opportunity.stampMs, fingerprint: digest });
  // What was read before it counted is met for the first time when people choose an earlier beginning.
  const verdict = read === 'same' && before?.counts === false ? 'first' : read;
  const matchesNow =
    rule.matches === undefined ? undefined : rule.matches !== 'nothing' && matchesCondition(rule.matches, row);
  const triggers = firedTriggers({
    verdict,
    createdAtMs: opportunity.createdAtMs,
    stampMs: opportunity.stampMs,
    activatedAtMs: rule.activatedAtMs,
    matchedBefore: rule.matches !== undefined && (before?.matched ?? false),
    matchesNow,
    whileMatching: rule.whileMatching,
  });
  const matched = matchesNow ?? true;
  const tie = tieAfter(before, found, triggers.length > 0 && matched && !opportunity.isDeleted);
  const contactIds = found && found.contactIds.length > 0 ? found.contactIds : (before?.contactIds ?? []);
  return {
    verdict,
    triggers,
    before,
    isFound: verdict === 'same' && needsTie(before) && tie.state === 'tied',
    stored: {
      ...opportunity,
      ...tie,
      digest,
      matched,
      contactIds,
      counts: triggers.length > 0 || (before?.counts ?? false),
    },
  };
}

/** A digest, so that no table holds what the values were joined to. */
export function digestOf(opportunity: Opportunity): string {
  return createHash('sha256').update(fingerprintOf(opportunity)).digest('hex');
}

/** Whether it has to be found out whose it is. */
export function needsTie(before: StoredOpportunity | undefined): boolean {
  return before === undefined || before.state === 'untied' || before.state === 'review';
}

interface TieOfOpportunity {
  readonly state: TyingState;
  readonly leadId?: string;
  readonly locationId?: string;
  readonly tiedBy?: Tie;
  readonly candidates: readonly string[];
}

/** What is tied, or set aside by a person, stays so. People are asked only about what would bring something. */
function tieAfter(
  before: StoredOpportunity | undefined,
  found: FoundTie | undefined,
  isWanted: boolean,
): TieOfOpportunity {
  if (before && !needsTie(before)) {
    const { state, leadId, locationId, tiedBy, candidates } = before;
    return { state, leadId, locationId, tiedBy, candidates };
  }
  const decision = found?.decision;
  if (decision?.kind === 'tied') {
    return {
      state: 'tied',
      leadId: decision.leadId,
      locationId: found?.locationId,
      tiedBy: decision.by,
      candidates: [],
    };
  }
  const candidates = decision?.because === 'several' ? decision.leadIds : [];
  return { state: isWanted || before?.state === 'review' ? 'review' : 'untied', candidates };
}
