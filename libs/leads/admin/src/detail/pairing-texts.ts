import { formatDuration } from '@leadweave/ui';
import { type LeadPairing, type PairingCandidate, type PairingDecision } from './lead-detail-api.js';
import { systemName } from './origin-text.js';

/** A possible partner in words. */
export interface CandidateText {
  readonly leadId: string;
  readonly text: string;
}

/** Why a lead is paired, or stands alone, in sentences. */
export interface PairingTexts {
  readonly heading: string;
  readonly reason: string;
  /** Other possible partners inside the window. */
  readonly others: readonly CandidateText[];
  /** The same e-mail outside the window. */
  readonly nearMisses: readonly CandidateText[];
  /** The same e-mail at other locations. */
  readonly elsewhere: readonly CandidateText[];
}

/** The pairing card of a lead; undefined where there is nothing to explain. */
export function pairingTexts(pairing: LeadPairing): PairingTexts | undefined {
  const { partner, candidates, nearMisses, elsewhere, decisions, windowSeconds } = pairing;
  const textOf = (one: PairingCandidate, rest: string) => candidateText(one, distance(one, windowSeconds), rest);
  if (!partner && [candidates, nearMisses, elsewhere, decisions].every(({ length }) => length === 0)) return undefined;
  return {
    heading: partner ? `Paired with ${systemName(partner.system)} ${partner.externalId}` : 'Not paired',
    reason: partner ? pairedReason(partner, pairing) : (aloneReasons[pairing.reason] ?? 'It stands on its own.'),
    others: candidates.map((one) => textOf(one, `: ${outcomeText(one)}`)),
    nearMisses: nearMisses.map((one) => textOf(one, '')),
    elsewhere: elsewhere.map((one) => textOf(one, one.locationName ? ` at ${one.locationName}` : '')),
  };
}

function pairedReason(partner: PairingCandidate, { windowSeconds, candidates }: LeadPairing): string {
  const evidence = [
    emailText(partner),
    `${distance(partner, windowSeconds)} apart (window ${formatDuration(windowSeconds)})`,
    ...visitorText(partner.sameVisitorId),
  ];
  return [`${evidence.join(', ')}.`, otherText(candidates, windowSeconds)].filter(Boolean).join(' ');
}

function emailText({ nativeEmail, whatConvertsEmail }: PairingCandidate): string {
  if (!nativeEmail || !whatConvertsEmail) return 'Same e-mail after normalising';
  if (nativeEmail === whatConvertsEmail) return `Same e-mail (${nativeEmail})`;
  return `Same e-mail after normalising (“${nativeEmail}” / “${whatConvertsEmail}”)`;
}

function visitorText(same: boolean | null): string[] {
  if (same === null) return [];
  return [same ? 'same visitor id' : 'different visitor ids, which do not decide'];
}

function otherText(candidates: readonly PairingCandidate[], windowSeconds: number): string {
  const [nearest] = candidates;
  if (!nearest) return '';
  const apart = `${distance(nearest, windowSeconds)} apart.`;
  return candidates.length === 1
    ? `One other candidate, ${apart}`
    : `${candidates.length} other candidates, the nearest ${apart}`;
}

function candidateText({ leadId, system, externalId }: PairingCandidate, apart: string, rest: string): CandidateText {
  return { leadId, text: `${systemName(system)} ${externalId}, ${apart} apart${rest}` };
}

function outcomeText({ outcome, takenByDifferenceSeconds }: PairingCandidate): string {
  if (outcome === 'split') return 'a person split them';
  if (outcome === 'never') return 'a person said they never pair';
  if (takenByDifferenceSeconds === null) return 'a nearer one came first';
  return `a nearer one came first, ${formatDuration(takenByDifferenceSeconds)} apart`;
}

/** Whole seconds; at the edge of the window to the millisecond, where half a second decides. */
function distance({ differenceSeconds }: PairingCandidate, windowSeconds: number): string {
  const isAtEdge = Math.abs(differenceSeconds - windowSeconds) < 1 && !Number.isInteger(differenceSeconds);
  if (!isAtEdge) return formatDuration(differenceSeconds);
  return `${differenceSeconds.toFixed(3)} s`;
}

const aloneReasons: Readonly<Record<string, string>> = {
  'no-candidate': 'No record with this e-mail lies within the window at this location.',
  'candidates-taken': 'Every possible partner is nearer to another record.',
  'removed-by-person': 'A person decided that these do not belong together.',
  'no-email': 'Without an e-mail nothing can be paired.',
  'type-never-pairs': 'Leads of this type are always on their own.',
};

/** A decision in force: "Ana Moreno split this lead from WhatConverts lead 153928". */
export function decisionText({ kind, system, externalId }: PairingDecision, who: string): string {
  const other = `${systemName(system)} ${externalId}`;
  return kind === 'split'
    ? `${who} split this lead from ${other}. They stay apart until this is undone.`
    : `${who} said that this lead and ${other} never pair. That holds until it is undone.`;
}
