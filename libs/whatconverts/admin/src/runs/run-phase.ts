import { type SyncRunDetail } from '../whatconverts-api.js';

/** What a run is doing right now, in a sentence. */
export function runPhase({ state, windows, readUpTo, startedAt }: SyncRunDetail, locale: string): string {
  switch (state) {
    case 'queued':
      return startedAt ? 'Waiting to go on.' : 'Waiting to start.';
    case 'running':
      return readingText(windows, readUpTo, locale);
    case 'paused':
      return 'Paused. It goes on by itself from where it was.';
    case 'done':
      return 'Everything was read.';
    case 'partial':
      return 'Read, but something was left out.';
    case 'failed':
      return 'It could not be finished. What was stored stays.';
    case 'cancelled':
      return 'Stopped. What was stored stays.';
  }
}

function readingText(windows: SyncRunDetail['windows'], readUpTo: string | null, locale: string): string {
  if (windows.length === 0) return 'Getting ready.';
  const done = windows.filter((window) => window.state === 'done').length;
  const part = windows.length === 1 ? '' : ` (part ${Math.min(done + 1, windows.length)} of ${windows.length})`;
  if (!readUpTo) return `Reading leads${part}.`;
  return `Reading leads${part}, at those of ${dayOf(readUpTo, locale)}.`;
}

function dayOf(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(at),
  );
}
