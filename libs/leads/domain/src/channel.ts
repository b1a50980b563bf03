import { type Attribution } from './source-content.js';

/**
 * What brought the contact, in one word: the source tag of the leads list.
 *
 * - `paid`: bought traffic (cost per click, display, paid social, a click id of an ad network).
 * - `promotion`: the brand's own campaign that costs nothing per click (e-mail, text message, print, a tagged link).
 * - `organic`: found by itself (unpaid search, social network, a link on another site).
 * - `direct`: the address was typed or bookmarked.
 * - `unknown`: no source told anything.
 */
export const channels = ['organic', 'promotion', 'paid', 'direct', 'unknown'] as const;
export type Channel = (typeof channels)[number];

/** Placeholders that analytics tools write when there is no value. */
const placeholders = new Set([
  '',
  '(none)',
  'none',
  '(not set)',
  '(not provided)',
  '(organic)',
  '(direct)',
  '(referral)',
]);

/** Click ids that only a paid click carries. A Facebook click id is also on unpaid links and proves nothing. */
const paidClickIds = new Set(['gclid', 'gbraid', 'wbraid', 'dclid', 'msclkid']);

const paidMedium =
  /^(?:cp[acilmv]|cpc|ppc|ppl|paid|sem|display|banner|retargeting|remarketing|programmatic|ads?|lsa)$|^paid[ _-]?\w+$|^(?:search|social)[ _-]?(?:paid|ads?)$/;

const promotionMedium =
  /^(?:e-?mail|newsletter|sms|text|mms|push|qr(?:[ _-]?code)?|print|flyer|postcard|direct[ _-]?mail|mailer|coupon|promo(?:tion)?|affiliate|event|offline|radio|tv|billboard)$/;

const organicMedium = /^(?:organic|referral|social|organic[ _-]?\w+|social[ _-]?(?:media|network|organic))$/;

/**
 * The channel of an attribution. Upper and lower case and outer spaces do not matter. The first rule that fits decides:
 *
 * | rule | channel |
 * | --- | --- |
 * | a paid medium (`cpc`, `ppc`, `paid_social`, `display` …) | `paid` |
 * | a promotion medium (`email`, `sms`, `qr`, `direct mail` …) | `promotion` |
 * | medium `organic` | `organic` |
 * | a paid click id (`gclid`, `msclkid` …): a medium that is told says more than an id left from an earlier visit | `paid` |
 * | a campaign name, whatever else is given | `promotion` |
 * | medium `referral` or `social`, or any other medium, or a source that is not `(direct)` | `organic` |
 * | source `(direct)` or `direct` | `direct` |
 * | nothing | `unknown` |
 */
export function channelOf(attribution: Attribution): Channel {
  const medium = spoken(attribution.medium);
  if (paidMedium.test(medium)) return 'paid';
  if (promotionMedium.test(medium)) return 'promotion';
  if (medium === 'organic') return 'organic';
  if (hasPaidClickId(attribution)) return 'paid';
  if (spoken(attribution.campaign)) return 'promotion';
  return organicMedium.test(medium) ? 'organic' : channelOfSource(attribution.source, medium);
}

function channelOfSource(source: string | undefined, medium: string): Channel {
  const said = lower(source);
  if (medium || spoken(source)) return said === 'direct' ? 'direct' : 'organic';
  return said === '(direct)' ? 'direct' : 'unknown';
}

function hasPaidClickId(attribution: Attribution): boolean {
  return Object.entries(attribution.clickIds ?? {}).some(([name, id]) => Boolean(id) && paidClickIds.has(lower(name)));
}

function spoken(value: string | undefined): string {
  const text = lower(value);
  return placeholders.has(text) ? '' : text;
}

function lower(value: string | undefined): string {
  return String(value ?? '')
    .trim()
    .toLowerCase();
}
