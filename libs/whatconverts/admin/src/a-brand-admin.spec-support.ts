import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, type TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand } from '@leadweave/api-client';
import { type LiveSource, openLiveSource } from './live/watch-live.js';
import { type Connection, type ConnectionList } from './whatconverts-api.js';

/** A connection that works, unless `parts` say otherwise. */
export const aConnection = (parts: Partial<Connection> = {}): Connection => ({
  id: 'con-1',
  provider: 'whatconverts',
  label: 'WhatConverts',
  situation: 'active',
  reason: null,
  keyKind: 'master',
  accountIds: ['20611'],
  leadTypes: ['web_form', 'phone_call', 'chat'],
  mappedLocations: 12,
  totalLocations: 12,
  openRunId: null,
  lastSyncAt: '2026-11-20T12:00:00.000Z',
  lastWebhookAt: null,
  nextSyncAt: '2026-11-21T12:00:00.000Z',
  resumeAt: null,
  lastVerifiedAt: null,
  rotatedAt: null,
  createdAt: '2026-11-08T12:00:00.000Z',
  version: 4,
  ...parts,
});

/** The list of one connection. */
export const aConnectionList = (parts: Partial<Connection> = {}): ConnectionList => ({
  situation: parts.situation ?? 'active',
  data: [aConnection(parts)],
});

/** A stream whose events the spec sends. */
export class FakeLiveSource implements LiveSource {
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onopen: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  closed = false;

  constructor(readonly address: string) {}

  send(value: unknown): void {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(value) }));
  }

  close(): void {
    this.closed = true;
  }
}

const session = (role: string) => ({
  user: { id: 'user-1', email: 'ana@example.com', name: 'Ana Moreno', twoFactorEnabled: false },
  brands: [{ id: 'brand-1', name: 'Evergreen', role, timeZone: 'America/Chicago', currency: 'USD', locations: [] }],
  installation: { firstRun: false, demo: false, mail: 'smtp' },
});

/** Opens an address as a member of a brand; the spec answers what the page asks. */
export async function openAs(role: 'brand_admin' | 'marketing', routes: Routes, address: string) {
  const sources: FakeLiveSource[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(routes, withComponentInputBinding()),
      {
        provide: openLiveSource,
        useValue: (opened: string) => {
          const source = new FakeLiveSource(opened);
          sources.push(source);
          return source;
        },
      },
    ],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  const harness = await RouterTestingHarness.create(address);
  const backend = TestBed.inject(HttpTestingController);
  const page = harness.fixture.nativeElement as HTMLElement;
  const settle = async () => {
    // Not until stable: the page is not while it waits for an answer of the spec.
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  /** The call, as soon as it is made: dialogs are loaded first, and close with a movement. */
  const asked = async (path: string, method: string): Promise<TestRequest> => {
    for (let round = 0; round < 100; round += 1) {
      await settle();
      const [call] = backend.match((request) => request.method === method && request.url === path);
      if (call) return call;
    }
    throw new Error(`Nothing asked for ${method} ${path}.`);
  };
  const answer = async (path: string, body: object, method = 'GET') => {
    (await asked(path, method)).flush(body);
    await settle();
  };
  const refuse = async (path: string, status: number, problem: object, method = 'GET') => {
    (await asked(path, method)).flush(problem, { status, statusText: 'Refused' });
    await settle();
  };
  await answer('/api/v1/session', session(role));
  const button = (name: string | RegExp) =>
    [...document.querySelectorAll<HTMLElement>('button, a')].find((one) => {
      const text = (one.getAttribute('aria-label') ?? one.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
      return typeof name === 'string' ? text === name : name.test(text);
    });
  const press = async (name: string | RegExp) => {
    const found = button(name);
    if (!found) throw new Error(`There is no button ${name}.`);
    found.click();
    await settle();
  };
  const field = (label: string) => {
    const labelled = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)?.control;
    const found = labelled ?? document.querySelector(`[aria-label="${label}"]`);
    if (!found) throw new Error(`There is no field ${label}.`);
    return found as HTMLInputElement;
  };
  const fill = async (label: string, text: string) => {
    field(label).value = text;
    field(label).dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const text = () => (document.body.textContent ?? '').replaceAll(/\s+/gu, ' ');
  return { page, backend, sources, settle, answer, refuse, button, press, field, fill, text };
}
