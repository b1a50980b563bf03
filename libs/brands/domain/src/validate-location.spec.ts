import { validateLocation } from './validate-location.js';

describe('validateLocation', () => {
  it('trims texts, drops empty ones and takes an absent status as active', () => {
    expect(validateLocation({ name: '  Austin\u0000North ', timeZone: 'America/Chicago', city: ' ' })).toEqual({
      kind: 'valid',
      location: { name: 'Austin North', timeZone: 'America/Chicago', status: 'active' },
    });
  });

  it('names every fault at once', () => {
    expect(validateLocation({ name: ' ', timeZone: 'Mars/Olympus', status: 'open', phone: '5'.repeat(41) })).toEqual({
      kind: 'invalid',
      faults: [
        { field: 'name', reason: 'missing' },
        { field: 'phone', reason: 'too-long' },
        { field: 'timeZone', reason: 'unknown-time-zone' },
        { field: 'status', reason: 'unknown-status' },
      ],
    });
  });

  it.each([
    ['America/New_York', 'valid'],
    ['UTC', 'valid'],
    ['+02:00', 'invalid'],
    ['Europe/Nowhere', 'invalid'],
    ["America/Chicago'; --", 'invalid'],
  ])('judges the zone %s as %s', (timeZone, kind) => {
    expect(validateLocation({ name: 'Austin', timeZone }).kind).toBe(kind);
  });

  it('counts characters, not code units', () => {
    const draft = { timeZone: 'UTC' };
    expect(validateLocation({ ...draft, name: '🏠'.repeat(120) }).kind).toBe('valid');
    expect(validateLocation({ ...draft, name: '🏠'.repeat(121) }).kind).toBe('invalid');
  });
});
