import { type StateWords } from '../wording/endpoint-words.js';
import { type Endpoint } from '../webhooks-api.js';

/** All endpoints together in a word: the worst of them decides, as people want to hear of that one first. */
export function endpointsSituation(endpoints: readonly Endpoint[]): StateWords {
  if (endpoints.length === 0) return { label: 'Not set up', tone: 'neutral' };
  const stopped = endpoints.filter(({ state, stateReason }) => state === 'disabled' || stateReason === 'failing');
  if (stopped.length > 0) return { label: 'Stopped', tone: 'negative' };
  const active = endpoints.filter(({ state }) => state === 'active');
  if (active.length === 0) return { label: 'Paused', tone: 'warning' };
  const failing = active.filter(({ failingSince }) => failingSince);
  if (failing.length === active.length) return { label: 'Failing', tone: 'negative' };
  return failing.length > 0 ? { label: 'Warnings', tone: 'warning' } : { label: 'Active', tone: 'positive' };
}
