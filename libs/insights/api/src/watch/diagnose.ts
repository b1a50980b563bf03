import { type Silence } from './silence-of.js';
import { type WatchedLocation } from './watched-location.js';

/** What can keep a location from getting its leads, most basic first. */
export const causes = [
  'no-profile-id',
  'credentials-rejected',
  'connection-paused',
  'connection-failing',
  'profile-missing',
  'location-failing',
  'history-loading',
  'leads-missing',
  'source-silent',
  'quiet-but-reported',
  'type-silent',
  'attribution-missing',
  'records-quarantined',
] as const;
export type Cause = (typeof causes)[number];

/** Figures that a sentence about a cause needs. */
export type CauseFacts = Readonly<Record<string, number | string>>;

/** A cause, and where in the portal it is mended. */
export interface Diagnosis {
  readonly cause: Cause;
  readonly link: string;
  readonly facts: CauseFacts;
}

const whatConverts = '/grow/integrations/whatconverts';
const profiles = `${whatConverts}/locations`;
const connection = `${whatConverts}/overview`;

/** Below this share, attribution counts as not captured. */
const lowAttribution = 0.5;
const enoughLeads = 10;

/** What is wrong with a location and where it is mended; empty when all is well. The troubleshooting table, run by itself. */
export function diagnose(location: WatchedLocation, silence: Silence, silentTypes: readonly string[]): Diagnosis[] {
  const { source } = location;
  if (!source) return [{ cause: 'no-profile-id', link: profiles, facts: {} }];
  return [
    ...connectionDiagnosis(source.connectionTrouble),
    ...locationDiagnosis(source.locationTrouble),
    ...(source.isLoading ? [{ cause: 'history-loading', link: `${whatConverts}/runs`, facts: {} } as const] : []),
    ...missingDiagnosis(location),
    ...silenceDiagnosis(location, silence),
    ...silentTypes.map((type) => ({ cause: 'type-silent', link: leadsOf(location), facts: { type } }) as const),
    ...attributionDiagnosis(location),
    ...quarantineDiagnosis(location),
  ];
}

function connectionDiagnosis(trouble: string | undefined): Diagnosis[] {
  if (trouble === undefined) return [];
  const facts = { reason: trouble };
  if (trouble === 'credentials-rejected') return [{ cause: 'credentials-rejected', link: connection, facts }];
  if (trouble === 'quota-spent') return [{ cause: 'connection-paused', link: connection, facts }];
  return [{ cause: 'connection-failing', link: connection, facts }];
}

function locationDiagnosis(trouble: string | undefined): Diagnosis[] {
  if (trouble === undefined) return [];
  const cause = ['profile-missing', 'foreign-profile'].includes(trouble) ? 'profile-missing' : 'location-failing';
  return [{ cause, link: profiles, facts: { reason: trouble } }];
}

function missingDiagnosis({ id, missing }: WatchedLocation): Diagnosis[] {
  if (missing === 0) return [];
  return [{ cause: 'leads-missing', link: `/watch/reconciliation?location=${id}`, facts: { missing } }];
}

function silenceDiagnosis(location: WatchedLocation, silence: Silence): Diagnosis[] {
  if (silence.kind !== 'silent') return [];
  const facts = { hours: silence.hours, low: silence.usual.low, high: silence.usual.high };
  const { reportedSince } = location;
  if (reportedSince === undefined) return [{ cause: 'source-silent', link: leadsOf(location), facts }];
  const cause = reportedSince === 0 ? 'source-silent' : 'quiet-but-reported';
  return [{ cause, link: leadsOf(location), facts: { ...facts, reported: reportedSince } }];
}

function attributionDiagnosis({ id, month: { leads, attributed } }: WatchedLocation): Diagnosis[] {
  if (leads < enoughLeads || attributed / leads >= lowAttribution) return [];
  const facts = { percent: Math.round((attributed / leads) * 100), leads };
  return [{ cause: 'attribution-missing', link: `/grow/leads?location=${id}`, facts }];
}

function quarantineDiagnosis({ quarantined }: WatchedLocation): Diagnosis[] {
  if (quarantined === 0) return [];
  return [{ cause: 'records-quarantined', link: '/watch/health', facts: { count: quarantined } }];
}

function leadsOf({ id }: WatchedLocation): string {
  return `/grow/leads?location=${id}`;
}
