import { httpResource } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { BrandMember } from '../member/brand-member.js';
import { type Connection, type ConnectionList, whatConvertsAddresses } from '../whatconverts-api.js';

/** The brand's connections to WhatConverts, and which of them is being managed. */
@Service({ autoProvided: false })
export class ManagedConnections {
  private readonly member = inject(BrandMember);

  /** The connection that the address asks for. */
  readonly wantedId = signal<string | undefined>(undefined);

  readonly list = httpResource<ConnectionList>(() =>
    this.member.brandId() ? { url: whatConvertsAddresses.connections } : undefined,
  );
  readonly problem = computed(() => (this.list.error() ? problemOf(this.list.error()) : undefined));
  readonly all = computed(() => (this.list.hasValue() ? this.list.value().data : []));

  /** The wanted one, else the first; undefined while nothing is connected or known. */
  readonly current = computed(() => this.all().find(({ id }) => id === this.wantedId()) ?? this.all()[0]);

  /** Shows a connection as the server has just told it. */
  take(connection: Connection): void {
    const list = this.list.hasValue() ? this.list.value() : undefined;
    if (!list) return;
    const isNew = !list.data.some(({ id }) => id === connection.id);
    const data = isNew
      ? [...list.data, connection]
      : list.data.map((one) => (one.id === connection.id ? connection : one));
    this.list.set({ ...list, data });
    this.wantedId.set(connection.id);
  }
}
