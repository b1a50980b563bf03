/** Kinds of lead a webhook can be set to (contract 9.1). There is none for "Other". */
export const WEBHOOK_KINDS = [
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
] as const;

export type WebhookKind = (typeof WEBHOOK_KINDS)[number];
export type WebhookTrigger = 'new' | 'update';

/** A webhook as somebody configures it in the dashboard. */
export interface WebhookOptions {
  readonly url: string;
  /** Only this profile, or all profiles of this account; default: everything. */
  readonly profileId?: number;
  readonly accountId?: number;
  readonly triggers?: readonly WebhookTrigger[];
  readonly kinds?: readonly WebhookKind[];
  /** Sent as the switch `webhookSecret` says. */
  readonly secret?: string;
}

/** A configured webhook. */
export interface Webhook {
  readonly id: number;
  readonly options: WebhookOptions;
  failures: number;
  disabled: boolean;
}

/** How deliveries go wrong on demand. */
export interface DeliveryBehaviour {
  /** How often each delivery is sent; default 1. */
  readonly copies: number;
  readonly delayMs: number;
  /** Share of deliveries that is lost, drawn from the seed. */
  readonly dropShare: number;
  /** Collects deliveries until `release()`. */
  readonly hold: boolean;
  readonly retryDelayMs: number;
}

/** One try of one delivery. */
export interface DeliveryRecord {
  readonly webhookId: number;
  readonly leadId: number;
  readonly trigger: WebhookTrigger;
  readonly attempt: number;
  readonly at: string;
  readonly outcome: number | 'failed' | 'dropped';
}
