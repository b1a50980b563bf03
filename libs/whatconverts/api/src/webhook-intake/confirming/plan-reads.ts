import { dayMs } from '@leadweave/time';
import { type WaitingConfirmation } from './confirmations.repository.js';

/** The requests of one turn: a few leads singly, and one list for many. */
export interface PlannedReads {
  readonly singles: readonly WaitingConfirmation[];
  readonly list?: PlannedList;
}

export interface PlannedList {
  readonly from: Date;
  readonly to: Date;
  readonly profileId?: string;
  readonly accountId?: string;
  /** Leads that the list should show. */
  readonly leads: readonly WaitingConfirmation[];
}

/** More leads than that are cheaper in one list. */
const mostSingles = 3;
/** Leads created within so long of the next one stand in one list; a longer gap would fill it with others. */
const longestGapMs = dayMs / 4;

/**
 * Chooses the reads of a turn: the largest group of leads created about the same time as one list, the longest waiting of the
 * others singly. A lead that a list did not show is asked for by its id: lists may leave out what is flagged (contract 13, lines
 * 3 and 4). What does not fit waits for the next turn.
 */
export function planReads(waiting: readonly WaitingConfirmation[]): PlannedReads {
  if (waiting.length <= mostSingles) return { singles: waiting };
  const listed = waiting.filter(({ attempts, occurredAt }) => attempts === 0 && occurredAt !== undefined);
  const [largest = []] = groups(listed).sort((left, right) => right.length - left.length);
  const inList = new Set(largest.length > 1 ? largest : []);
  const singles = waiting.filter((lead) => !inList.has(lead)).slice(0, mostSingles);
  return inList.size > 0 ? { singles, list: listOf(largest) } : { singles };
}

const createdMs = ({ occurredAt }: WaitingConfirmation) => occurredAt!.getTime();

function groups(leads: readonly WaitingConfirmation[]): WaitingConfirmation[][] {
  const found: WaitingConfirmation[][] = [];
  for (const lead of leads.toSorted((left, right) => createdMs(left) - createdMs(right))) {
    const last = found.at(-1);
    if (last && createdMs(lead) - createdMs(last.at(-1)!) <= longestGapMs) last.push(lead);
    else found.push([lead]);
  }
  return found;
}

function listOf(leads: readonly WaitingConfirmation[]): PlannedList {
  return {
    from: leads[0]!.occurredAt!,
    to: leads.at(-1)!.occurredAt!,
    profileId: shared(leads.map(({ profileId }) => profileId)),
    accountId: shared(leads.map(({ accountId }) => accountId)),
    leads,
  };
}

/** The value of all, when they have one in common. */
function shared(values: readonly (string | undefined)[]): string | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
