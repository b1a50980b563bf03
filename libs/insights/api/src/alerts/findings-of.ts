import { dayMs, hourMs, utcDay } from '@leadweave/time';
import { type BrandVerdict, type LocationVerdict, troubleOf } from '../watch/brand-watch.js';
import { type LeadShares } from '../watch/watched-location.js';
import { type AlertKind } from './alert-kind.js';

/** Figures and ids that the sentence of an alert needs. */
export type AlertFacts = Readonly<Record<string, number | string>>;

/** `failing` stops leads from coming in, `warning` does not. */
export type Urgency = 'failing' | 'warning';

/** Something that is wrong now. Kind and subject name the cause: it is raised once. */
export interface Finding {
  readonly kind: AlertKind;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly locationId?: string;
  readonly facts: AlertFacts;
}

/** Subject of what concerns the whole brand. */
const wholeBrand = 'brand';
const leadsInWeek = 10;
const leadsBefore = 20;
/** In points of a percentage. */
const attributionDrop = 30;
const spamRise = 20;
const leastSpam = 25;
const oldKeyDays = 90;
const quarantinedADay = 10;
const quarantinedShare = 0.02;
const webhookQuietMs = 24 * hourMs;
const leadsWithoutWebhook = 5;

/** Everything that is wrong with a brand. The same situation always gives the same findings. */
export function findingsOf(brand: BrandVerdict): Finding[] {
  return [
    ...connectionFindings(brand),
    ...brand.locations.flatMap(locationFindings),
    ...missingFinding(brand),
    ...quarantineFinding(brand),
    ...webhookFindings(brand),
    ...keyFindings(brand),
  ];
}

/** One outage of the source makes many connections fail: that is one cause. */
function connectionFindings({ connections }: BrandVerdict): Finding[] {
  const byReason = new Map<string, number>();
  for (const connection of connections) {
    const reason = troubleOf(connection);
    if (reason !== undefined) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  }
  return [...byReason].map(([reason, count]) => ({
    kind: kindOfTrouble(reason),
    subject: reason,
    urgency: 'failing',
    facts: { reason, connections: count },
  }));
}

function kindOfTrouble(reason: string): AlertKind {
  if (reason === 'credentials-rejected') return 'credentials_rejected';
  return reason === 'quota-spent' ? 'budget_spent' : 'sync_failing';
}

function locationFindings(verdict: LocationVerdict): Finding[] {
  const { id: locationId, name } = verdict.location;
  return [...silenceFindings(verdict), ...attributionFinding(verdict), ...spamFinding(verdict)].map((finding) => ({
    ...finding,
    locationId,
    facts: { ...finding.facts, location: name },
  }));
}

function silenceFindings({ location, silence, silentTypes }: LocationVerdict): Finding[] {
  const { id, reportedSince } = location;
  const reported: AlertFacts = reportedSince === undefined ? {} : { reported: reportedSince };
  if (silence.kind === 'silent') {
    const { hours, expected, usual } = silence;
    const facts = { hours, expected, low: usual.low, high: usual.high, ...reported };
    return [{ kind: 'location_silent', subject: id, urgency: 'failing', facts }];
  }
  return silentTypes.map(({ type, silence: { hours, expected, usual } }) => ({
    kind: 'type_silent',
    subject: `${id} ${type}`,
    urgency: 'failing',
    facts: { type, hours, expected, low: usual.low, high: usual.high },
  }));
}

function attributionFinding({ location: { id, week, before } }: LocationVerdict): Finding[] {
  if (week.leads < leadsInWeek || before.leads < leadsBefore) return [];
  const now = percent(week, 'attributed');
  const then = percent(before, 'attributed');
  if (then - now < attributionDrop) return [];
  return [
    { kind: 'attribution_dropped', subject: id, urgency: 'warning', facts: { now, before: then, leads: week.leads } },
  ];
}

function spamFinding({ location: { id, week, before } }: LocationVerdict): Finding[] {
  if (week.leads < leadsInWeek || before.leads < leadsBefore) return [];
  const now = percent(week, 'spam');
  const then = percent(before, 'spam');
  if (now < leastSpam || now - then < spamRise) return [];
  return [{ kind: 'spam_spike', subject: id, urgency: 'warning', facts: { now, before: then, leads: week.leads } }];
}

function missingFinding({ locations }: BrandVerdict): Finding[] {
  const lacking = locations.filter(({ location }) => location.missing > 0);
  if (lacking.length === 0) return [];
  const missing = lacking.reduce((sum, { location }) => sum + location.missing, 0);
  const facts = { missing, locations: lacking.length };
  return [{ kind: 'leads_missing', subject: wholeBrand, urgency: 'failing', facts }];
}

function quarantineFinding({ flow: { quarantinedOfLate: count, arrivedOfLate } }: BrandVerdict): Finding[] {
  if (count < quarantinedADay || count < arrivedOfLate * quarantinedShare) return [];
  return [
    { kind: 'quarantine_rate', subject: wholeBrand, urgency: 'failing', facts: { count, arrived: arrivedOfLate } },
  ];
}

function webhookFindings({ at, locations, connections, webhooks }: BrandVerdict): Finding[] {
  return connections.flatMap(({ id, label }): Finding[] => {
    const heardAt = webhooks.get(id);
    if (!heardAt || at.getTime() - heardAt.getTime() < webhookQuietMs) return [];
    // Days after the one on which the webhook was last heard: the rest of that day proves nothing.
    const since = utcDay(new Date(heardAt.getTime() + dayMs));
    const own = locations.filter(({ location }) => location.source?.connectionId === id);
    const leads = own
      .flatMap(({ location }) => location.arrivals.days)
      .reduce((sum, { day, count }) => sum + (day > since ? count : 0), 0);
    if (leads < leadsWithoutWebhook) return [];
    const hours = Math.floor((at.getTime() - heardAt.getTime()) / hourMs);
    return [{ kind: 'webhook_quiet', subject: id, urgency: 'warning', facts: { hours, leads, connection: label } }];
  });
}

function keyFindings({ at, connections }: BrandVerdict): Finding[] {
  return connections.flatMap(({ id, label, rotatedAt, createdAt }): Finding[] => {
    const days = Math.floor((at.getTime() - Date.parse(rotatedAt ?? createdAt)) / dayMs);
    if (days <= oldKeyDays) return [];
    return [{ kind: 'key_old', subject: id, urgency: 'warning', facts: { days, connection: label } }];
  });
}

function percent(shares: LeadShares, part: 'attributed' | 'spam'): number {
  return Math.round((shares[part] / shares.leads) * 100);
}
