import { type Alert } from '../insights-api.js';
import { alertWords } from './alert-words.js';

const silent = (facts: Alert['facts']) =>
  alertWords({
    kind: 'location_silent',
    locationId: 'north',
    facts: { location: 'Austin', low: 4, high: 7, ...facts },
  });

describe('alertWords', () => {
  it('says what is usual, how long it is quiet and what was checked', () => {
    const { heading, fix, link } = silent({ hours: 52, reported: 0 });
    expect(heading).toBe('Austin normally gets 4–7 leads a day, none for 52 h');
    expect(fix).toContain('WhatConverts reports none either');
    expect(link).toBe('/grow/leads?location=north');
  });

  it('claims nothing of WhatConverts that was not compared', () => {
    expect(silent({ hours: 200 }).fix).not.toContain('reports');
    expect(silent({ hours: 200 }).heading).toContain('none for 8 days');
  });

  it('counts connections that fail for one cause', () => {
    const words = (connections: number) =>
      alertWords({ kind: 'sync_failing', locationId: null, facts: { connections } }).heading;
    expect([words(1), words(5)]).toEqual([
      'The sync with WhatConverts fails',
      'The sync with WhatConverts fails on 5 connections',
    ]);
  });
});
