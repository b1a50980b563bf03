import { type LeadTypeWord } from '../world/lead-types.js';
import { type WebhookKind, type WebhookTrigger } from './webhook.js';

/** The kind under which an event of a lead is announced; undefined for leads no webhook can be set to. */
export const webhookKind = (
  type: LeadTypeWord,
  trigger: WebhookTrigger,
  inProgress: boolean,
): WebhookKind | undefined => {
  if (type === 'phone_call') {
    if (trigger === 'update') return 'phone_call_modified';
    return inProgress ? 'phone_call_in_progress' : 'phone_call_completed';
  }
  if (type === 'chat') return inProgress ? 'chat_in_progress' : 'chat_completed';
  return type === 'other' ? undefined : type;
};
