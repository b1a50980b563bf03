import { formatMoment } from '@leadweave/ui';
import { type StartedRun } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';

/** What "Sync now" came to when it did not start a run of its own; undefined when it did. */
export function startedText({ started, waiting, reason, resumeAt }: StartedRun, locale: string): string | undefined {
  if (started) return undefined;
  if (!waiting) return 'A sync is under way already; here it is.';
  const until = resumeAt ? ` It goes on ${formatMoment(resumeAt, locale)}.` : '';
  return `A sync waits already. ${reason ? reasonText(reason) : ''}${until}`;
}
