import { type SourceContent } from '@leadweave/domain';
import { type Database, newId } from '@leadweave/persistence';
import { type Pool } from 'pg';
import { type IncomingRecord, type IntakeContext } from '../intake/incoming-record.js';

export const brandA = '019aa000-0000-7000-8000-00000000000a';
export const brandB = '019aa000-0000-7000-8000-00000000000b';
export const north = '019aa000-0000-7000-8000-000000000001';
export const south = '019aa000-0000-7000-8000-000000000002';
export const elsewhere = '019aa000-0000-7000-8000-000000000003';
export const everywhere = { kind: 'all-locations' } as const;
export const onlyNorth = { kind: 'locations', locationIds: [north] } as const;

/** Two brands: A with the locations North and South, B with Elsewhere. */
export async function arrangeBrands({ owner }: { readonly owner: Pool }): Promise<void> {
  await owner.query(
    `insert into brand (id, name, time_zone, currency)
     values ($1, 'Sunny Kitchens', 'America/New_York', 'USD'), ($2, 'Other Kitchens', 'America/New_York', 'USD')`,
    [brandA, brandB],
  );
  await owner.query(
    `insert into location (brand_id, id, name, time_zone, status) values
     ($1, $3, 'Austin North', 'America/Chicago', 'active'), ($1, $4, 'Austin South', 'America/Chicago', 'active'),
     ($2, $5, 'Elsewhere', 'America/Denver', 'active')`,
    [brandA, brandB, north, south, elsewhere],
  );
}

export function aContent(overrides: Partial<SourceContent> = {}): SourceContent {
  return {
    type: 'web_form',
    transactionType: 'Web Form',
    contact: { name: 'Jane Doe', email: 'jane@example.com', phone: { raw: '(704) 555-0101', e164: '+17045550101' } },
    message: 'Please call me about a quote.',
    formName: 'Contact Us',
    fields: { 'Project type': 'Kitchen' },
    attribution: { source: 'google', medium: 'cpc', campaign: 'spring', keyword: 'kitchen remodel', clickIds: {} },
    device: { type: 'Smartphone' },
    place: {},
    value: {},
    vendor: { spottedKeywords: [], analysis: {} },
    unmapped: {},
    ...overrides,
  };
}

export const noon = new Date('2026-11-20T12:00:00.000Z');
export const secondsAfterNoon = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

/** A WhatConverts web form of Jane Doe at noon, read through the API. */
export function aRecord(overrides: Partial<IncomingRecord> = {}): IncomingRecord {
  return {
    source: 'whatconverts',
    externalId: '153928',
    locationId: north,
    occurredAt: noon,
    sourceUpdatedAt: noon,
    verified: true,
    content: aContent(),
    raw: '{"lead_id":153928}',
    ...overrides,
  };
}

/** A native submission of Jane Doe at noon, without attribution. */
export function aSubmission(overrides: Partial<IncomingRecord> = {}): IncomingRecord {
  const attribution = { clickIds: {} };
  return aRecord({
    source: 'form',
    externalId: 'submission-1',
    content: aContent({ attribution, device: {} }),
    ...overrides,
  });
}

export function aCall(
  overrides: Partial<IncomingRecord> = {},
  call: Partial<SourceContent['call']> = {},
): IncomingRecord {
  const content = aContent({
    type: 'phone_call',
    transactionType: 'Phone Call',
    formName: undefined,
    call: { hasRecording: true, hasVoicemail: false, durationSeconds: 192, status: 'completed', ...call },
  });
  return aRecord({ externalId: '200001', content, ...overrides });
}

export const aContext = (overrides: Partial<IntakeContext> = {}): IntakeContext => ({
  origin: { kind: 'run', runId: newId() },
  receivedAt: noon,
  ...overrides,
});

/** What a brand holds, in the words of the sources: independent of ids, versions and the order of arrival. */
export async function canonicalDump(database: Database, brandId: string): Promise<unknown> {
  return database.inBrand(brandId, everywhere, (tx) =>
    tx.query(
      `select r.source || ' ' || r.external_id as lead, e.external_id as enriched_by, l.location_id, l.type, l.occurred_at,
              l.contact_name, l.email, l.phone_e164, l.form_name, l.source, l.medium, l.campaign, l.keyword, l.device_type,
              l.duration_seconds, l.paired, l.verified, l.gone_at, l.quality, l.status, l.search_text,
              r.content, e.content as enrichment, r.source_updated_at, r.state
       from lead l join source_record r using (brand_id, id)
       left join source_record e on e.brand_id = l.brand_id and e.id = l.enrichment_record_id
       where l.brand_id = $1 and l.folded_into is null order by 1`,
      [brandId],
    ),
  );
}
