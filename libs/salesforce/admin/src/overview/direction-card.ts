import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSlideToggle, type MatSlideToggleChange } from '@angular/material/slide-toggle';
import { RouterLink } from '@angular/router';
import { Icon, RelativeTime } from '@leadweave/ui';
import { type Direction } from '../salesforce-api.js';

/** One direction with its switch: named in words, not by an arrow alone. */
@Component({
  selector: 'lw-direction-card',
  imports: [Icon, MatButton, MatSlideToggle, RelativeTime, RouterLink],
  template: `
    <header>
      <span class="icon"><lw-icon [path]="icon()" size="1.25rem" /></span>
      <div>
        <h2 class="lw-card-title">{{ name() }}</h2>
        <p class="lw-muted">{{ meaning() }}</p>
      </div>
      @if (editable()) {
        <mat-slide-toggle
          [aria-label]="name()"
          [checked]="direction().on"
          [disabled]="switching()"
          (change)="flip($event)"
        />
      }
    </header>
    <p class="state">
      @if (!direction().on) {
        <strong>Off.</strong> {{ off() }}
      } @else if (direction().lastSuccessAt; as at) {
        <strong>On.</strong> Last success <lw-relative-time [at]="at" />.
      } @else {
        <strong>On.</strong> Nothing has gone this way yet.
      }
    </p>
    <ng-content />
    <footer>
      <a matButton="outlined" [routerLink]="to()">{{ settings() }}</a>
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
    }
    header {
      display: flex;
      align-items: flex-start;
      gap: var(--lw-space-3);
    }
    header div {
      flex: 1;
      min-inline-size: 0;
    }
    .icon {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 2.25rem;
      block-size: 2.25rem;
      border-radius: var(--lw-corner);
      background: var(--lw-accent-soft);
      color: var(--lw-accent-text);
    }
    header p {
      font: var(--lw-type-small);
    }
    strong {
      font-weight: 580;
    }
    footer {
      margin-block-start: auto;
    }
  `,
  host: { class: 'lw-card', role: 'group', '[attr.aria-label]': 'name()' },
})
export class DirectionCard {
  readonly direction = input.required<Direction>();
  readonly name = input.required<string>();
  readonly meaning = input.required<string>();
  readonly off = input.required<string>();
  readonly icon = input.required<string>();
  readonly to = input.required<string>();
  readonly settings = input.required<string>();
  readonly editable = input(false);
  readonly switching = input(false);

  /** The person wants it on or off. */
  readonly switched = output<boolean>();

  /** The switch shows what is saved, not what was clicked: it moves when the answer is there. */
  protected flip({ source, checked }: MatSlideToggleChange): void {
    source.checked = this.direction().on;
    this.switched.emit(checked);
  }
}
