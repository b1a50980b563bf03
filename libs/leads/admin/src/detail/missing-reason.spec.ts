import { aDetail } from '../testing/a-lead.js';
import { hasNoAttribution, missingReason } from './missing-reason.js';
import { webAddress } from './web-address.js';

const { attribution, sources } = aDetail();
const nothing = { ...attribution, source: null, medium: null, campaign: null, keyword: null, device: null };

describe('missingReason', () => {
  it.each([
    ['the link, when the visit is known', aDetail(), 'campaign', 'the link carried no utm_campaign'],
    [
      'the search engine, for a keyword',
      aDetail(),
      'keyword',
      'search engines withhold most keywords; ads need utm_term',
    ],
    [
      'the direct visit',
      aDetail({ attribution: { ...attribution, source: '(direct)', channel: 'direct' } }),
      'campaign',
      'a direct visit has none',
    ],
    [
      'a visit that was not sent',
      aDetail({ attribution: { ...nothing, channel: 'unknown' } }),
      'source',
      'WhatConverts sent no visit with this lead',
    ],
    [
      'the form of our own, when it is not paired',
      aDetail({ sources: [{ ...sources[0]!, system: 'form' }] }),
      'source',
      'sent through a Leadweave form and not paired with a WhatConverts lead',
    ],
    [
      'the dialled number',
      aDetail({ type: 'phone_call', attribution: { ...attribution, device: null } }),
      'device',
      'a number dialled by hand shows no device',
    ],
  ] as const)('names %s', (_name, lead, field, reason) => {
    expect(missingReason(lead, field)).toBe(reason);
  });
});

describe('hasNoAttribution', () => {
  it('is true when source, medium, campaign and keyword are all missing', () => {
    expect(hasNoAttribution({ attribution: nothing })).toBe(true);
    expect(hasNoAttribution({ attribution: { ...nothing, medium: 'cpc' } })).toBe(false);
  });
});

describe('webAddress', () => {
  it('links http and https only', () => {
    expect(webAddress('https://www.example.com/a?b=c')).toBe('https://www.example.com/a?b=c');
    expect(webAddress('http://example.com')).toBe('http://example.com/');
    for (const text of ['javascript:alert(1)', 'data:text/html,x', '//example.com', 'example.com', '', null]) {
      expect(webAddress(text)).toBeUndefined();
    }
  });
});
