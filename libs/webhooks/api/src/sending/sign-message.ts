import { createHmac } from 'node:crypto';

export interface SignedMessage {
  readonly id: string;
  /** Seconds since the epoch, of this attempt. */
  readonly timestampSeconds: number;
  readonly body: Uint8Array;
}

const prefix = 'whsec_';

/**
 * The three headers of Standard Webhooks. The signature covers the bytes as they are sent; one for each secret, so that a
 * receiver that still has the old secret verifies too.
 */
export function signatureHeaders(message: SignedMessage, secrets: readonly string[]): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestampSeconds),
    'webhook-signature': secrets.map((secret) => signatureOf(message, secret)).join(' '),
  };
}

function signatureOf({ id, timestampSeconds, body }: SignedMessage, secret: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const digest = createHmac('sha256', key).update(`${id}.${timestampSeconds}.`).update(body).digest('base64');
  return `v1,${digest}`;
}
