import { type BackFillDto, type ReasonCountDto, type SalesforceDryRunDto } from '../sending/dry-run.dto.js';
import { type BackFill } from './back-fills.repository.js';

/** A plan for people; `orgMax` are the calls that the org may make in 24 hours, as far as they are known. */
export function dryRunToDto({ id, since, createdAt, plan }: BackFill, orgMax: number | undefined): SalesforceDryRunDto {
  const { counts, leads, calls, samples } = plan;
  return {
    ...{ id, leads, calls },
    since: since.toISOString(),
    createdAt: createdAt.toISOString(),
    wouldCreate: counts.create,
    wouldUpdate: counts.update,
    wouldLink: counts.redirect,
    unchanged: counts.unchanged,
    skipped: reasonsOf(counts.skip),
    review: reasonsOf(counts.review),
    orgMax: orgMax ?? null,
    samples: samples.map(({ leadId, name, outcome, because, fields }) => ({
      ...{ leadId, name },
      outcome: outcome === 'redirect' ? 'link' : outcome,
      because: because ?? null,
      fields: fields.map(({ field, after, note }) => ({ field, value: after, note })),
    })),
  };
}

/** A run for people; one that waits says for what. */
export function backFillToDto({
  id,
  state,
  reason,
  since,
  plan,
  done,
  startedAt,
  endedAt,
  createdAt,
}: BackFill): BackFillDto {
  return {
    id,
    state: state === 'running' && reason !== undefined ? 'waiting' : shownStates[state],
    reason: reason ?? null,
    since: since.toISOString(),
    leads: plan.leads,
    ...done,
    startedAt: (startedAt ?? createdAt).toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

const shownStates = {
  planned: 'waiting',
  running: 'running',
  done: 'done',
  stopped: 'stopped',
  refused: 'failed',
} as const;

/** The reasons that keep the most first. */
function reasonsOf(counts: Readonly<Record<string, number>>): ReasonCountDto[] {
  return Object.entries(counts)
    .map(([because, count]) => ({ because, count }))
    .sort((left, right) => right.count - left.count);
}
