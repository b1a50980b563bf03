import { Component, computed, inject, signal } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Banner, Confirm, Locale, RelativeTime, UndoBar } from '@leadweave/ui';
import { mdiTrayArrowDown, mdiTrayArrowUp } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { WatchedSalesforce } from '../manage/watched-salesforce.js';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type ApiUse, type Overview, SalesforceApi, type Settings, salesforceAddresses } from '../salesforce-api.js';
import { troubleText } from '../wording/connection-words.js';
import { counted } from '../wording/counted.js';
import { refusalText } from '../wording/refusal-text.js';
import { ApiMeter } from './api-meter.js';
import { DirectionCard } from './direction-card.js';

/** How the connection stands: both directions with their switches, the calls, and the ways to pause or end it. */
@Component({
  selector: 'lw-salesforce-overview-tab',
  imports: [ApiMeter, Banner, DirectionCard, MatButton, RelativeTime, RouterLink],
  template: `
    @if (watched.connection(); as connection) {
      @if (trouble(); as text) {
        <lw-banner [tone]="mayWaitItOut() ? 'warning' : 'negative'" [text]="text">
          @if (member.mayChange()) {
            @switch (connection.state) {
              @case ('paused') {
                <button matButton type="button" [disabled]="busy()" (click)="resume()">Resume</button>
              }
              @case ('needs-sign-in') {
                <a matButton routerLink="/grow/integrations/salesforce/set-up/connect">Sign in again</a>
              }
              @case ('blocked') {
                <a matButton routerLink="/grow/integrations/salesforce/set-up/connect">Try to connect again</a>
              }
            }
          }
        </lw-banner>
      }
      @if (attention(); as text) {
        <lw-banner tone="warning" [text]="text">
          <a matButton routerLink="/grow/integrations/salesforce/health">See why</a>
        </lw-banner>
      }
      <div class="columns">
        <lw-direction-card
          name="Leads to Salesforce"
          meaning="New calls, forms and chats become Salesforce leads."
          off="No lead is sent."
          settings="Which leads, and how"
          to="/grow/integrations/salesforce/leads"
          [icon]="upIcon"
          [direction]="connection.toSalesforce"
          [editable]="member.mayChange()"
          [switching]="busy()"
          (switched)="switch('toSalesforce', $event)"
        >
          @if (connection.waiting > 0) {
            <p class="lw-muted">{{ waitingText() }}</p>
          }
        </lw-direction-card>
        <lw-direction-card
          name="Opportunities back to leads"
          meaning="Stage, amount, won or lost appear on the lead, and go on to WhatConverts if you allow it."
          off="Opportunities change no lead."
          settings="Which opportunities, and what they do"
          to="/grow/integrations/salesforce/opportunities"
          [icon]="downIcon"
          [direction]="connection.toLeads"
          [editable]="member.mayChange()"
          [switching]="busy()"
          (switched)="switch('toLeads', $event)"
        />
      </div>
      <div class="columns">
        <section class="lw-card" aria-labelledby="calls">
          <header>
            <h2 class="lw-card-title" id="calls">Calls to Salesforce</h2>
            @if (member.mayChange()) {
              <button matButton type="button" (click)="changeShare(connection.api)">Change our share</button>
            }
          </header>
          <lw-api-meter [use]="connection.api" />
        </section>
        <section class="lw-card" aria-labelledby="connection">
          <h2 class="lw-card-title" id="connection">Connection</h2>
          <dl>
            <div>
              <dt>Org</dt>
              <dd>
                <a target="_blank" rel="noreferrer" [href]="connection.org.url">{{
                  connection.org.name ?? connection.org.host
                }}</a>
                <span class="note">{{ placeText() }} · {{ connection.org.id }}</span>
              </dd>
            </div>
            <div>
              <dt>Signed in as</dt>
              <dd>
                {{ connection.userName }}
                @if (connection.ownApp) {
                  <span class="note">with an app of your own</span>
                }
              </dd>
            </div>
            <div>
              <dt>Connected</dt>
              <dd><lw-relative-time [at]="connection.authorisedAt" /></dd>
            </div>
            <div>
              <dt>Last success</dt>
              <dd>
                @if (connection.lastSuccessAt; as at) {
                  <lw-relative-time [at]="at" />
                } @else {
                  none yet
                }
              </dd>
            </div>
          </dl>
          @if (member.mayChange()) {
            <div class="lw-form-actions">
              @if (connection.state === 'connected' || connection.state === 'limited') {
                <button matButton="outlined" type="button" [disabled]="busy()" (click)="pause()">
                  Pause everything
                </button>
              }
              <a matButton="outlined" routerLink="/grow/integrations/salesforce/set-up/connect">Sign in again</a>
              <button matButton="outlined" class="lw-danger" type="button" [disabled]="busy()" (click)="disconnect()">
                Disconnect…
              </button>
            </div>
          }
        </section>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
      gap: var(--lw-space-5);
      align-items: stretch;
    }
    .lw-card {
      align-content: start;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    dl {
      display: grid;
      gap: var(--lw-space-2);
    }
    dl div {
      display: grid;
      grid-template-columns: 7rem minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .note {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class OverviewTab {
  protected readonly watched = inject(WatchedSalesforce);
  protected readonly member = inject(SalesforceMember);
  private readonly api = inject(SalesforceApi);
  private readonly http = inject(HttpClient);
  private readonly dialogs = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly upIcon = mdiTrayArrowUp;
  protected readonly downIcon = mdiTrayArrowDown;
  protected readonly busy = signal(false);

  protected readonly trouble = computed(() => {
    const connection = this.watched.connection();
    return connection && troubleText(connection);
  });
  protected readonly mayWaitItOut = computed(() =>
    ['paused', 'limited'].includes(this.watched.connection()?.state ?? ''),
  );
  protected readonly attention = computed(() => {
    const { failed = 0, review = 0 } = this.watched.connection() ?? {};
    const texts = [
      ...(failed > 0 ? [`${this.leads(failed)} could not be sent`] : []),
      ...(review > 0 ? [`${counted(review, 'choice waits', 'choices wait', this.locale.tag())} for a person`] : []),
    ];
    return texts.length > 0 ? `${texts.join(', and ')}.` : undefined;
  });
  protected readonly waitingText = computed(() => {
    const waiting = this.watched.connection()?.waiting ?? 0;
    return `${this.leads(waiting)} ${waiting === 1 ? 'waits' : 'wait'} to be sent.`;
  });
  protected readonly placeText = computed(() => {
    const place = this.watched.connection()?.org.place;
    return place === 'sandbox' ? 'Sandbox' : place === 'my-domain' ? 'My Domain' : 'Production';
  });

  protected async switch(direction: 'toSalesforce' | 'toLeads', on: boolean): Promise<void> {
    await this.attempt(async () => {
      const settings = await firstValueFrom(this.http.get<Settings>(salesforceAddresses.settings));
      await this.api.saveSettings(settings, { [direction]: { ...settings[direction], on } });
      this.watched.reload();
      const what = direction === 'toSalesforce' ? 'Leads to Salesforce' : 'Opportunities back';
      this.bar.notify(`${what}: ${on ? 'on' : 'off'}.`);
    });
  }

  protected async pause(): Promise<void> {
    await this.attempt(async () => {
      this.show(await this.api.pause());
      if ((await this.bar.offer('Paused. What happens meanwhile waits here.')) === 'undone')
        this.show(await this.api.resume());
    });
  }

  protected async resume(): Promise<void> {
    await this.attempt(async () => {
      this.show(await this.api.resume());
      this.bar.notify('It goes on, with what has waited first.');
    });
  }

  protected async changeShare(use: ApiUse): Promise<void> {
    const { ShareDialog } = await import('./share-dialog.js');
    const shown = this.dialogs.open<unknown, ApiUse, Overview>(ShareDialog, { data: use, width: '30rem' });
    const saved = await firstValueFrom(shown.afterClosed());
    if (saved) this.show(saved);
  }

  protected async disconnect(): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Disconnect Salesforce?',
      body: 'No lead is sent and no opportunity comes back any more. The sign-in is revoked and wiped here. Records in Salesforce stay as they are, and so does the value of your leads. Connect the same org again later, and it goes on with the same ties and fields.',
      confirmLabel: 'Disconnect',
      dangerous: true,
    });
    if (!agreed) return;
    await this.attempt(async () => {
      await this.api.disconnect();
      this.watched.reload();
      this.bar.notify('Salesforce is disconnected.');
    });
  }

  private leads(count: number): string {
    return counted(count, 'lead', 'leads', this.locale.tag());
  }

  private show(overview: Overview): void {
    this.watched.overview.set(overview);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.bar.notify(refusalText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
