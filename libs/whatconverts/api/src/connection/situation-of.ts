import { type ConnectionState } from '@leadweave/connections';
import { type RunState } from '../runs/run-state.js';
import { type Situation, situations } from './situation.js';

/** What decides the situation of a connection. */
export interface SituationFacts {
  readonly state: ConnectionState;
  readonly reason?: string;
  readonly mapped: number;
  readonly total: number;
  /** How the latest run that ended, ended. */
  readonly lastRunState?: RunState;
  readonly lastRunReason?: string;
  readonly keyAgeDays: number;
}

/** A word for the card, with its machine-readable reason. */
export interface SituationWithReason {
  readonly situation: Situation;
  readonly reason?: string;
}

const oldKeyDays = 90;

/** The first of these that applies: a state that needs attention, nothing mapped, a warning, all well. */
export function situationOf(facts: SituationFacts): SituationWithReason {
  const { state, reason, mapped, total, lastRunState, lastRunReason, keyAgeDays } = facts;
  if (state === 'disconnected') return { situation: 'not_connected' };
  if (state !== 'active') return { situation: state, reason };
  if (mapped === 0) return { situation: 'setting_up', reason: 'no-location-mapped' };
  if (lastRunState === 'failed') return { situation: 'failing', reason: lastRunReason };
  if (mapped < total) return { situation: 'warnings', reason: 'locations-unmapped' };
  if (lastRunState === 'partial') return { situation: 'warnings', reason: lastRunReason ?? 'run-partial' };
  if (keyAgeDays > oldKeyDays) return { situation: 'warnings', reason: 'key-old' };
  return { situation: 'active' };
}

const urgency: readonly Situation[] = ['credentials_rejected', 'failing', 'paused', 'warnings', 'setting_up', 'active'];

/** The situation of a card that stands for several connections. */
export function worstSituation(all: readonly Situation[]): Situation {
  return [...urgency, ...situations].find((situation) => all.includes(situation)) ?? 'not_connected';
}
