/** Signs of an automated sender. They are shown with the lead and never refuse it. */
export const suspicionReasons = ['trap-filled', 'sent-too-fast', 'many-from-one-address', 'only-links'] as const;
export type SuspicionReason = (typeof suspicionReasons)[number];

/** What can be told about the sending of a submission, besides its content. */
export interface SendingSigns {
  /** What stood in the field that people do not see. */
  readonly trap?: string;
  /** Milliseconds between showing the form and sending it; absent when the sender does not say. */
  readonly elapsedMs?: number;
  /** Submissions of this form from the same client address in the last hour, this one included. */
  readonly recentFromAddress: number;
  readonly message?: string;
}

/** Faster than this nobody reads and fills in a form. */
export const fastestSendMs = 3_000;
/** More than this many an hour from one address are unusual, though an office may share one. */
export const usualPerHour = 10;

/** The signs of an automated sender, in a fixed order. */
export function suspicionsOf({ trap, elapsedMs, recentFromAddress, message }: SendingSigns): SuspicionReason[] {
  const found: (SuspicionReason | false)[] = [
    Boolean(trap) && 'trap-filled',
    elapsedMs !== undefined && elapsedMs < fastestSendMs && 'sent-too-fast',
    recentFromAddress > usualPerHour && 'many-from-one-address',
    isOnlyLinks(message ?? '') && 'only-links',
  ];
  return found.filter((reason) => reason !== false);
}

function isOnlyLinks(message: string): boolean {
  const words = message.split(/\s+/).filter((word) => word.length > 0);
  return words.length > 0 && words.every((word) => /^(?:https?:\/\/|www\.)/i.test(word));
}
