import { type Random } from '../world/random.js';

type Fields = Record<string, unknown>;

interface Channel {
  readonly share: number;
  readonly source: string;
  readonly medium: string;
  readonly campaigns: readonly string[];
  readonly contents: readonly string[];
  readonly keywords: readonly string[];
  readonly clickId?: 'gclid' | 'msclkid' | 'facebook_click_id';
}

const ADS = [
  'Emergency Repair - Search',
  'Brand - Search',
  'Spring Tune-Up',
  'Performance Max | Homeowners',
  'Water Heaters',
];
const AD_TEXTS = ['same day service', 'free estimate', 'ad variant b', 'call now', 'licensed & insured'];
const SEARCHES = [
  'ac repair near me',
  'emergency plumber',
  'water heater replacement cost',
  '+hvac +tune +up',
  'drain cleaning',
  '"furnace repair"',
];

const CHANNELS: readonly Channel[] = [
  {
    share: 30,
    source: 'google',
    medium: 'cpc',
    campaigns: ADS,
    contents: AD_TEXTS,
    keywords: SEARCHES,
    clickId: 'gclid',
  },
  {
    share: 22,
    source: 'google',
    medium: 'organic',
    campaigns: ['(not set)'],
    contents: [],
    keywords: ['(not provided)'],
  },
  { share: 15, source: '(direct)', medium: '(none)', campaigns: [], contents: [], keywords: [] },
  {
    share: 11,
    source: 'facebook',
    medium: 'paid-social',
    campaigns: ['Homeowners 35-64', 'Retargeting - 30 days', 'Lookalike 1%'],
    contents: ['carousel', 'video 15s', 'static blue'],
    keywords: [],
    clickId: 'facebook_click_id',
  },
  {
    share: 6,
    source: 'bing',
    medium: 'cpc',
    campaigns: ['Bing - Search - Repair', 'Bing - Brand'],
    contents: AD_TEXTS,
    keywords: SEARCHES,
    clickId: 'msclkid',
  },
  { share: 9, source: 'gmb', medium: 'organic', campaigns: ['gmb-listing'], contents: [], keywords: [] },
  {
    share: 4,
    source: 'directory.example.org',
    medium: 'referral',
    campaigns: [],
    contents: ['/listings/home-services'],
    keywords: [],
  },
  {
    share: 3,
    source: 'newsletter',
    medium: 'email',
    campaigns: ['2026-10 fall checklist', 'Win-back'],
    contents: ['hero button', 'footer link'],
    keywords: [],
  },
];

/** Share of leads whose campaign, content and keyword are lost to cookie consent while source and medium stay (§10). */
const UNTRACKED_SHARE = 0.15;
const PAGES = ['/', '/contact', '/services/ac-repair', '/services/plumbing', '/specials', '/book-online'];

const clickIdValue = (kind: NonNullable<Channel['clickId']>, random: Random): string => {
  if (kind === 'gclid') return `Cj0KCQ${random.hex(48)}`;
  return kind === 'msclkid'
    ? random.hex(32)
    : `fb.1.${1_700_000_000_000 + random.whole(90_000_000)}.IwAR1-${random.hex(24)}`;
};

const campaignFields = (channel: Channel, random: Random): Fields => ({
  ...(channel.campaigns.length > 0 ? { lead_campaign: random.pick(channel.campaigns) } : {}),
  ...(channel.contents.length > 0 ? { lead_content: random.pick(channel.contents) } : {}),
  ...(channel.keywords.length > 0 ? { lead_keyword: random.pick(channel.keywords) } : {}),
});

const trackedQuery = (channel: Channel, campaign: Fields): string => {
  if (channel.medium !== 'cpc' && channel.medium !== 'paid-social' && channel.medium !== 'email') return '';
  const query = new URLSearchParams({ utm_source: channel.source, utm_medium: channel.medium });
  if (typeof campaign.lead_campaign === 'string') query.set('utm_campaign', campaign.lead_campaign);
  return `?${query.toString()}`;
};

/** Where a lead came from. Unknown campaign, content and keyword are left out rather than sent as `null` (§12). */
export const attributionFields = (
  random: Random,
  site: string,
): { traffic: Fields; pages: Fields; clickIds: Fields } => {
  const channel = random.weighted(CHANNELS);
  const campaign = campaignFields(channel, random);
  const tracked = !random.chance(UNTRACKED_SHARE);
  const clickIds: Fields = {};
  if (channel.clickId && random.chance(0.9)) clickIds[channel.clickId] = clickIdValue(channel.clickId, random);
  if (channel.source === 'facebook') clickIds.facebook_browser_id = `fb.1.1700000000000.${random.whole(1_000_000_000)}`;
  if (random.chance(0.7))
    clickIds.google_analytics_client_id = `${random.whole(2_000_000_000)}.${1_600_000_000 + random.whole(100_000_000)}`;
  return {
    traffic: { lead_source: channel.source, lead_medium: channel.medium, ...(tracked ? campaign : {}) },
    pages: {
      lead_url: `https://${site}${random.pick(PAGES)}`,
      landing_url: `https://${site}${random.pick(PAGES)}${tracked ? trackedQuery(channel, campaign) : ''}`,
    },
    clickIds,
  };
};
