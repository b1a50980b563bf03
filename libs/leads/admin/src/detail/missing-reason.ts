import { type LeadDetail } from '../leads-api.js';

/** The five values that the attribution begins with. */
export const mainAttribution = ['source', 'medium', 'campaign', 'keyword', 'device'] as const;
export type MainAttribution = (typeof mainAttribution)[number];

type Explained = Pick<LeadDetail, 'attribution' | 'sources' | 'type'>;

/** The likely reason why nothing of the marketing is known, or why this one value is missing. */
export function missingReason(lead: Explained, field: MainAttribution): string {
  if (!lead.sources.some(({ system }) => system === 'whatconverts')) {
    return 'sent through a Leadweave form and not paired with a WhatConverts lead';
  }
  if (mainAttribution.every((name) => !lead.attribution[name])) return 'WhatConverts sent no visit with this lead';
  if (field === 'device') return deviceReason(lead);
  if (isDirect(lead)) return 'a direct visit has none';
  return fieldReasons[field];
}

/** Whether the lead carries no marketing at all, so that tracking itself should be checked. */
export function hasNoAttribution({ attribution }: Pick<LeadDetail, 'attribution'>): boolean {
  return (['source', 'medium', 'campaign', 'keyword'] as const).every((name) => !attribution[name]);
}

const fieldReasons: Readonly<Record<Exclude<MainAttribution, 'device'>, string>> = {
  source: 'the visit carried no utm_source and no referrer',
  medium: 'the visit carried no utm_medium',
  campaign: 'the link carried no utm_campaign',
  keyword: 'search engines withhold most keywords; ads need utm_term',
};

function deviceReason({ type }: Explained): string {
  return type === 'phone_call' ? 'a number dialled by hand shows no device' : 'the browser did not say';
}

function isDirect({ attribution }: Explained): boolean {
  return attribution.channel === 'direct';
}
