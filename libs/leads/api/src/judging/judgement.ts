import { type Actor } from '@leadweave/access';
import { type Quality, type Status } from '@leadweave/domain';
import { type ActorKind } from '../intake/lead-event.js';

/** A judgement of leads: one axis, its value, who and when. */
export interface Judgement {
  readonly field: 'quality' | 'status';
  readonly value: Quality | Status;
  readonly by: string;
  readonly at: Date;
  /** Default: a person. */
  readonly actorKind?: ActorKind;
}

/** Kinds of event by axis. */
export const judgedKinds = { quality: 'scored', status: 'status_changed' } as const;

/** The judgements that a change names, at most one for each axis. */
export function judgementsOf(
  change: { quality?: Quality; status?: Status },
  { id: by, kind: actorKind }: Pick<Actor, 'id' | 'kind'>,
  at: Date,
): Judgement[] {
  const named = [
    { field: 'quality', value: change.quality },
    { field: 'status', value: change.status },
  ] as const;
  return named.flatMap(({ field, value }) => (value === undefined ? [] : [{ field, value, by, at, actorKind }]));
}
