import { type LeadState, type LeadType, type WebhookTrigger } from '@leadweave/whatconverts-client';

/** The kinds of deliveries that WhatConverts lets people choose (contract 9.1), and what is on none of its lists. */
export const deliveryKinds = [
  'phone_call_completed',
  'phone_call_in_progress',
  'phone_call_modified',
  'web_form',
  'chat_completed',
  'chat_in_progress',
  'text_message',
  'transaction',
  'event',
  'email',
  'appointment',
  'other',
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

interface States {
  readonly type?: LeadType;
  readonly state?: LeadState;
  readonly call?: { readonly status?: LeadState };
  readonly chat?: { readonly status?: LeadState };
}

/** Which of the kinds a delivery is; nothing for an update that does not tell the type of its lead. */
export function deliveryKind(trigger: WebhookTrigger, { type, state, call, chat }: States): DeliveryKind | undefined {
  const isOpen = [state, call?.status, chat?.status].includes('in_progress');
  if (type === 'phone_call') {
    if (isOpen) return 'phone_call_in_progress';
    return trigger === 'update' ? 'phone_call_modified' : 'phone_call_completed';
  }
  if (type === 'chat') return isOpen ? 'chat_in_progress' : 'chat_completed';
  return type;
}
