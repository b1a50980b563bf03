import { Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NumberPipe, RelativeTime, StatusPill, type Tone, formatDuration } from '@leadweave/ui';
import { type Connection, type ConnectionHealth, InsightsApi } from '../insights-api.js';

/** The budget costs a request each; more connections than this are one click away. */
const asked = 6;

const situations: Readonly<Record<Connection['situation'], { readonly label: string; readonly tone: Tone }>> = {
  not_connected: { label: 'Not connected', tone: 'neutral' },
  setting_up: { label: 'Setting up', tone: 'info' },
  active: { label: 'Active', tone: 'positive' },
  warnings: { label: 'Needs attention', tone: 'warning' },
  failing: { label: 'Failing', tone: 'negative' },
  credentials_rejected: { label: 'Credentials rejected', tone: 'negative' },
  paused: { label: 'Paused', tone: 'warning' },
};

/** Each connection with its state, delay, budget and last success. */
@Component({
  selector: 'lw-connections-card',
  imports: [NumberPipe, RelativeTime, RouterLink, StatusPill],
  template: `
    <section class="lw-card" aria-labelledby="connections">
      <h2 class="lw-card-title" id="connections">Connections</h2>
      <ul>
        @for (connection of connections(); track connection.id) {
          <li>
            <span class="name">
              <a routerLink="/grow/integrations/whatconverts/overview">{{ connection.label }}</a>
              <lw-status-pill [label]="words[connection.situation].label" [tone]="words[connection.situation].tone" />
            </span>
            <span class="facts">
              @if (connection.lastSyncAt; as at) {
                <span>Last sync <lw-relative-time [at]="at" /></span>
              } @else {
                <span>Never synced</span>
              }
              @if (healthOf(connection.id); as health) {
                @if ((health.delaySeconds ?? 0) > 60) {
                  <span class="late">Overdue by {{ duration(health.delaySeconds!) }}</span>
                }
                @if (health.budget; as budget) {
                  <span class="budget">
                    {{ budget.used | lwNumber }} of {{ budget.perDay | lwNumber }} requests today
                    <progress [max]="budget.perDay" [value]="budget.used" aria-label="Requests used today"></progress>
                  </span>
                }
              }
            </span>
          </li>
        } @empty {
          <li class="lw-muted">Nothing is connected yet.</li>
        }
      </ul>
    </section>
  `,
  styles: `
    ul {
      display: grid;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2) var(--lw-space-6);
      padding-block: var(--lw-space-3);
      border-block-end: 1px solid var(--lw-line);
    }
    li:last-child {
      border-block-end: 0;
    }
    .name,
    .facts,
    .budget {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    .facts {
      gap: var(--lw-space-1) var(--lw-space-5);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .late {
      color: var(--lw-warning);
    }
    progress {
      inline-size: 6rem;
      block-size: 0.375rem;
      border: 0;
      border-radius: var(--lw-corner-round);
      background: var(--lw-neutral-soft);
      appearance: none;
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--lw-neutral-soft);
    }
    progress::-webkit-progress-value {
      background: var(--lw-accent-text);
    }
    progress::-moz-progress-bar {
      background: var(--lw-accent-text);
    }
  `,
})
export class ConnectionsCard {
  readonly connections = input.required<readonly Connection[]>();

  private readonly api = inject(InsightsApi);
  protected readonly words = situations;
  private readonly details = resource({
    params: () =>
      this.connections()
        .slice(0, asked)
        .map(({ id }) => id),
    loader: async ({ params }) => {
      const answers = await Promise.allSettled(params.map((id) => this.api.connectionHealth(id)));
      return new Map(
        answers.flatMap((answer, index): [string, ConnectionHealth][] =>
          answer.status === 'fulfilled' ? [[params[index]!, answer.value]] : [],
        ),
      );
    },
  });

  protected healthOf(id: string): ConnectionHealth | undefined {
    return this.details.hasValue() ? this.details.value().get(id) : undefined;
  }

  protected duration(seconds: number): string {
    return formatDuration(seconds);
  }
}
