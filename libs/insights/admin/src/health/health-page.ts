import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import {
  Announcer,
  Banner,
  EmptyState,
  ErrorState,
  Icon,
  NavigationBadges,
  NumberPipe,
  PageHeader,
  RelativeTime,
  Skeleton,
  UndoBar,
} from '@leadweave/ui';
import { mdiCheckCircleOutline, mdiHeartPulse, mdiRefresh } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import {
  type Alert,
  type AlertDecision,
  type AlertList,
  type ConnectionList,
  type HealthReport,
  InsightsApi,
  type LocationHealth,
  insightsAddresses,
} from '../insights-api.js';
import { BrandMember } from '../member/brand-member.js';
import { AlertCard } from './alert-card.js';
import { AlertHistory } from './alert-history.js';
import { alertWords } from './alert-words.js';
import { ConnectionsCard } from './connections-card.js';
import { type DecideQuestion } from './decide-dialog.js';
import { LocationHealthRow } from './location-health-row.js';

/** Is everything working, and if not, what is to be done first? */
@Component({
  selector: 'lw-health-page',
  imports: [
    AlertCard,
    AlertHistory,
    Banner,
    ConnectionsCard,
    EmptyState,
    ErrorState,
    Icon,
    LocationHealthRow,
    MatButton,
    NumberPipe,
    PageHeader,
    RelativeTime,
    RouterLink,
    Skeleton,
  ],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Health" summary="Is everything working, and if not, what is to be done first.">
        <button matButton="outlined" type="button" (click)="reload()">
          <lw-icon matButtonIcon class="mat-icon" [path]="refreshIcon" />Check now
        </button>
      </lw-page-header>

      <section class="part" aria-labelledby="alerts-heading">
        <h2 id="alerts-heading" class="lw-hidden-text">Alerts</h2>
        @if (alerts.error()) {
          <lw-error-state
            heading="The alerts could not be loaded."
            reassurance="Everything is watched on in the background."
            [requestId]="alertsRequestId()"
            (retry)="alerts.reload()"
          />
        } @else if (!alerts.hasValue()) {
          <lw-skeleton [count]="2" height="6rem" label="Loading alerts" />
        } @else if (alerts.value().data.length === 0) {
          <p class="well">
            <lw-icon [path]="wellIcon" size="1.25rem" />
            <span>
              <strong>All well.</strong> Checked: connections, keys and budget, leads of every location against its own
              past, attribution, spam, quarantine, missing leads.
              @if (report(); as checked) {
                <lw-relative-time [at]="checked.checkedAt" />.
              }
            </span>
          </p>
        } @else {
          <ul class="alerts">
            @for (alert of alerts.value().data; track alert.id) {
              <li>
                <lw-alert-card
                  [alert]="alert"
                  [editable]="member.isAdmin()"
                  (acknowledged)="decide(alert, { state: 'acknowledged' }, 'Acknowledged')"
                  (muted)="ask(alert, 'mute')"
                  (closed)="ask(alert, 'close')"
                />
              </li>
            }
          </ul>
        }
      </section>

      @if (connections.hasValue()) {
        <lw-connections-card [connections]="connections.value().data" />
      } @else if (connections.error()) {
        <lw-banner tone="warning" text="The connections could not be checked. The rest of this page is up to date." />
      }

      <section class="part" aria-labelledby="locations-heading">
        <h2 id="locations-heading" class="heading">Locations against their own past</h2>
        @if (health.error() && !report()) {
          <lw-error-state
            heading="The locations could not be checked."
            reassurance="Leads keep coming in."
            [requestId]="healthRequestId()"
            (retry)="health.reload()"
          />
        } @else if (report(); as checked) {
          @if (checked.quarantined > 0) {
            <lw-banner tone="warning" [text]="quarantineText()">
              <a matButton routerLink="/grow/integrations/whatconverts/runs">See the runs</a>
            </lw-banner>
          }
          @if (checked.locations.length === 0) {
            <lw-empty-state
              heading="No locations yet"
              explanation="Each location is compared with its own last eight weeks, so that a silence is noticed before a customer notices it."
              [icon]="healthIcon"
            >
              <a matButton="filled" routerLink="/settings/locations">Add locations</a>
            </lw-empty-state>
          } @else {
            <div class="lw-table-frame lw-cards">
              <table class="lw-table">
                <caption class="lw-hidden-text">
                  Locations, those that need attention first
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Location</th>
                    <th scope="col">State</th>
                    <th scope="col">Last 8 weeks</th>
                    <th scope="col" class="lw-number">Usual a day</th>
                    <th scope="col">Last lead</th>
                    <th scope="col" class="lw-number">Leads in 30 days</th>
                    <th scope="col" class="lw-number">Attribution</th>
                    <th scope="col" class="lw-number">Spam</th>
                  </tr>
                </thead>
                <tbody>
                  @for (location of shown(); track location.locationId) {
                    <tr lw-location-health-row [location]="location"></tr>
                  }
                </tbody>
              </table>
            </div>
            @if (shown().length < checked.locations.length) {
              <button matButton="outlined" type="button" class="more" (click)="all.set(true)">
                Show all {{ checked.locations.length | lwNumber }} locations
              </button>
            }
          }
        } @else {
          <lw-skeleton [count]="5" height="3rem" label="Checking locations" />
        }
      </section>

      <details (toggle)="historyOpen.set(true)">
        <summary>History of alerts</summary>
        @if (historyOpen()) {
          <lw-alert-history />
        }
      </details>
    </div>
  `,
  styles: `
    .part,
    .alerts {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    .heading {
      font: var(--lw-type-heading);
    }
    .well {
      display: flex;
      align-items: start;
      gap: var(--lw-space-3);
      padding: var(--lw-space-4) var(--lw-space-5);
      border: 1px solid color-mix(in srgb, var(--lw-positive) 25%, var(--lw-line));
      border-radius: var(--lw-corner-large);
      background: color-mix(in srgb, var(--lw-positive-soft) 45%, var(--lw-surface-raised));
    }
    .well lw-icon {
      color: var(--lw-positive);
    }
    strong {
      font-weight: 580;
    }
    .more {
      justify-self: center;
    }
    summary {
      min-block-size: 2rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
  `,
})
export class HealthPage {
  private readonly api = inject(InsightsApi);
  private readonly dialogs = inject(MatDialog);
  private readonly announcer = inject(Announcer);
  private readonly bar = inject(UndoBar);
  private readonly badges = inject(NavigationBadges);
  protected readonly member = inject(BrandMember);
  protected readonly refreshIcon = mdiRefresh;
  protected readonly wellIcon = mdiCheckCircleOutline;
  protected readonly healthIcon = mdiHeartPulse;
  protected readonly all = signal(false);
  protected readonly historyOpen = signal(false);
  protected readonly alerts = httpResource<AlertList>(() => ({
    url: insightsAddresses.alerts,
    params: { show: 'open' },
  }));
  protected readonly connections = httpResource<ConnectionList>(() => insightsAddresses.connections);
  protected readonly health = httpResource<HealthReport>(() => insightsAddresses.health);
  protected readonly report = computed(() => (this.health.hasValue() ? this.health.value() : undefined));
  protected readonly alertsRequestId = computed(() => problemOf(this.alerts.error()).requestId);
  protected readonly healthRequestId = computed(() => problemOf(this.health.error()).requestId);
  protected readonly shown = computed(() => {
    const ordered = [...(this.report()?.locations ?? [])].sort((left, right) => urgency(right) - urgency(left));
    return this.all() ? ordered : ordered.slice(0, firstLocations);
  });
  protected readonly quarantineText = computed(() => {
    const count = this.report()?.quarantined ?? 0;
    return count === 1
      ? 'One record could not be understood. It is kept in quarantine with its reason and can be replayed.'
      : `${count} records could not be understood. They are kept in quarantine with their reasons and can be replayed.`;
  });

  protected reload(): void {
    this.alerts.reload();
    this.connections.reload();
    this.health.reload();
  }

  protected async ask(alert: Alert, what: DecideQuestion['what']): Promise<void> {
    const { DecideDialog } = await import('./decide-dialog.js');
    const dialog = this.dialogs.open<unknown, DecideQuestion, AlertDecision>(DecideDialog, {
      data: { what, heading: alertWords(alert).heading },
      width: '32rem',
      maxWidth: '94vw',
    });
    const decision = await firstValueFrom(dialog.afterClosed());
    if (decision) await this.decide(alert, decision, what === 'mute' ? 'Muted' : 'Closed');
  }

  protected async decide(alert: Alert, decision: AlertDecision, done: string): Promise<void> {
    try {
      await this.api.decide(alert, decision);
      this.tell(done);
    } catch (error) {
      this.tell(problemOf(error).detail ?? 'That could not be saved. Try again in a moment.');
    }
    this.alerts.reload();
    this.countAgain(alert, decision);
  }

  /** The badge of the navigation follows at once, not with its next look. */
  private countAgain({ id }: Alert, { state }: AlertDecision): void {
    if (!this.alerts.hasValue()) return;
    const open = this.alerts
      .value()
      .data.filter((alert) => alert.state === 'open' && (alert.id !== id || state === 'open'));
    this.badges.show('health', { count: open.length, label: `${open.length} open alerts` });
  }

  private tell(text: string): void {
    this.bar.notify(text);
    this.announcer.announce(text);
  }
}

const firstLocations = 50;

function urgency({ silentHours, diagnoses }: LocationHealth): number {
  return (silentHours === null ? 0 : 1000) + diagnoses.length;
}
