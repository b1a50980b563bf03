import { type MappingOptions } from '../mapping/parsed-row.js';
import { decodeBody } from '../transport/decode-body.js';
import { parseJson } from '../transport/parse-json.js';
import { type WebhookDelivery, webhookFromWire } from './webhook-from-wire.js';

/**
 * Parses the bytes of a webhook as carefully as an answer of the API: UTF-8 only, integers beyond 2^53 kept as text,
 * deep nesting and forbidden keys reported. Store the bytes first.
 *
 * @throws WhatConvertsError `unexpected-body` when the bytes are no JSON
 */
export function parseWebhookBody(body: string | Uint8Array, options: MappingOptions = {}): WebhookDelivery {
  return webhookFromWire(parseJson(decodeBody(body)), options);
}
