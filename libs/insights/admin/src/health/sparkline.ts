import { Component, computed, input } from '@angular/core';

const width = 112;
const height = 28;
const weekDays = 7;

/** Leads of eight weeks as a drawing, with the same numbers by week as text for those who do not see it. */
@Component({
  selector: 'lw-sparkline',
  template: `
    <svg [attr.viewBox]="viewBox" aria-hidden="true" focusable="false" preserveAspectRatio="none">
      @for (bar of bars(); track $index) {
        <rect
          [attr.x]="bar.x"
          [attr.y]="bar.y"
          [attr.width]="barWidth()"
          [attr.height]="bar.height"
          [class.last]="bar.isLastWeek"
          rx="0.5"
        />
      }
    </svg>
    <span class="lw-hidden-text">{{ text() }}</span>
  `,
  styles: `
    :host {
      display: inline-block;
      inline-size: 7rem;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 1.75rem;
    }
    rect {
      fill: var(--lw-line-strong);
    }
    .last {
      fill: var(--lw-accent-text);
    }
  `,
})
export class Sparkline {
  /** Leads of each day, oldest first. */
  readonly days = input.required<readonly number[]>();

  protected readonly viewBox = `0 0 ${width} ${height}`;
  protected readonly barWidth = computed(() => (width / Math.max(1, this.days().length)) * 0.7);
  protected readonly bars = computed(() => {
    const days = this.days();
    const most = Math.max(1, ...days);
    return days.map((count, index) => {
      // A day without leads keeps a trace of the ground line.
      const size = Math.max(1, (count / most) * height);
      const isLastWeek = index >= days.length - weekDays;
      return { x: (index * width) / days.length, y: height - size, height: size, isLastWeek };
    });
  });
  protected readonly text = computed(() => {
    const weeks = Array.from({ length: Math.ceil(this.days().length / weekDays) }, (_, week) =>
      this.days()
        .slice(week * weekDays, (week + 1) * weekDays)
        .reduce((sum, count) => sum + count, 0),
    );
    return `Leads by week, oldest first: ${weeks.join(', ')}.`;
  });
}
