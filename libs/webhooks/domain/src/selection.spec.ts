import { leadKindOf } from './lead-kind.js';
import { eventNameOf } from './event-name.js';
import { type SelectableEvent, type Selection, unwantedReason } from './selection.js';

const everything: Selection = {
  events: ['lead.created', 'lead.folded', 'lead.deleted', 'sync.completed'],
  kinds: [],
  locationIds: [],
  qualities: [],
  statuses: [],
  forms: [],
};
const event: SelectableEvent = {
  name: 'lead.created',
  kind: 'web_form',
  locationId: 'north',
  quality: 'unscored',
  status: 'new',
  form: 'Contact Us',
};

describe('unwantedReason', () => {
  it('lets everything through that an open selection names', () => {
    expect(unwantedReason(everything, event)).toBeUndefined();
  });

  it.each([
    [{ events: ['lead.scored'] }, 'event-not-selected'],
    [{ locationIds: ['south'] }, 'location-not-selected'],
    [{ kinds: ['chat_completed'] }, 'kind-not-selected'],
    [{ qualities: ['good'] }, 'quality-not-selected'],
    [{ statuses: ['archived'] }, 'status-not-selected'],
    [{ forms: ['Quote'] }, 'form-not-selected'],
  ] satisfies [Partial<Selection>, string][])('holds back what %j leaves out', (selection, reason) => {
    expect(unwantedReason({ ...everything, ...selection }, event)).toBe(reason);
  });

  it.each([
    [['north'], undefined],
    [['south'], undefined],
    [['west'], 'location-not-selected'],
  ])('tells endpoints of %j of a lead that went from south to north: %s', (locationIds, reason) => {
    expect(unwantedReason({ ...everything, locationIds }, { ...event, leftLocationId: 'south' })).toBe(reason);
  });

  it('holds back what lacks the value that is asked for', () => {
    expect(unwantedReason({ ...everything, kinds: ['web_form'] }, { ...event, kind: undefined })).toBe(
      'kind-not-selected',
    );
    expect(unwantedReason({ ...everything, forms: ['Contact Us'] }, { ...event, form: undefined })).toBe(
      'form-not-selected',
    );
  });

  it.each(['lead.folded', 'lead.deleted'] as const)(
    'tells %s to all who may have the lead, at their locations',
    (name) => {
      const end: SelectableEvent = { name, locationId: 'north' };
      expect(unwantedReason({ ...everything, kinds: ['chat_completed'] }, end)).toBeUndefined();
      expect(unwantedReason({ ...everything, locationIds: ['south'] }, end)).toBe('location-not-selected');
    },
  );

  it('tells what belongs to no location only to endpoints that are open to all', () => {
    expect(unwantedReason(everything, { name: 'sync.completed' })).toBeUndefined();
    expect(unwantedReason({ ...everything, locationIds: ['north'] }, { name: 'sync.completed' })).toBe(
      'location-not-selected',
    );
  });

  it('always lets a test through', () => {
    expect(unwantedReason({ ...everything, events: [], locationIds: ['south'] }, { name: 'webhook.test' })).toBe(
      undefined,
    );
  });
});

describe('leadKindOf', () => {
  it.each([
    ['phone_call', false, true, 'call_completed'],
    ['phone_call', true, true, 'call_in_progress'],
    ['phone_call', true, false, 'call_in_progress'],
    ['phone_call', false, false, 'call_modified'],
    ['chat', false, false, 'chat_completed'],
    ['chat', true, true, 'chat_in_progress'],
    ['web_form', false, false, 'web_form'],
    ['text_message', false, true, 'text_message'],
    ['transaction', false, true, 'transaction'],
    ['event', false, true, 'custom_event'],
    ['email', false, true, 'email'],
    ['appointment', false, true, 'appointment'],
    ['other', false, true, undefined],
  ] as const)('calls a %s (in progress: %s, arrival: %s) %s', (type, inProgress, isArrival, kind) => {
    expect(leadKindOf({ type, inProgress, isArrival })).toBe(kind);
  });
});

describe('eventNameOf', () => {
  it('names what the log of a lead tells', () => {
    expect(['created', 'enriched', 'scored', 'folded', 'value_changed', 'erased'].map(eventNameOf)).toEqual([
      'lead.created',
      'lead.updated',
      'lead.scored',
      'lead.folded',
      'lead.value_changed',
      'lead.deleted',
    ]);
  });

  it('keeps inside what it does not know', () => {
    expect(['noted', 'constructor', 'toString'].map(eventNameOf)).toEqual([undefined, undefined, undefined]);
  });
});
