import { type FeedEvent } from '@leadweave/leads-api';
import { type ChoosingEndpoint, wantedEvents } from './plan-deliveries.js';
import { type NamedEvent } from './outgoing-of.js';

const at = new Date('2026-11-20T12:00:00.000Z');
const leadId = '019aa000-0000-7000-8000-0000000000aa';
const locationId = '019aa000-0000-7000-8000-000000000001';

const named: NamedEvent = {
  name: 'lead.deleted',
  event: {
    id: '019aa000-0000-7000-8000-0000000000e1',
    leadId,
    locationId,
    seq: 3,
    kind: 'erased',
    at,
    actor: { kind: 'source' },
    origin: { kind: 'user', userId: 'user:1' },
    changed: {},
  } satisfies FeedEvent,
};

const endpointMadeAt = (createdAt: Date): ChoosingEndpoint => ({
  id: '019aa000-0000-7000-8000-0000000000c1',
  style: 'full',
  createdAt,
  selection: {
    events: ['lead.deleted'],
    kinds: [],
    locationIds: [],
    qualities: [],
    statuses: [],
    forms: [],
  },
});

describe('wantedEvents', () => {
  it.each([
    ['a moment before', -1, 1],
    ['at the same moment', 0, 1],
    ['a moment after', 1, 0],
  ])('counts deliveries for an endpoint that was made %s its event: %i ms, %i', (_name, ms, count) => {
    const made = new Date(at.getTime() + ms);
    expect(wantedEvents([named], [endpointMadeAt(made)], new Map())).toHaveLength(count);
  });
});
