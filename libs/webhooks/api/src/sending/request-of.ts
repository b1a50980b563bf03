import { signatureHeaders } from './sign-message.js';

/** Everything that a request to an endpoint consists of. */
export interface OutgoingMessage {
  readonly eventId: string;
  readonly body: string;
  /** The endpoint's own headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** The present secret, and the one before it while it still counts. */
  readonly secrets: readonly string[];
}

export interface OutgoingRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const userAgent = 'Leadweave-Webhooks/1';

/** `evt_` and the id of the event: the same over all attempts and replays. */
export function webhookIdOf(eventId: string): string {
  return `evt_${eventId.replaceAll('-', '')}`;
}

/** The request as it goes out at `now`. Own headers never replace ours. */
export function requestOf({ eventId, body, headers, secrets }: OutgoingMessage, now: Date): OutgoingRequest {
  const bytes = Buffer.from(body, 'utf8');
  const timestampSeconds = Math.floor(now.getTime() / 1_000);
  return {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'user-agent': userAgent,
      ...signatureHeaders({ id: webhookIdOf(eventId), timestampSeconds, body: bytes }, secrets),
    },
    body: bytes,
  };
}
