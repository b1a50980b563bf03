import { eventText, fieldName } from './event-texts.js';

const event = (part: object) =>
  ({
    id: 'e',
    leadId: 'l',
    sequence: 2,
    kind: 'scored',
    at: '2026-11-20T14:00:00.000Z',
    actor: {},
    origin: {},
    changed: {},
    ...part,
  }) as never;

describe('eventText', () => {
  it('says where a lead went and why', () => {
    const moved = event({
      kind: 'moved',
      actor: { kind: 'user', id: 'user-1', name: 'Ada' },
      origin: { kind: 'move', moveId: 'm', because: 'profile-changed' },
      changed: {
        location: { before: 'Austin North', after: 'Plano' },
        locationId: { before: 'loc-1', after: 'loc-2' },
      },
    });
    expect(eventText(moved, 'user-2')).toEqual({
      what: 'Moved to another location',
      cause: 'by Ada, because the Profile ID changed',
      changes: ['Location: Austin North → Plano'],
    });
  });

  it('names a judgement of your own with both values', () => {
    const scored = event({
      actor: { kind: 'user', id: 'user-1' },
      origin: { kind: 'user', userId: 'user-1' },
      changed: { quality: { before: 'unscored', after: 'good' } },
    });
    expect(eventText(scored, 'user-1')).toEqual({
      what: 'Scored',
      cause: 'by you',
      changes: ['Quality: unscored → good'],
    });
    expect(eventText(scored, 'user-2').cause).toBe('by a person');
  });

  it('names an API key as what it is', () => {
    const scored = event({ actor: { kind: 'api_key', id: 'key-1', name: 'CRM (API key)' } });
    expect(eventText(scored, 'user-1').cause).toBe('by CRM (API key)');
  });

  it('tells where an event went and what came of it', () => {
    const delivery = (origin: object) =>
      eventText(
        event({ kind: 'webhook_delivery', origin: { receiver: 'hooks.example.com', event: 'lead.scored', ...origin } }),
        undefined,
      );
    expect(delivery({ state: 'delivered', attempts: 2, status: 200 })).toEqual({
      what: 'Delivered to hooks.example.com',
      cause: 'as lead.scored after 2 attempts',
      changes: [],
    });
    expect(delivery({ state: 'pending', attempts: 1, status: 503 })).toEqual({
      what: 'Waits for hooks.example.com',
      cause: 'as lead.scored',
      changes: ['It answered 503.'],
    });
  });

  it('tells what went to Salesforce', () => {
    const call = (origin: object) => eventText(event({ kind: 'salesforce_call', origin }), undefined);
    expect(call({ direction: 'to_salesforce', action: 'create', object: 'Lead', result: 'done' })).toEqual({
      what: 'Created in Salesforce',
      cause: 'as Lead',
      changes: [],
    });
    expect(call({ direction: 'to_whatconverts', action: 'write-back', object: null, result: 'failed' }).what).toBe(
      'Sending to WhatConverts failed',
    );
  });

  it('names what a sync brought', () => {
    const enriched = event({
      kind: 'enriched',
      actor: { kind: 'source' },
      origin: { kind: 'run', runId: 'r' },
      changed: { 'attribution.source': { before: null, after: 'google' } },
    });
    expect(eventText(enriched, 'user-1')).toEqual({
      what: 'Paired and enriched',
      cause: 'by a sync with WhatConverts',
      changes: ['Attribution source: google'],
    });
  });

  it('names the colleague, and what was decided about a pair', () => {
    const decided = event({
      kind: 'pairing_decided',
      actor: { kind: 'user', id: 'user-1', name: 'Ana Moreno' },
      changed: { 'pairing.whatconverts 153928': { before: 'split', after: 'never' } },
    });
    expect(eventText(decided, 'user-2')).toEqual({
      what: 'Pairing decided',
      cause: 'by Ana Moreno',
      changes: ['Never pairs with WhatConverts lead 153928'],
    });
    const changesOf = (before: string | null, after: string | null) =>
      eventText(event({ changed: { 'pairing.form 7': { before, after } } }), undefined).changes[0];
    expect(changesOf(null, 'split')).toBe('Split from Leadweave form submission 7');
    expect(changesOf('split', null)).toBe('No longer split from Leadweave form submission 7');
    expect(changesOf('never', null)).toBe('May pair with Leadweave form submission 7 again');
  });

  it.each([
    [null, 'n', 'Note written'],
    ['n', 'n', 'Note edited'],
    ['n', null, 'Note removed'],
  ])('tells a note from %j to %j as %j, without its id', (before, after, what) => {
    expect(eventText(event({ kind: 'noted', changed: { note: { before, after } } }), undefined)).toMatchObject({
      what,
      changes: [],
    });
  });

  it('names Salesforce as the cause of a value and of a stage (D14)', () => {
    const origin = { kind: 'salesforce' };
    const changed = { 'deal.stage': { before: 'Prospecting', after: 'Proposal' } };
    expect(eventText(event({ kind: 'updated', origin, changed }), undefined)).toMatchObject({
      what: 'Opportunity moved on',
      cause: 'by a record in Salesforce',
      changes: ['Deal stage: Prospecting → Proposal'],
    });
  });

  it('tells amounts in the currency of the lead', () => {
    const changed = {
      'value.salesMinor': { before: null, after: 123_450 },
      'value.quoteMinor': { before: 5, after: 0 },
    };
    const valued = event({ kind: 'value_changed', changed });
    const dollars = (minor: number) => `$${(minor / 100).toFixed(2)}`;
    expect(eventText(valued, undefined, dollars).changes).toEqual([
      'Value sales: $1234.50',
      'Value quote: $0.05 → $0.00',
    ]);
    expect(eventText(valued, undefined).changes[0]).toBe('Value sales: 123450');
  });

  it('shows an event of a kind that is not known yet', () => {
    expect(eventText(event({ kind: 'sent_away' }), undefined).what).toBe('sent away');
  });
});

describe('fieldName', () => {
  it.each([
    ['contact.email', 'Contact email'],
    ['fields.Project type', 'Project type'],
    ['value.salesMinor', 'Value sales'],
    ['attribution.landingUrl', 'Attribution landing url'],
  ])('turns %s into %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});
