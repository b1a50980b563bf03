import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { leadTypeWord } from '../world/lead-types.js';
import { type ProfileSummary, type TruthQuestion } from './simulator-control.js';

const secondsOf = (instant: Date | string | undefined): number | undefined =>
  instant === undefined ? undefined : Math.floor(new Date(instant).getTime() / 1000);

const existing = (state: SimulatorState) =>
  state.world.profiles.filter((profile) => !profile.deleted && !profile.account.deleted);

/** Ids of the leads that exist now and fit the question, in order of creation. */
export const truth = (state: SimulatorState, question: TruthQuestion): number[] => {
  const profiles = new Uint8Array(state.world.profiles.length);
  for (const profile of existing(state))
    profiles[profile.index] = Number((question.profileId ?? profile.profileId) === profile.profileId);
  const { types } = question;
  const matches = state.leads.select({
    profiles,
    fromSec: secondsOf(question.from) ?? 0,
    toSec: secondsOf(question.to) ?? Number.POSITIVE_INFINITY,
    nowSec: nowSecOf(state),
    ...(types ? { accept: (lead) => types.includes(leadTypeWord(lead.typeCode)) } : {}),
  });
  return Array.from({ length: matches.total }, (_id, index) => matches.at(index).leadId);
};

/** Every profile with the number of its leads. */
export const profileSummaries = (state: SimulatorState, nowSec: number): ProfileSummary[] =>
  existing(state).map((profile) => {
    const profiles = new Uint8Array(state.world.profiles.length);
    profiles[profile.index] = 1;
    const span = { fromSec: 0, toSec: Number.POSITIVE_INFINITY, nowSec };
    const leads = state.leads.select({ profiles, onlyProfile: profile.index, ...span }).total;
    return { accountId: profile.account.accountId, profileId: profile.profileId, name: profile.name, leads };
  });
