import { type Tone } from '@leadweave/ui';
import { mdiPauseCircleOutline } from '@mdi/js';
import { type Endpoint } from '../webhooks-api.js';

/** A state as a pill shows it. */
export interface StateWords {
  readonly label: string;
  readonly tone: Tone;
  readonly icon?: string;
}

/** How an endpoint does, in a word. */
export function endpointWords({ state, failingSince, lastSuccessAt }: Endpoint): StateWords {
  if (state === 'disabled') return { label: 'Disabled', tone: 'negative' };
  if (state === 'paused') return { label: 'Paused', tone: 'warning', icon: mdiPauseCircleOutline };
  if (failingSince) return { label: 'Failing', tone: 'negative' };
  return lastSuccessAt ? { label: 'Active', tone: 'positive' } : { label: 'Ready', tone: 'info' };
}

/** Why an endpoint sends nothing, and what happens meanwhile; nothing while it sends. */
export function stoppedText({ state, stateReason }: Endpoint): string | undefined {
  if (state === 'active') return undefined;
  const why =
    state === 'disabled'
      ? 'The receiver answered 410: it wants nothing any more.'
      : stateReason === 'failing'
        ? 'Paused after 5 days of nothing but failures.'
        : 'Paused by a person.';
  return `${why} New events wait and are kept for 30 days.`;
}

/** Share of deliveries of the last 7 days that arrived, "99.8 %". */
export function successShare({ delivered, exhausted }: Pick<Endpoint, 'delivered' | 'exhausted'>, locale: string) {
  const all = delivered + exhausted;
  if (all === 0) return undefined;
  // Never "100 %" when something was given up.
  const share = Math.floor((delivered / all) * 1_000) / 1_000;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** What people call an endpoint: its description, else its host and path. */
export function endpointName({ description, url }: Pick<Endpoint, 'description' | 'url'>): string {
  return description || shortAddress(url);
}

/** An address without its scheme and query. */
export function shortAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
}
