import { type Quality, type Status } from '@leadweave/domain';

/** A person's judgement of leads: one axis, its value, who and when. */
export interface Judgement {
  readonly field: 'quality' | 'status';
  readonly value: Quality | Status;
  readonly by: string;
  readonly at: Date;
}

/** Kinds of event by axis. */
export const judgedKinds = { quality: 'scored', status: 'status_changed' } as const;

/** The judgements that a change names, at most one for each axis. */
export function judgementsOf(change: { quality?: Quality; status?: Status }, by: string, at: Date): Judgement[] {
  const named = [
    { field: 'quality', value: change.quality },
    { field: 'status', value: change.status },
  ] as const;
  return named.flatMap(({ field, value }) => (value === undefined ? [] : [{ field, value, by, at }]));
}
