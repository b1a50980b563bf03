import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, RelativeTime, StatusPill } from '@leadweave/ui';
import { mdiAlertCircleOutline, mdiAlertOutline, mdiBellOffOutline, mdiEyeCheckOutline } from '@mdi/js';
import { type Alert } from '../insights-api.js';
import { alertWords } from './alert-words.js';

/** An alert with its diagnosis, its fix and what can be decided about it. */
@Component({
  selector: 'lw-alert-card',
  imports: [Icon, MatButton, RelativeTime, RouterLink, StatusPill],
  template: `
    <article [class.failing]="alert().urgency === 'failing'" [class.quiet]="alert().state !== 'open'">
      <lw-icon class="mark" [path]="alert().urgency === 'failing' ? failingIcon : warningIcon" size="1.25rem" />
      <div class="texts">
        <h3>{{ words().heading }}</h3>
        <p>{{ words().fix }}</p>
        <p class="since">
          Since <lw-relative-time [at]="alert().openedAt" />
          @if (alert().state === 'acknowledged') {
            <lw-status-pill label="Acknowledged" tone="info" [icon]="seenIcon" />
            @if (alert().decidedBy; as name) {
              by {{ name }}
            }
          }
          @if (alert().mutedUntil; as until) {
            <lw-status-pill label="Muted" tone="neutral" [icon]="mutedIcon" /> until
            <lw-relative-time [at]="until" />
          }
        </p>
      </div>
      <div class="actions">
        <a matButton="tonal" [routerLink]="path()" [queryParams]="query()">{{ words().linkLabel }}</a>
        @if (editable()) {
          @if (alert().state === 'open') {
            <button matButton="outlined" type="button" (click)="acknowledged.emit()">Acknowledge</button>
          }
          <button matButton type="button" (click)="muted.emit()">Mute…</button>
          <button matButton type="button" (click)="closed.emit()">Close…</button>
        }
      </div>
    </article>
  `,
  styles: `
    article {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--lw-space-2) var(--lw-space-3);
      padding: var(--lw-space-4) var(--lw-space-5);
      border: 1px solid color-mix(in srgb, var(--lw-warning) 28%, var(--lw-line));
      border-radius: var(--lw-corner-large);
      background: color-mix(in srgb, var(--lw-warning-soft) 40%, var(--lw-surface-raised));
    }
    .failing {
      border-color: color-mix(in srgb, var(--lw-negative) 28%, var(--lw-line));
      background: color-mix(in srgb, var(--lw-negative-soft) 40%, var(--lw-surface-raised));
    }
    .quiet {
      border-color: var(--lw-line);
      background: var(--lw-surface-raised);
    }
    .mark {
      color: var(--lw-warning);
    }
    .failing .mark {
      color: var(--lw-negative);
    }
    .texts {
      display: grid;
      gap: var(--lw-space-1);
    }
    h3 {
      font: var(--lw-type-heading);
      line-height: 1.3125rem;
    }
    p {
      max-inline-size: 70ch;
      text-wrap: pretty;
    }
    .since {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-2);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      grid-column: 2;
      gap: var(--lw-space-2);
    }
    @media (max-width: 37.49rem) {
      article {
        padding: var(--lw-space-4);
      }
      .actions {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class AlertCard {
  readonly alert = input.required<Alert>();
  readonly editable = input(false);
  readonly acknowledged = output();
  readonly muted = output();
  readonly closed = output();

  protected readonly failingIcon = mdiAlertCircleOutline;
  protected readonly warningIcon = mdiAlertOutline;
  protected readonly seenIcon = mdiEyeCheckOutline;
  protected readonly mutedIcon = mdiBellOffOutline;
  protected readonly words = computed(() => alertWords(this.alert()));
  private readonly target = computed(() => new URL(this.words().link, 'https://portal.example.com'));
  protected readonly path = computed(() => this.target().pathname);
  protected readonly query = computed(() => Object.fromEntries(this.target().searchParams));
}
