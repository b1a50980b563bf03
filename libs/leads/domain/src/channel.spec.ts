import fc from 'fast-check';
import { channelOf, channels } from './channel.js';
import { type Attribution } from './source-content.js';

const attribution = (parts: Partial<Attribution>): Attribution => ({ clickIds: {}, ...parts });

describe('channelOf', () => {
  it.each([
    ['google', 'cpc', 'spring', 'paid'],
    ['google', 'CPC', undefined, 'paid'],
    ['bing', 'ppc', undefined, 'paid'],
    ['facebook', 'paid_social', 'summer', 'paid'],
    ['facebook', 'paid-social', undefined, 'paid'],
    ['facebook', 'paidsocial', undefined, 'paid'],
    ['instagram', 'social_paid', undefined, 'paid'],
    ['example.net', 'display', undefined, 'paid'],
    ['example.net', 'cpm', undefined, 'paid'],
    ['example.net', 'Retargeting', undefined, 'paid'],
    ['newsletter', 'email', 'november', 'promotion'],
    ['newsletter', 'E-Mail', undefined, 'promotion'],
    ['twilio', 'sms', undefined, 'promotion'],
    ['flyer', 'qr', undefined, 'promotion'],
    ['postcard', 'direct mail', 'autumn', 'promotion'],
    ['example.net', 'referral', 'partner week', 'promotion'],
    ['facebook', 'social', 'open house', 'promotion'],
    ['google', 'organic', undefined, 'organic'],
    ['google', 'organic', '(organic)', 'organic'],
    ['google', 'organic', 'gmb listing', 'organic'],
    ['facebook.com', 'social', undefined, 'organic'],
    ['example.net', 'referral', '(referral)', 'organic'],
    ['google', undefined, undefined, 'organic'],
    ['google', '(not set)', '(not set)', 'organic'],
    ['example.net', 'something new', undefined, 'organic'],
    ['(direct)', '(none)', undefined, 'direct'],
    ['(direct)', '(none)', '(direct)', 'direct'],
    ['direct', undefined, undefined, 'direct'],
    ['direct', 'none', '', 'direct'],
    [undefined, undefined, undefined, 'unknown'],
    ['', '', '', 'unknown'],
    ['(not set)', '(not set)', '(not set)', 'unknown'],
  ])('source %j, medium %j, campaign %j: %s', (source, medium, campaign, expected) => {
    expect(channelOf(attribution({ source, medium, campaign }))).toBe(expected);
  });

  it.each(['gclid', 'GCLID', 'gbraid', 'wbraid', 'msclkid'])('takes %s without a medium for a paid click', (name) => {
    expect(channelOf(attribution({ source: 'google', clickIds: { [name]: 'Cj0KCQ' } }))).toBe('paid');
  });

  it('believes a medium that is told before a click id from an earlier visit', () => {
    const clickIds = { gclid: 'Cj0KCQ' };
    expect(channelOf(attribution({ source: 'google', medium: 'organic', clickIds }))).toBe('organic');
    expect(channelOf(attribution({ source: 'newsletter', medium: 'email', clickIds }))).toBe('promotion');
  });

  it('does not take a Facebook click id or an empty click id for a paid click', () => {
    const clickIds = { facebookClickId: 'IwAR', fbclid: 'IwAR', gclid: '' };
    expect(channelOf(attribution({ source: 'facebook.com', medium: 'referral', clickIds }))).toBe('organic');
  });

  it('answers with one of its words for any text', () => {
    const text = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });
    fc.assert(
      fc.property(text, text, text, (source, medium, campaign) => {
        expect(channels).toContain(channelOf(attribution({ source, medium, campaign })));
      }),
    );
  });
});
