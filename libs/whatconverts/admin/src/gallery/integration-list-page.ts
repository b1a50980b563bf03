import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { ErrorState, PageHeader, Skeleton } from '@leadweave/ui';
import { firstValueFrom } from 'rxjs';
import { type Connection } from '../whatconverts-api.js';
import { BrandMember } from '../member/brand-member.js';
import { ManagedConnections } from '../manage/managed-connections.js';
import { furtherIntegrations } from './further-integrations.js';
import { WhatConvertsCard } from './whatconverts-card.js';

/** Where your leads come from and where they go. */
@Component({
  selector: 'lw-integration-list-page',
  imports: [ErrorState, NgComponentOutlet, PageHeader, Skeleton, WhatConvertsCard],
  providers: [ManagedConnections],
  template: `
    <div class="lw-page">
      <lw-page-header
        heading="Integrations"
        summary="Where your leads come from and where they go, and whether they all arrive."
      />
      @if (connections.problem(); as problem) {
        <lw-error-state
          heading="The state of your integrations could not be loaded."
          reassurance="Syncing goes on in the background. Try again in a moment."
          [requestId]="problem.requestId"
          (retry)="connections.list.reload()"
        />
      }
      <div class="cards" role="list" aria-label="Integrations">
        @if (connections.list.isLoading() && !connections.list.hasValue()) {
          <div role="listitem"><lw-skeleton height="16rem" label="Loading integrations" /></div>
        } @else {
          <lw-whatconverts-card [list]="list()" [admin]="member.isAdmin()" (connect)="connect()" />
        }
        @for (card of further; track card) {
          <ng-container *ngComponentOutlet="card" />
        }
      </div>
    </div>
  `,
  styles: `
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
      gap: var(--lw-space-5);
    }
  `,
})
export class IntegrationListPage {
  protected readonly connections = inject(ManagedConnections);
  protected readonly member = inject(BrandMember);
  private readonly dialogs = inject(MatDialog);
  protected readonly further = inject(furtherIntegrations);
  protected readonly list = computed(() =>
    this.connections.list.hasValue() ? this.connections.list.value() : undefined,
  );

  protected async connect(): Promise<void> {
    const { ConnectDialog } = await import('../connect/connect-dialog.js');
    const dialog = this.dialogs.open<unknown, unknown, Connection>(ConnectDialog, { width: '54rem', maxWidth: '94vw' });
    const connection = await firstValueFrom(dialog.afterClosed());
    if (!connection) return;
    this.connections.list.reload();
  }
}
