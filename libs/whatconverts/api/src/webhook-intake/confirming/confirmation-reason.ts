import { type ConnectionState } from '@leadweave/connections';

/** Why a lead is not confirmed yet, the first that applies. */
export const confirmationReasons = [
  /** Nothing is missing. */
  'confirmed',
  /** WhatConverts did not know the lead, however often it was asked. */
  'unknown-at-source',
  /** WhatConverts' own word was read and not taken; `detail` says why. */
  'not-imported',
  /** No read of its own was asked for: the next sync reads it. */
  'next-sync',
  'disconnected',
  /** A brand admin has to enter the key again. */
  'credentials-rejected',
  /** The requests of the day are spent, until midnight UTC. */
  'requests-spent',
  /** WhatConverts does not answer as it should; attempts go on. */
  'connection-failing',
  /** It was asked for and not shown; it is asked for again. */
  'not-visible-yet',
  /** Reads are gathered; its turn comes. */
  'read-follows',
] as const;
export type ConfirmationReason = (typeof confirmationReasons)[number];

/** What decides why a lead waits. */
export interface ConfirmationFacts {
  readonly verified: boolean;
  /** Absent when no read was asked for. */
  readonly state?: 'waiting' | 'confirmed' | 'unknown-at-source' | 'not-imported';
  /** Reads that did not show the lead. */
  readonly attempts: number;
  readonly connection?: ConnectionState;
  readonly requestsSpent: boolean;
}

/** What keeps a lead from being confirmed. */
export function confirmationReason(facts: ConfirmationFacts): ConfirmationReason {
  if (facts.verified) return 'confirmed';
  if (facts.state === 'unknown-at-source' || facts.state === 'not-imported') return facts.state;
  // A read that was settled cannot have been of the version that stands now.
  if (facts.state !== 'waiting') return 'next-sync';
  if (facts.connection === undefined || facts.connection === 'disconnected') return 'disconnected';
  if (facts.connection === 'credentials_rejected') return 'credentials-rejected';
  if (facts.requestsSpent) return 'requests-spent';
  if (facts.connection === 'failing') return 'connection-failing';
  return facts.attempts > 0 ? 'not-visible-yet' : 'read-follows';
}
