import { formatDuration } from '@leadweave/ui';
import { type LeadPairing, type PairingCandidate } from './lead-detail-api.js';
import { systemName } from './origin-text.js';

/** One event on the line of time. */
export interface PairingMark {
  /** Horizontal place, percent of the width. */
  readonly place: number;
  readonly kind: 'own' | 'partner' | 'other';
  /** What stands at the mark: a name, a distance, or the number of a candidate. */
  readonly label: string;
  /** The mark in words. */
  readonly text: string;
}

/** The line of time around a lead's own record, which stands in the middle. */
export interface PairingPicture {
  readonly marks: readonly PairingMark[];
  /** Left and right edge of the window, percent of the width. */
  readonly window: readonly [from: number, to: number];
  readonly windowText: string;
}

/** More would cover each other; all of them are in the list. */
const mostOthers = 8;
/** Part of the half width that the window takes; the rest shows that there is a world outside. */
const windowShare = 42;

/** What the picture of a pairing shows; undefined without any partner to show. */
export function pairingPicture(pairing: LeadPairing): PairingPicture | undefined {
  const { partner, candidates, system, occurredAt, windowSeconds } = pairing;
  if (!partner && candidates.length === 0) return undefined;
  const placeOf = (at: string) =>
    50 + ((Date.parse(at) - Date.parse(occurredAt)) / (windowSeconds * 1000)) * windowShare;
  const name = system === 'form' ? 'Form' : 'WhatConverts';
  const own: PairingMark = {
    place: 50,
    kind: 'own',
    label: name,
    text: `${systemName(system)}, the middle of the line`,
  };
  const others = candidates.slice(0, mostOthers).map((one, index) => {
    const label = `${index + 1}`;
    return {
      place: placeOf(one.occurredAt),
      kind: 'other' as const,
      label,
      text: `${label}: ${placeText(one, occurredAt)}`,
    };
  });
  const pair = partner
    ? [
        {
          place: placeOf(partner.occurredAt),
          kind: 'partner' as const,
          label: offsetText(partner, occurredAt),
          text: `${placeText(partner, occurredAt)}, paired`,
        },
      ]
    : [];
  return {
    marks: [own, ...pair, ...others],
    window: [50 - windowShare, 50 + windowShare],
    windowText: formatDuration(windowSeconds),
  };
}

function offsetText({ occurredAt, differenceSeconds }: PairingCandidate, ownAt: string): string {
  if (occurredAt === ownAt) return 'at the same time';
  return `${occurredAt > ownAt ? '+' : '−'} ${formatDuration(differenceSeconds)}`;
}

function placeText({ system, externalId, occurredAt, differenceSeconds }: PairingCandidate, ownAt: string): string {
  const name = `${systemName(system)} ${externalId}`;
  if (occurredAt === ownAt) return `${name} at the same time`;
  return `${name} ${formatDuration(differenceSeconds)} ${occurredAt > ownAt ? 'later' : 'earlier'}`;
}
