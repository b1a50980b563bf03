import { Component, input } from '@angular/core';
import { RelativeTime } from '../data/relative-time.js';
import { StatusPill } from '../data/status-pill.js';
import { type Tone } from '../data/tone.js';
import { type GalleryFact } from './gallery-fact.js';

/** How what a card stands for is doing, as its pill says it. */
export interface GalleryState {
  readonly label: string;
  readonly tone: Tone;
  /** Path of another drawing than the tone's own. */
  readonly icon?: string;
}

/**
 * One entry of a gallery, to stand in a `role="list"`: what it is, what it is good for, how it is doing. Content marked
 * `lwMark` is its sign, content marked `lwAction` its one button; what else there is to say stands above the button.
 */
@Component({
  selector: 'lw-gallery-card',
  imports: [RelativeTime, StatusPill],
  template: `
    <header>
      <span class="mark" aria-hidden="true"><ng-content select="[lwMark]" /></span>
      <div>
        <h2>{{ heading() }}</h2>
        <p class="kind">{{ kind() }}</p>
      </div>
      @if (state(); as state) {
        <lw-status-pill [label]="state.label" [tone]="state.tone" [icon]="state.icon" />
      }
    </header>
    <p class="benefit">{{ benefit() }}</p>
    @if (facts().length > 0) {
      <dl>
        @for (fact of facts(); track fact.label) {
          <div>
            <dt>{{ fact.label }}</dt>
            @if ('at' in fact) {
              <dd><lw-relative-time [at]="fact.at" [focusable]="false" /></dd>
            } @else {
              <dd [class.one-line]="fact.oneLine">{{ fact.text }}</dd>
            }
          </div>
        }
      </dl>
    }
    <ng-content />
    <footer><ng-content select="[lwAction]" /></footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lw-space-4);
      min-block-size: 16rem;
      padding: var(--lw-space-5);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-card);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3);
    }
    header div {
      flex: 1;
      min-inline-size: max-content;
    }
    .mark {
      display: grid;
      flex: none;
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    .kind,
    .benefit {
      color: var(--lw-text-muted);
    }
    .kind {
      font: var(--lw-type-small);
    }
    dl {
      display: grid;
      gap: var(--lw-space-1);
      font: var(--lw-type-small);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    dt {
      flex: none;
      color: var(--lw-text-muted);
    }
    dd {
      min-inline-size: 0;
      font-weight: 520;
      font-variant-numeric: tabular-nums;
    }
    .one-line {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    /* As a grid it makes its button as wide as the card; what the button says to screen readers alone is placed in it. */
    footer {
      position: relative;
      display: grid;
      margin-block-start: auto;
    }
  `,
  host: { role: 'listitem' },
})
export class GalleryCard {
  /** Its name. */
  readonly heading = input.required<string>();

  /** What kind of thing it is, in three words. */
  readonly kind = input.required<string>();

  /** What it is good for, one sentence. */
  readonly benefit = input.required<string>();

  /** How it is doing; undefined while nobody knows yet. */
  readonly state = input<GalleryState>();

  /** What is known of it. */
  readonly facts = input<readonly GalleryFact[]>([]);
}
