import { type FormDesign } from '@leadweave/forms-domain';

/** A form as visitors meet it, and whose it is. */
export interface PublicForm {
  readonly brandId: string;
  readonly id: string;
  readonly version: number;
  readonly publicKey: string;
  readonly isOpen: boolean;
  readonly design: FormDesign;
}

/** How a submission reached us. */
export interface Sending {
  /** The body verbatim. */
  readonly raw: Buffer;
  readonly contentType: string;
  readonly userAgent?: string;
  /** Of the client, seen from the trusted proxies. */
  readonly clientAddress?: string;
  /** Origin of the page that sent it; absent when the sender is no page or hides it. */
  readonly website?: string;
  readonly idempotencyKey?: string;
  readonly externalId?: string;
}

/** What a submission says, taken out of whichever body it came in. */
export interface SentSubmission {
  readonly values: unknown;
  readonly visit: unknown;
  /** What stood in the field that people do not see. */
  readonly trap?: string;
  readonly elapsedMs?: number;
  readonly submittedAt?: Date;
}

/** Who is known to send, beyond a visitor: may set times and replace what was sent before, and is not slowed down. */
export interface Privilege {
  readonly brandId: string;
}
