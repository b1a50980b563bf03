import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, RelativeTime, Skeleton } from '@leadweave/ui';
import { ManagedConnections } from '../manage/managed-connections.js';
import { BrandMember } from '../member/brand-member.js';
import { type ConnectionHealth, whatConvertsAddresses } from '../whatconverts-api.js';
import { BudgetMeter } from './budget-meter.js';
import { ConnectionCard } from './connection-card.js';
import { FindingsCard } from './findings-card.js';
import { LeadTypesCard } from './lead-types-card.js';

/** How the connection works: what needs attention, when it syncs, what is left of the day's requests. */
@Component({
  selector: 'lw-overview-tab',
  imports: [
    BudgetMeter,
    ConnectionCard,
    ErrorState,
    FindingsCard,
    LeadTypesCard,
    MatButton,
    RelativeTime,
    RouterLink,
    Skeleton,
  ],
  template: `
    @if (connections.current(); as connection) {
      @if (health.hasValue()) {
        <lw-findings-card
          [connection]="connection"
          [health]="health.value()"
          [editable]="member.isAdmin()"
          (changed)="connections.take($event)"
        />
      } @else if (health.error()) {
        <lw-error-state
          heading="The state of the connection could not be checked."
          reassurance="Syncing goes on in the background."
          [requestId]="requestId()"
          (retry)="health.reload()"
        />
      } @else {
        <lw-skeleton height="6rem" label="Checking the connection" />
      }
      <div class="columns">
        <section class="lw-card" aria-labelledby="syncing">
          <h2 class="lw-card-title" id="syncing">Syncing</h2>
          <dl>
            <div>
              <dt>Last sync</dt>
              <dd>
                @if (connection.lastSyncAt) {
                  <lw-relative-time [at]="connection.lastSyncAt" />
                } @else {
                  Not yet
                }
              </dd>
            </div>
            <div>
              <dt>Next sync</dt>
              <dd>
                @if (connection.nextSyncAt) {
                  <lw-relative-time [at]="connection.nextSyncAt" />
                } @else {
                  Stopped
                }
              </dd>
            </div>
            <div>
              <dt>Last webhook</dt>
              <dd>
                <a routerLink="/grow/integrations/whatconverts/webhook" queryParamsHandling="preserve">
                  @if (connection.lastWebhookAt) {
                    <lw-relative-time [at]="connection.lastWebhookAt" [focusable]="false" />
                  } @else {
                    None yet: set it up
                  }
                </a>
              </dd>
            </div>
            <div>
              <dt>Locations</dt>
              <dd>
                <a routerLink="/grow/integrations/whatconverts/locations" queryParamsHandling="preserve"
                  >{{ connection.mappedLocations }} of {{ connection.totalLocations }} mapped</a
                >
              </dd>
            </div>
          </dl>
          <div>
            @if (connection.openRunId; as runId) {
              <a
                matButton="tonal"
                queryParamsHandling="preserve"
                [routerLink]="['/grow/integrations/whatconverts/runs', runId]"
                >A sync is under way: watch it</a
              >
            }
          </div>
        </section>
        <section class="lw-card" aria-labelledby="budget">
          <h2 class="lw-card-title" id="budget">Requests to WhatConverts</h2>
          @if (budget(); as today) {
            <lw-budget-meter [budget]="today" [forecast]="health.value()?.forecast" />
          } @else {
            <p class="lw-muted">Known as soon as the key has been used.</p>
          }
        </section>
      </div>
      <lw-lead-types-card
        [connection]="connection"
        [editable]="member.isAdmin()"
        (changed)="connections.take($event)"
      />
      <lw-connection-card
        [connection]="connection"
        [keyAgeDays]="keyAgeDays()"
        [editable]="member.isAdmin()"
        (changed)="connections.take($event)"
        (gone)="connections.list.reload()"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      gap: var(--lw-space-5);
    }
    .columns > section {
      align-content: start;
    }
    dl {
      display: grid;
      gap: var(--lw-space-2);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    dt {
      color: var(--lw-text-muted);
    }
  `,
})
export class OverviewTab {
  protected readonly connections = inject(ManagedConnections);
  protected readonly member = inject(BrandMember);
  protected readonly health = httpResource<ConnectionHealth>(() => {
    // An object, so that a connection that has changed is checked again.
    const connection = this.connections.current();
    return connection && { url: whatConvertsAddresses.health(connection.id) };
  });
  protected readonly budget = computed(() => (this.health.hasValue() ? this.health.value().budget : undefined));
  protected readonly keyAgeDays = computed(() => (this.health.hasValue() ? this.health.value().keyAgeDays : undefined));
  protected readonly requestId = computed(() => problemOf(this.health.error()).requestId);
}
