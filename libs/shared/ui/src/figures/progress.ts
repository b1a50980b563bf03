import { Component, computed, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';

/** How far a piece of work is: name, percentage as text, bar. Without a share it only says that work goes on. */
@Component({
  selector: 'lw-progress',
  imports: [MatProgressBar],
  template: `
    <div class="line">
      <span>{{ label() }}</span>
      <span class="lw-figures">{{ text() }}</span>
    </div>
    <mat-progress-bar
      [mode]="share() === undefined ? 'indeterminate' : 'determinate'"
      [value]="percent() ?? 0"
      [attr.aria-label]="label()"
      [attr.aria-valuetext]="text()"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.375rem;
      font: var(--lw-type-small);
    }
    .line {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    mat-progress-bar {
      --mat-progress-bar-track-height: 0.375rem;
      --mat-progress-bar-active-indicator-height: 0.375rem;
      --mat-progress-bar-track-shape: 999px;
      --mat-progress-bar-track-color: var(--lw-neutral-soft);
      border-radius: 999px;
    }
  `,
})
export class Progress {
  /** What is being done. */
  readonly label = input.required<string>();

  /** Share done, 0 to 1; undefined while it is not known. */
  readonly share = input<number>();

  /** Words instead of the percentage ("41 of 43 locations"). */
  readonly detail = input<string>();

  protected readonly percent = computed(() => {
    const share = this.share();
    return share === undefined ? undefined : Math.floor(Math.min(1, Math.max(0, share)) * 100);
  });
  protected readonly text = computed(() => this.detail() ?? percentText(this.percent()));
}

const percentText = (percent: number | undefined) => (percent === undefined ? 'Working' : `${percent} %`);
