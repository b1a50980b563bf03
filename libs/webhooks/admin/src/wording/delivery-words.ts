import { mdiCancel, mdiSendClockOutline, mdiSync } from '@mdi/js';
import { type Delivery, type DeliveryState } from '../webhooks-api.js';
import { type StateWords } from './endpoint-words.js';
import { failureText } from './failure-text.js';

/** States that a list can be narrowed to. */
export const deliveryStates: readonly { readonly value: DeliveryState; readonly label: string }[] = [
  { value: 'pending', label: 'Waiting or failing' },
  { value: 'sending', label: 'Being sent' },
  { value: 'delivered', label: 'Delivered' },
  { value: 'exhausted', label: 'Given up' },
  { value: 'cancelled', label: 'Cancelled' },
];

/** How a delivery stands, in a word. */
export function deliveryWords({
  state,
  attempts,
  reason,
}: Pick<Delivery, 'state' | 'attempts' | 'reason'>): StateWords {
  switch (state) {
    case 'pending':
      return attempts > 0 && reason !== 'replayed'
        ? { label: 'Failing', tone: 'warning' }
        : { label: 'Waiting', tone: 'info', icon: mdiSendClockOutline };
    case 'sending':
      return { label: 'Being sent', tone: 'info', icon: mdiSync };
    case 'delivered':
      return { label: 'Delivered', tone: 'positive' };
    case 'exhausted':
      return { label: 'Given up', tone: 'negative' };
    case 'cancelled':
      return { label: 'Cancelled', tone: 'neutral', icon: mdiCancel };
  }
}

const ends: Readonly<Record<string, string>> = {
  'all-attempts-failed': 'every attempt failed',
  'receiver-aborted': 'the receiver declined it',
  'endpoint-gone': 'the receiver is gone',
  'endpoint-deleted': 'the endpoint was removed',
  'lead-erased': 'the lead was erased',
};

/** Why a delivery ended without arriving; nothing while it has not. */
export function endText({ state, reason }: Pick<Delivery, 'state' | 'reason'>): string | undefined {
  return state === 'exhausted' || state === 'cancelled' ? ends[reason ?? ''] : undefined;
}

/** Whether a delivery can be sent again: one that waits goes out by itself. */
export function isReplayable({ state, reason }: Pick<Delivery, 'state' | 'reason'>): boolean {
  return state !== 'pending' && state !== 'sending' && reason !== 'endpoint-deleted' && reason !== 'lead-erased';
}

/** What the last try brought: the answer's code, or why there was none. */
export function answerText({ lastStatus, lastFailure }: Pick<Delivery, 'lastStatus' | 'lastFailure'>): string {
  if (lastStatus !== null) return `${lastStatus}`;
  return lastFailure ? failureText(lastFailure) : '–';
}

/** "182 ms" or "4.2 s". */
export function durationText(ms: number | null): string {
  if (ms === null) return '–';
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

/** "2 of 13"; without an end when rounds were added by replays. */
export function attemptsText({ attempts, mostAttempts }: Pick<Delivery, 'attempts' | 'mostAttempts'>): string {
  return attempts > mostAttempts ? `${attempts}` : `${attempts} of ${mostAttempts}`;
}
