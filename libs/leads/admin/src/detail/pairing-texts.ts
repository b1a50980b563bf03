import { type ExplainedCandidate, type Explanation } from '@leadweave/lead-matching';
import { formatDuration } from '@leadweave/ui';
import { type LeadDetail } from '../leads-api.js';
import { systemName } from './origin-text.js';

/** Why a lead is paired, or stands alone, in sentences. */
export interface PairingTexts {
  readonly heading: string;
  readonly evidence: readonly string[];
  readonly others: readonly string[];
}

const outcomes: Readonly<Record<string, string>> = {
  taken: 'a nearer one came first',
  split: 'a person split them',
  never: 'a person said they never pair',
  'outside-window': 'outside the window',
  'other-location': 'at another location',
};

/** The pairing card of a lead; undefined where there is nothing to explain. */
export function pairingTexts({ pairing }: Pick<LeadDetail, 'pairing'>): PairingTexts | undefined {
  const explanation = pairing.explanation as unknown as Partial<Explanation>;
  const { candidates = [], nearMisses = [], elsewhere = [], windowMs = 300_000 } = explanation;
  const partner = candidates.find(({ outcome }) => outcome === 'paired');
  const others = [...candidates, ...nearMisses, ...elsewhere].filter((one) => one !== partner).map(candidateText);
  if (pairing.state === 'paired')
    return { heading: pairedHeading(partner), evidence: evidenceOf(pairing, partner, windowMs), others };
  return others.length > 0 ? { heading: 'Not paired', evidence: [aloneReason(pairing.reason)], others } : undefined;
}

function pairedHeading(partner: ExplainedCandidate | undefined): string {
  return partner ? `Paired with ${systemName(partner.source)} ${partner.externalId}` : 'Paired';
}

function evidenceOf(
  { differenceSeconds }: LeadDetail['pairing'],
  partner: ExplainedCandidate | undefined,
  windowMs: number,
): string[] {
  const apart = `${formatDuration(differenceSeconds ?? 0)} apart (window ${formatDuration(windowMs / 1000)})`;
  return [emailText(partner), apart, ...visitorText(partner?.sameVisitorId)];
}

function emailText(partner: ExplainedCandidate | undefined): string {
  const { native, whatConverts } = partner?.emailAsReceived ?? {};
  if (!native || !whatConverts) return 'E-mail equal after normalising';
  if (native === whatConverts) return `E-mail equal: ${native}`;
  return `E-mail equal after normalising: “${native}” in the form, “${whatConverts}” in WhatConverts`;
}

function visitorText(same: boolean | undefined): string[] {
  if (same === undefined) return [];
  return [same ? 'Same visitor id' : 'Different visitor ids (evidence only, it does not decide)'];
}

function candidateText({ source, externalId, differenceMs, outcome }: ExplainedCandidate): string {
  const reason = outcomes[outcome] ?? outcome;
  return `${systemName(source)} ${externalId}, ${formatDuration(differenceMs / 1000)} apart: ${reason}`;
}

function aloneReason(reason: string): string {
  return (
    {
      'no-candidate': 'No record with this e-mail lies within the window at this location.',
      'candidates-taken': 'Every possible partner is nearer to another record.',
      'removed-by-person': 'A person decided that these do not belong together.',
      'no-email': 'Without an e-mail nothing can be paired.',
      'type-never-pairs': 'Leads of this type are always on their own.',
    }[reason] ?? 'It stands on its own.'
  );
}
