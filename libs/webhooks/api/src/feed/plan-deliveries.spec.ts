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

  it('tells endpoints of both locations of a lead that has moved', () => {
    const south = '019aa000-0000-7000-8000-000000000002';
    const moved: NamedEvent = {
      name: 'lead.updated',
      event: { ...named.event, kind: 'moved', changed: { locationId: { before: south, after: locationId } } },
    };
    const of = (id: string, ...locationIds: string[]): ChoosingEndpoint => {
      const endpoint = endpointMadeAt(at);
      return { ...endpoint, id, selection: { ...endpoint.selection, events: ['lead.updated'], locationIds } };
    };
    const endpoints = [of('old', south), of('new', locationId), of('other', '019aa000-0000-7000-8000-000000000003')];
    expect(wantedEvents([moved], endpoints, new Map()).map(({ endpointId }) => endpointId)).toEqual(['old', 'new']);
    const updated = { ...moved, event: { ...moved.event, kind: 'updated' as const } };
    expect(wantedEvents([updated], endpoints, new Map()).map(({ endpointId }) => endpointId)).toEqual(['new']);
  });
});
