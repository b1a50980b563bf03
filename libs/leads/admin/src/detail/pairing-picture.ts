import { Component, computed, input } from '@angular/core';
import { type PairingPicture as Picture } from './pairing-picture-marks.js';

/** The times of a pairing on one line: the window as a band, the lead's own record in the middle, every candidate in its place. */
@Component({
  selector: 'lw-pairing-picture',
  template: `
    <figure>
      <svg aria-hidden="true" focusable="false">
        <rect
          class="window"
          y="26"
          height="36"
          rx="6"
          [attr.x]="picture().window[0] + '%'"
          [attr.width]="picture().window[1] - picture().window[0] + '%'"
        />
        <line class="axis" x1="0" x2="100%" y1="44" y2="44" />
        @if (bond(); as to) {
          <line class="bond" x1="50%" y1="44" y2="44" [attr.x2]="to + '%'" />
        }
        @for (mark of drawn(); track $index) {
          <circle cy="44" [class]="mark.kind" [attr.cx]="mark.place + '%'" [attr.r]="mark.kind === 'other' ? 8 : 7" />
          @if (mark.kind === 'other') {
            <text class="number" y="48" text-anchor="middle" [attr.x]="mark.place + '%'">{{ mark.label }}</text>
          } @else {
            <text y="17" [class]="mark.kind" [attr.text-anchor]="mark.anchor" [attr.x]="mark.place + '%'">
              {{ mark.label }}
            </text>
          }
        }
        <text class="edge" y="80" text-anchor="middle" [attr.x]="picture().window[0] + '%'">
          − {{ picture().windowText }}
        </text>
        <text class="edge" y="80" text-anchor="middle" x="50%">window</text>
        <text class="edge" y="80" text-anchor="middle" [attr.x]="picture().window[1] + '%'">
          + {{ picture().windowText }}
        </text>
      </svg>
      <figcaption class="lw-hidden-text">
        On a line of time:
        @for (mark of picture().marks; track $index) {
          {{ mark.text }};
        }
        the window reaches {{ picture().windowText }} to both sides.
      </figcaption>
    </figure>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 5.5rem;
      overflow: visible;
    }
    text {
      fill: var(--lw-text-muted);
      font: var(--lw-type-caption);
      font-variant-numeric: tabular-nums;
    }
    text.own,
    text.partner {
      fill: var(--lw-text);
      font-weight: 580;
    }
    text.edge {
      fill: var(--lw-text-faint);
    }
    text.number {
      fill: var(--lw-text-muted);
      font-size: 0.6875rem;
    }
    .window {
      fill: var(--lw-accent-soft);
    }
    .axis {
      stroke: var(--lw-line-strong);
      stroke-width: 1;
    }
    .bond {
      stroke: var(--lw-accent-text);
      stroke-width: 3;
    }
    circle {
      stroke: var(--lw-surface-raised);
      stroke-width: 2;
    }
    circle.own {
      fill: var(--lw-text);
    }
    circle.partner {
      fill: var(--lw-accent-text);
    }
    circle.other {
      fill: var(--lw-surface-raised);
      stroke: var(--lw-control-line);
      stroke-width: 1.5;
    }
  `,
})
export class PairingPicture {
  readonly picture = input.required<Picture>();

  protected readonly partner = computed(() => this.picture().marks.find(({ kind }) => kind === 'partner'));
  protected readonly bond = computed(() => this.partner()?.place);

  /** Own and partner last, so that they lie above the others; their labels lean away from each other. */
  protected readonly drawn = computed(() => {
    const toTheRight = (this.partner()?.place ?? 50) >= 50;
    const anchors = { own: toTheRight ? 'end' : 'start', partner: toTheRight ? 'start' : 'end', other: 'middle' };
    const alone = !this.partner();
    return [...this.picture().marks]
      .reverse()
      .map((mark) => ({ ...mark, anchor: alone ? 'middle' : anchors[mark.kind] }));
  });
}
