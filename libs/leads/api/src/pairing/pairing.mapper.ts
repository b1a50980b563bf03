import { type ExplainedCandidate, type Explanation } from '@leadweave/lead-matching';
import { type ListedDecision } from './pairing-decisions.repository.js';
import { type LeadPairingDto, type PairingCandidateDto, type PairingDecisionDto } from './pairing.dto.js';

/** An explanation with what the reader needs beside it. */
export interface LeadPairing {
  readonly explanation: Explanation;
  /** System of the explained record. */
  readonly system: string;
  readonly decisions: readonly ListedDecision[];
  /** Names of the other locations that it speaks of, by id. */
  readonly locationNames: ReadonlyMap<string, string>;
}

export function pairingToDto({ explanation, system, decisions, locationNames }: LeadPairing): LeadPairingDto {
  const { pair, reason, windowMs, normalisedEmail, occurredAtMs, candidates, nearMisses, elsewhere } = explanation;
  const dtos = (some: readonly ExplainedCandidate[]) => some.map((one) => candidateDto(one, locationNames));
  const partner = candidates.find(({ outcome }) => outcome === 'paired');
  return {
    state: pair ? 'paired' : 'alone',
    reason,
    differenceSeconds: pair ? pair.differenceMs / 1000 : null,
    windowSeconds: windowMs / 1000,
    normalisedEmail: normalisedEmail ?? null,
    system,
    occurredAt: new Date(occurredAtMs).toISOString(),
    partner: partner ? candidateDto(partner, locationNames) : null,
    candidates: dtos(candidates.filter((candidate) => candidate !== partner)),
    nearMisses: dtos(nearMisses),
    elsewhere: dtos(elsewhere),
    decisions: decisions.map(decisionDto),
  };
}

function candidateDto(candidate: ExplainedCandidate, names: ReadonlyMap<string, string>): PairingCandidateDto {
  const { leadId, source, externalId, locationId, occurredAtMs, differenceMs, direction, outcome, takenBy } = candidate;
  const { native, whatConverts } = candidate.emailAsReceived;
  return {
    leadId,
    system: source,
    externalId,
    locationId,
    locationName: names.get(locationId) ?? null,
    occurredAt: new Date(occurredAtMs).toISOString(),
    differenceSeconds: differenceMs / 1000,
    direction,
    nativeEmail: native ?? null,
    whatConvertsEmail: whatConverts ?? null,
    sameVisitorId: candidate.sameVisitorId ?? null,
    outcome,
    takenByDifferenceSeconds: takenBy ? takenBy.differenceMs / 1000 : null,
  };
}

function decisionDto({ other, kind, decidedBy, decidedAt }: ListedDecision): PairingDecisionDto {
  return {
    otherLeadId: other.id,
    system: other.source,
    externalId: other.externalId,
    kind,
    decidedBy: decidedBy ?? null,
    decidedAt: decidedAt.toISOString(),
  };
}
