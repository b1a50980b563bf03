import { type LeadType } from '@leadweave/domain';

/** The kinds of lead among which an endpoint chooses: the eleven that WhatConverts offers for its own webhooks. */
export const leadKinds = [
  'call_completed',
  'call_in_progress',
  'call_modified',
  'web_form',
  'chat_completed',
  'chat_in_progress',
  'text_message',
  'transaction',
  'custom_event',
  'email',
  'appointment',
] as const;
export type LeadKind = (typeof leadKinds)[number];

/** What the kind depends on. */
export interface KindFacts {
  readonly type: LeadType;
  /** The call or chat still goes on. */
  readonly inProgress: boolean;
  /** The event tells that the lead exists, or that its call or chat has just ended. */
  readonly isArrival: boolean;
}

const plainKinds: Readonly<Partial<Record<LeadType, LeadKind>>> = {
  web_form: 'web_form',
  text_message: 'text_message',
  transaction: 'transaction',
  event: 'custom_event',
  email: 'email',
  appointment: 'appointment',
};

/**
 * The kind of lead that an event concerns. Leads of the type `other` are of no kind: only an endpoint that chooses no kinds
 * hears of them, as with WhatConverts, which has no such choice either (contract 9.1).
 */
export function leadKindOf({ type, inProgress, isArrival }: KindFacts): LeadKind | undefined {
  if (type === 'chat') return inProgress ? 'chat_in_progress' : 'chat_completed';
  if (type !== 'phone_call') return plainKinds[type];
  if (inProgress) return 'call_in_progress';
  return isArrival ? 'call_completed' : 'call_modified';
}
