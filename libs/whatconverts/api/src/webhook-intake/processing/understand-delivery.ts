import { jsonShape, maxJsonDepth, maxJsonKeys } from '@leadweave/http';
import { type QuarantineReason } from '@leadweave/leads-api';
import {
  type LeadRow,
  parseWebhookBody,
  resolveContact,
  type WebhookDelivery,
  type WebhookTrigger,
} from '@leadweave/whatconverts-client';
import { deliveryKind } from './delivery-kind.js';

/** What the list of deliveries shows of one, as far as it could be read. */
export interface DeliveryFacts {
  readonly trigger?: WebhookTrigger;
  /** One of the kinds that WhatConverts lets people choose (contract 9.1). */
  readonly leadKind?: string;
  readonly externalId?: string;
  readonly profileId?: string;
}

/** A delivery that can be worked with, or the reason why not. */
export type Understood =
  | {
      readonly kind: 'news';
      readonly facts: DeliveryFacts & { readonly externalId: string };
      readonly body: LeadRow;
      readonly accountId?: string;
      readonly email?: string;
      readonly createdAt?: Date;
    }
  | {
      readonly kind: 'quarantine';
      readonly facts: DeliveryFacts;
      readonly reason: QuarantineReason;
      readonly detail: string;
    };

/** Reads the bytes of a delivery. Never throws. */
export function understandDelivery(raw: Uint8Array): Understood {
  const shape = jsonShape(new TextDecoder().decode(raw));
  if (shape.depth > maxJsonDepth || shape.keys > maxJsonKeys) {
    const detail = `A delivery may nest ${maxJsonDepth} levels deep and have ${maxJsonKeys} keys.`;
    return { kind: 'quarantine', facts: {}, reason: 'too-complex', detail };
  }
  const delivery = parsed(raw);
  return delivery ? fromDelivery(delivery) : { kind: 'quarantine', facts: {}, ...notJson };
}

const notJson = { reason: 'unreadable', detail: 'The delivery is not complete JSON in UTF-8.' } as const;

function parsed(raw: Uint8Array): WebhookDelivery | undefined {
  try {
    return parseWebhookBody(raw);
  } catch {
    // `unexpected-body`, the only error: bytes that are no JSON.
    return undefined;
  }
}

function fromDelivery(delivery: WebhookDelivery): Understood {
  if (delivery.kind === 'unreadable') {
    const { reason, detail, leadId: externalId } = delivery;
    const code = reason === 'lead-id-missing' ? 'missing-id' : 'unreadable';
    return { kind: 'quarantine', facts: { externalId }, reason: code, detail };
  }
  const lead = delivery.kind === 'new' ? delivery.lead : delivery.changes;
  const { leadId: externalId, profileId, accountId, createdAt } = lead;
  const { contact } = lead;
  const email =
    delivery.kind === 'new' ? resolveContact(delivery.lead).email?.value : (contact?.email ?? contact?.leadEmail);
  const facts = { trigger: delivery.kind, leadKind: deliveryKind(delivery.kind, lead), externalId, profileId };
  return { kind: 'news', facts, body: delivery.raw as LeadRow, accountId, email, createdAt };
}
