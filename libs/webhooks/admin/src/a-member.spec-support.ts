import { TestBed } from '@angular/core/testing';
import { type Routes } from '@angular/router';
import { CurrentBrand } from '@leadweave/api-client';
import { type MemberRole, openPageAs } from '@leadweave/portal-testing';
import { WebhooksMember } from './member/webhooks-member.js';
import { type Delivery, type Endpoint } from './webhooks-api.js';

/** An endpoint that works, unless `parts` say otherwise. */
export const anEndpoint = (parts: Partial<Endpoint> = {}): Endpoint => ({
  id: 'end-1',
  version: 3,
  url: 'https://hooks.example.com/leads',
  description: 'Our CRM',
  style: 'full',
  selection: { events: ['lead.created'], kinds: [], locationIds: [], qualities: [], statuses: [], forms: [] },
  headerNames: [],
  state: 'active',
  stateReason: null,
  failingSince: null,
  lastSuccessAt: '2026-11-20T12:00:00.000Z',
  lastFailureAt: null,
  lastFailure: null,
  previousSecretUntil: null,
  delivered: 10,
  exhausted: 0,
  waiting: 0,
  nextTryAt: null,
  createdAt: '2026-11-08T12:00:00.000Z',
  updatedAt: '2026-11-08T12:00:00.000Z',
  ...parts,
});

/** A delivery that arrived, unless `parts` say otherwise. */
export const aDelivery = (parts: Partial<Delivery> = {}): Delivery => ({
  id: 'del-1',
  endpointId: 'end-1',
  eventId: 'evt_1',
  event: 'lead.created',
  style: 'full',
  leadId: 'lead-1',
  test: false,
  state: 'delivered',
  reason: null,
  attempts: 1,
  mostAttempts: 13,
  nextTryAt: null,
  lastStatus: 200,
  lastFailure: null,
  lastDurationMs: 182,
  createdAt: '2026-11-20T12:00:00.000Z',
  endedAt: '2026-11-20T12:00:00.000Z',
  ...parts,
});

/** Opens an address as a member of a brand; the spec answers what the page asks. */
export const openAs = (role: MemberRole, routes: Routes, address: string) =>
  openPageAs(role, {
    routes,
    address,
    arrange: () => {
      TestBed.inject(CurrentBrand).choose('brand-1');
      // Asks for the session, whether the page needs the role or not.
      TestBed.inject(WebhooksMember);
    },
  });
