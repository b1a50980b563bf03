import { formatMoment } from '@leadweave/ui';
import { type StartedRun } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';

/** What "Sync now" came to when no run of its own could begin; undefined when one did. */
export function startedText({ started, waiting, reason, resumeAt }: StartedRun, locale: string): string | undefined {
  if (!waiting) return started ? undefined : 'A sync is under way already; here it is.';
  const until = resumeAt ? ` It goes on ${formatMoment(resumeAt, locale)}.` : '';
  return `${started ? 'The sync has to wait.' : 'A sync waits already.'} ${reason ? reasonText(reason) : ''}${until}`;
}
