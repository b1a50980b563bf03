import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import {
  BackLink,
  EmptyState,
  ErrorState,
  Icon,
  Locale,
  PageHeader,
  Skeleton,
  StatusPill,
  UndoBar,
} from '@leadweave/ui';
import { TabbedPages } from '@leadweave/ui/tabs';
import { mdiConnection, mdiSync } from '@mdi/js';
import { BrandMember } from '../member/brand-member.js';
import { startedText } from '../runs/started-text.js';
import { WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { situationWords } from '../wording/situation-words.js';
import { ManagedConnections } from './managed-connections.js';

/** WhatConverts → Manage: the frame around overview, location settings and sync history. */
@Component({
  selector: 'lw-manage-page',
  imports: [
    BackLink,
    EmptyState,
    ErrorState,
    Icon,
    MatButton,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusPill,
    TabbedPages,
  ],
  providers: [ManagedConnections],
  template: `
    <div class="lw-page">
      <lw-page-header heading="WhatConverts" summary="Calls, forms and chats with the campaign behind each of them.">
        <lw-back-link lwBefore to="/grow/integrations" label="Integrations" />
        @if (words(); as state) {
          <lw-status-pill lwBeside [label]="state.label" [tone]="state.tone" [icon]="state.icon" />
        }
        @if (connections.all().length > 1) {
          <label class="which">
            <span class="lw-hidden-text">Connection</span>
            <select (change)="choose($event)">
              @for (connection of connections.all(); track connection.id) {
                <option [value]="connection.id" [selected]="connection.id === connections.current()?.id">
                  {{ connection.label }} ({{ connection.keyKind }} key)
                </option>
              }
            </select>
          </label>
        }
        @if (connections.current() && member.isAdmin()) {
          <button matButton="outlined" type="button" [disabled]="starting()" (click)="sync()">
            <lw-icon matButtonIcon class="mat-icon" [path]="syncIcon" />{{ starting() ? 'Queued' : 'Sync now' }}
          </button>
        }
      </lw-page-header>
      @if (connections.problem(); as problem) {
        <lw-error-state
          heading="The connection could not be loaded."
          reassurance="Syncing goes on in the background. Try again in a moment."
          [requestId]="problem.requestId"
          (retry)="connections.list.reload()"
        />
      } @else if (connections.current()) {
        <lw-tabbed-pages label="WhatConverts" [tabs]="tabs" [query]="tabQuery" />
      } @else if (connections.list.isLoading()) {
        <lw-skeleton [count]="4" height="3.5rem" label="Loading WhatConverts" />
      } @else {
        <lw-empty-state
          heading="WhatConverts is not connected"
          explanation="Connect it to bring in forms, calls and chats with the campaign behind each of them."
          [icon]="connectIcon"
        >
          <a matButton="filled" routerLink="/grow/integrations">Go to integrations</a>
        </lw-empty-state>
      }
    </div>
  `,
  styles: `
    .which {
      position: relative;
    }
    select {
      min-block-size: var(--lw-control-height);
      max-inline-size: 16rem;
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
  `,
})
export class ManagePage {
  /** Which connection the address asks for. */
  readonly connection = input<string>();

  protected readonly connections = inject(ManagedConnections);
  protected readonly member = inject(BrandMember);
  private readonly api = inject(WhatConvertsApi);
  private readonly router = inject(Router);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly syncIcon = mdiSync;
  protected readonly connectIcon = mdiConnection;
  protected readonly starting = signal(false);
  protected readonly tabs = [
    { path: 'overview', label: 'Overview' },
    { path: 'locations', label: 'Location Settings' },
    { path: 'runs', label: 'Sync history' },
    { path: 'webhook', label: 'Incoming webhook' },
  ] as const;

  /** A tab keeps the connection; filters belong to one tab only. */
  protected readonly tabQuery = { show: null, q: null, outcome: null, kind: null };
  protected readonly words = computed(() => {
    const connection = this.connections.current();
    return connection && situationWords(connection.situation);
  });

  constructor() {
    effect(() => this.connections.wantedId.set(this.connection()));
  }

  protected choose(event: Event): void {
    const connection = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], { queryParams: { connection }, queryParamsHandling: 'merge' });
  }

  protected async sync(): Promise<void> {
    const connection = this.connections.current();
    if (!connection) return;
    this.starting.set(true);
    try {
      const started = await this.api.startSync(connection.id);
      const { runId } = started;
      const text = startedText(started, this.locale.tag());
      if (text) this.bar.notify(text);
      await this.router.navigate(['/grow/integrations/whatconverts/runs', runId], { queryParamsHandling: 'preserve' });
    } catch (error) {
      this.bar.notify(refusalText(problemOf(error)));
    } finally {
      this.starting.set(false);
    }
  }
}
