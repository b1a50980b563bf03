import { type Switches } from '../state/switches.js';
import { type Webhook } from './webhook.js';

const target = (webhook: Webhook, switches: Switches): string => {
  const url = new URL(webhook.options.url);
  if (switches.webhookSecret === 'url' && webhook.options.secret) url.searchParams.set('key', webhook.options.secret);
  return url.href;
};

const headers = (webhook: Webhook, switches: Switches): Record<string, string> => ({
  'content-type': switches.webhookContentType,
  'user-agent': 'WhatConverts',
  ...(switches.webhookSecret === 'header' && webhook.options.secret
    ? { 'x-whatconverts-secret': webhook.options.secret }
    : {}),
});

/** Posts one delivery; the receiver's status, or `failed` when no answer came in time. */
export const sendDelivery = async (webhook: Webhook, body: string, switches: Switches): Promise<number | 'failed'> => {
  const timeoutMs = Math.max(1, Number(switches.webhookTimeoutSeconds)) * 1000;
  try {
    const request = {
      method: 'POST',
      headers: headers(webhook, switches),
      body,
      signal: AbortSignal.timeout(timeoutMs),
    };
    const response = await fetch(target(webhook, switches), request);
    await response.arrayBuffer();
    return response.status;
  } catch {
    // Refused, reset or timed out: for a sender all the same.
    return 'failed';
  }
};
