import {
  type LocationId,
  normaliseEmail,
  type SourceContent,
  type SourceRecord,
  type SourceRecordId,
} from '@leadweave/domain';

/** A day in the life of the examples; times are written as `at('10:05:00.000')`. */
const day = '2026-11-20';

/** Milliseconds since the epoch of a time of day, `HH:MM`, `HH:MM:SS` or `HH:MM:SS.mmm`, UTC. */
export function at(time: string): number {
  return Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
}

export const here = 'location-here' as LocationId;
export const elsewhere = 'location-elsewhere' as LocationId;

export function idOf(text: string): SourceRecordId {
  return text as SourceRecordId;
}

export function aContent(content: Partial<SourceContent> = {}): SourceContent {
  return {
    type: 'web_form',
    contact: {},
    fields: {},
    attribution: { clickIds: {} },
    device: {},
    place: {},
    value: {},
    vendor: { spottedKeywords: [], analysis: {} },
    unmapped: {},
    ...content,
  };
}

type Parts = Partial<Omit<SourceRecord, 'id' | 'content'>> & {
  id?: string;
  email?: string;
  content?: Partial<SourceContent>;
};

/** A native submission of Jane Doe at 10:00; name only what matters. */
export function aNative({ id = 'n', email = 'jane@example.com', content, ...parts }: Parts = {}): SourceRecord {
  return aRecord('form', id, email, content, parts);
}

/** A WhatConverts web form of Jane Doe at 10:00; name only what matters. */
export function aWhatConverts({ id = 'w', email = 'jane@example.com', content, ...parts }: Parts = {}): SourceRecord {
  return aRecord('whatconverts', id, email, content, parts);
}

function aRecord(
  source: SourceRecord['source'],
  id: string,
  email: string,
  content: Partial<SourceContent> | undefined,
  parts: Partial<Omit<SourceRecord, 'id' | 'content'>>,
): SourceRecord {
  return {
    id: idOf(id),
    source,
    externalId: id,
    locationId: here,
    occurredAtMs: at('10:00'),
    normalisedEmail: normaliseEmail(email),
    state: 'present',
    content: aContent({ contact: email ? { email } : {}, ...content }),
    ...parts,
  };
}
