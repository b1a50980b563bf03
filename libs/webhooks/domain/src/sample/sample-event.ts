import { type LeadType } from '@leadweave/domain';
import { compatibleBody } from '../compatible-body.js';
import { eventBody } from '../event-body.js';
import { type EventName } from '../event-name.js';
import { type Changed, type OutgoingEvent } from '../lead-facts.js';
import { leadPayload, thinLeadPayload } from '../lead-payload.js';
import { sampleContent, sampleLead } from './sample-lead.js';

export interface SampleEvent {
  readonly id: string;
  readonly name: EventName;
  readonly brandId: string;
  readonly atMs: number;
  /** Marked as a test, which receivers and figures leave out. */
  readonly test: boolean;
  /** Of the lead that it tells of. Default: web form. */
  readonly type?: LeadType;
}

const changes: Readonly<Partial<Record<EventName, Changed>>> = {
  'lead.updated': { 'contact.name': { before: null, after: 'Jordan Sample' } },
  'lead.scored': { quality: { before: 'unscored', after: 'good' } },
  'lead.value_changed': { 'value.salesMinor': { before: null, after: 125_000 } },
  'lead.split': { pairedWith: { before: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12', after: null } },
};

const withoutLead: Readonly<Partial<Record<EventName, Readonly<Record<string, unknown>>>>> = {
  'lead.folded': {
    id: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a12',
    locationId: '019a9f0e-0000-7000-8000-0000000000a2',
    foldedInto: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
  },
  'lead.deleted': {
    id: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
    locationId: '019a9f0e-0000-7000-8000-0000000000a2',
  },
  'opportunity.updated': {
    id: '0065g00000AbCdEAAV',
    leadId: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
    locationId: '019a9f0e-0000-7000-8000-0000000000a2',
    stage: 'Proposal',
    outcome: 'open',
    amount: 12_500,
    currency: 'USD',
    closeDate: '2026-12-15',
    triggers: ['updated'],
  },
  'location.updated': { id: '019a9f0e-0000-7000-8000-0000000000a2', name: 'Austin North' },
  'sync.completed': {
    runId: '019a9f0e-0000-7000-8000-0000000000d1',
    kind: 'daily',
    state: 'done',
    created: 12,
    enriched: 3,
    updated: 4,
    unchanged: 120,
    skipped: 0,
    quarantined: 0,
  },
  'connection.failing': { connectionId: '019a9f0e-0000-7000-8000-0000000000c1', reason: 'credentials_rejected' },
  'connection.recovered': { connectionId: '019a9f0e-0000-7000-8000-0000000000c1' },
  'webhook.test': { message: 'This is a test from Leadweave.' },
};

/** What an event tells when it tells of no lead as it stands; nothing for those that carry the lead. */
export function dataOfEvent(name: EventName): Readonly<Record<string, unknown>> | undefined {
  return withoutLead[name];
}

/** The body of a fictional event, in the style in which an endpoint gets it: for tests of receivers and for the catalogue. */
export function sampleBody(event: SampleEvent, style: 'full' | 'thin' | 'whatconverts'): string {
  const outgoing = outgoingOf(event);
  const facts = sampleLead(sampleContent(event.type ?? 'web_form'));
  const plain = dataOfEvent(event.name);
  if (style === 'whatconverts') {
    const trigger = event.name === 'lead.created' || event.name === 'webhook.test' ? 'new' : 'update';
    return compatibleBody(facts, { trigger, changed: outgoing.changed, test: event.test });
  }
  if (plain) return eventBody(outgoing, plain);
  if (style === 'thin') return eventBody({ ...outgoing, changed: {} }, thinLeadPayload(facts));
  return eventBody(outgoing, leadPayload(facts));
}

function outgoingOf({ id, name, brandId, atMs, test }: SampleEvent): OutgoingEvent {
  const actor = name === 'lead.scored' ? { kind: 'user', id: '019a9f0e-0000-7000-8000-0000000000f3' } : null;
  return {
    ...{ id, name, brandId, atMs, test },
    sequence: name.startsWith('lead.') ? 7 : 0,
    changed: changes[name] ?? {},
    actor: actor ?? { kind: 'source', id: null },
  };
}
