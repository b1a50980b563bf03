import { type StoredVersion } from '@leadweave/leads-api';
import {
  type KnownRow,
  leadFromWire,
  type LeadRow,
  mergeDelivery,
  type ParsedRow,
} from '@leadweave/whatconverts-client';
import { type Route, routeRow } from '../../runs/route-row.js';
import { type LeadToConfirm } from '../confirming/confirmations.repository.js';
import { type RoutingFacts } from './delivery-pipeline.js';
import { type LeadNews } from './gather-news.js';

type Import = Extract<Route, { kind: 'import' }>;

/** What happens to the news of a lead, and the read that confirms them, if any. */
export type RoutedNews = { readonly news: LeadNews; readonly confirm?: LeadToConfirm } & (
  | { readonly kind: 'import'; readonly route: Import; readonly replaces?: string }
  /** Nothing that the API did not tell better. */
  | { readonly kind: 'nothing-new'; readonly leadId: string }
  /** Too little was sent to show a lead. */
  | { readonly kind: 'await' }
  | { readonly kind: 'ignore'; readonly reason: string; readonly locationId?: string; readonly leadId?: string }
  | { readonly kind: 'quarantine'; readonly reason: string; readonly detail: string }
);

/** Merges the deliveries of a lead into what is stored of it and decides where the result goes. Pure. */
export function routeNews(news: LeadNews, stored: StoredVersion | undefined, facts: RoutingFacts): RoutedNews {
  const before = stored && { row: rowOf(stored), verified: stored.verified };
  const after = news.deliveries.reduce<KnownRow | undefined>(merged, before);
  const parsed = leadFromWire(after?.row, {});
  const mapping = facts.mappings.get(profileIn(parsed) ?? news.profileId ?? '');
  const confirm = confirmationOf(news, parsed, mapping?.connectionId);
  if (parsed.kind === 'unreadable') {
    const isPartial = parsed.reason === 'created-at-missing' && !stored;
    if (!isPartial) return { news, kind: 'quarantine', reason: 'unreadable', detail: parsed.detail };
    if (news.profileId !== undefined && !mapping) return unknownProfile(news, news.profileId);
    return { news, confirm, kind: 'await' };
  }
  const route = routeRow(parsed, facts.mappings, facts.typesOf.get(mapping?.connectionId ?? '') ?? []);
  if (route.kind === 'skip' && route.reason === 'profile-not-mapped' && !stored)
    return unknownProfile(news, route.profileId);
  if (route.kind === 'skip') {
    const { reason, locationId } = route;
    return { news, kind: 'ignore', reason, locationId, leadId: stored?.leadId };
  }
  if (route.kind === 'quarantine') return { news, kind: 'quarantine', reason: route.reason, detail: route.detail };
  if (stored && after?.row === before?.row) return { news, confirm, kind: 'nothing-new', leadId: stored.leadId };
  return { news, confirm, kind: 'import', route, replaces: stored?.verified ? undefined : stored?.contentHash };
}

function merged(known: KnownRow | undefined, { body }: { readonly body: LeadRow }): KnownRow {
  const row = mergeDelivery(known, body);
  return { row, verified: known !== undefined && known.verified && row === known.row };
}

/** Stored texts are JSON written by this product. */
function rowOf({ raw }: StoredVersion): LeadRow {
  return JSON.parse(raw.toString('utf8')) as LeadRow;
}

function profileIn(row: ParsedRow): string | undefined {
  return row.kind === 'lead' ? row.lead.profileId : undefined;
}

function unknownProfile(news: LeadNews, profileId: string): RoutedNews {
  return { news, kind: 'quarantine', reason: 'unknown-profile', detail: `No location has the profile ${profileId}.` };
}

function confirmationOf(news: LeadNews, row: ParsedRow, connectionId: string | undefined): LeadToConfirm {
  const lead = row.kind === 'lead' ? row.lead : undefined;
  return {
    connectionId: connectionId ?? news.latest.connectionId,
    externalId: news.externalId,
    profileId: lead?.profileId ?? news.profileId,
    accountId: lead?.accountId ?? news.accountId,
    occurredAt: lead?.createdAt ?? news.createdAt,
    inboxId: news.latest.id,
  };
}
