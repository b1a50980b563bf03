import { TestBed } from '@angular/core/testing';
import { type Routes } from '@angular/router';
import { CurrentBrand } from '@leadweave/api-client';
import { type MemberRole, openPageAs } from '@leadweave/portal-testing';
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

/** Opens an address as a member of a brand; the spec answers what the page asks and sends its live events. */
export async function openAs(role: MemberRole, routes: Routes, address: string) {
  const sources: FakeLiveSource[] = [];
  const open = (opened: string) => {
    const source = new FakeLiveSource(opened);
    sources.push(source);
    return source;
  };
  const page = await openPageAs(role, {
    routes,
    address,
    providers: [{ provide: openLiveSource, useValue: open }],
    arrange: () => TestBed.inject(CurrentBrand).choose('brand-1'),
  });
  return { ...page, sources };
}
