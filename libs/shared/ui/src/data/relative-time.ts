import { Component, computed, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Clock } from '../formatting/clock.js';
import { formatMoment } from '../formatting/format-moment.js';
import { formatRelativeTime } from '../formatting/format-relative-time.js';
import { Locale } from '../formatting/locale.js';

/** A moment as "12 min ago"; the full date, time and zone show on hover and focus, and the moment is in `datetime`. */
@Component({
  selector: 'lw-relative-time',
  imports: [MatTooltip],
  template: `<time [attr.datetime]="at()" [attr.tabindex]="focusable() ? 0 : null" [matTooltip]="absolute()">{{
    relative()
  }}</time>`,
  styles: `
    time {
      border-radius: 2px;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
})
export class RelativeTime {
  /** The moment, ISO 8601 with offset or Z. */
  readonly at = input.required<string>();

  /** IANA zone of the absolute time; without it, the zone of the browser. */
  readonly timeZone = input<string>();

  /** Whether Tab stops here. Off inside tables, which have one tab stop. */
  readonly focusable = input(true);

  private readonly clock = inject(Clock);
  private readonly locale = inject(Locale);

  protected readonly relative = computed(() => formatRelativeTime(this.at(), this.clock.now(), this.locale.tag()));
  protected readonly absolute = computed(() => formatMoment(this.at(), this.locale.tag(), this.timeZone()));
}
