import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mdiAlertCircleOutline, mdiRefresh } from '@mdi/js';
import { CopyButton } from '../feedback/copy-button.js';
import { Icon } from '../icon/icon.js';

/** A part of a page that could not be shown: what happened, what is safe, what to do now, and the request id for support. */
@Component({
  selector: 'lw-error-state',
  imports: [CopyButton, Icon, MatButton],
  template: `
    <lw-icon class="mark" [path]="alertIcon" size="1.375rem" />
    <div class="texts">
      <h2>{{ heading() }}</h2>
      @if (reassurance(); as text) {
        <p>{{ text }}</p>
      }
      <div class="actions">
        @if (retryable()) {
          <button matButton="outlined" type="button" (click)="retry.emit()">
            <lw-icon matButtonIcon class="mat-icon" [path]="retryIcon" />{{ retryLabel() }}
          </button>
        }
        <ng-content />
      </div>
      @if (requestId(); as id) {
        <p class="request">
          Request <code class="lw-code">{{ id }}</code>
          <lw-copy-button [text]="id" label="Copy request id" />
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--lw-space-3);
      padding: var(--lw-space-5) var(--lw-space-6);
      border: 1px solid color-mix(in srgb, var(--lw-negative) 22%, var(--lw-line));
      border-radius: var(--lw-corner-large);
      background: color-mix(in srgb, var(--lw-negative-soft) 45%, var(--lw-surface-raised));
    }
    .mark {
      color: var(--lw-negative);
    }
    .texts {
      display: grid;
      gap: var(--lw-space-1);
      min-inline-size: 0;
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    p {
      color: var(--lw-text-muted);
      text-wrap: pretty;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
      margin-block-start: var(--lw-space-3);
    }
    .request {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1);
      margin-block-start: var(--lw-space-2);
      font: var(--lw-type-small);
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'alert' },
})
export class ErrorState {
  /** What happened, in a sentence. */
  readonly heading = input.required<string>();

  /** What is safe, and what to do now. */
  readonly reassurance = input<string>();

  /** Id of the failed request, for support. */
  readonly requestId = input<string>();

  /** Whether trying again can help. */
  readonly retryable = input(true);

  /** Words of the button. */
  readonly retryLabel = input('Try again');

  /** The person asks for another try. */
  readonly retry = output();

  protected readonly alertIcon = mdiAlertCircleOutline;
  protected readonly retryIcon = mdiRefresh;
}
