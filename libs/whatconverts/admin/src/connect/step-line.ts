import { Component, computed, input } from '@angular/core';
import { Icon } from '@leadweave/ui';
import { mdiCheck } from '@mdi/js';

/** Where a person is in a few steps: numbers, names and what is done. */
@Component({
  selector: 'lw-step-line',
  imports: [Icon],
  template: `
    <p class="lw-hidden-text" role="status">
      Step {{ current() + 1 }} of {{ steps().length }}: {{ steps()[current()] }}
    </p>
    <ol aria-hidden="true">
      @for (mark of marks(); track mark.name) {
        <li [class.done]="mark.done" [class.now]="mark.now">
          <span class="number">
            @if (mark.done) {
              <lw-icon [path]="doneIcon" size="0.875rem" />
            } @else {
              {{ mark.number }}
            }
          </span>
          {{ mark.name }}
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2) var(--lw-space-5);
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-2);
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
    }
    .number {
      display: grid;
      place-items: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border: 1px solid var(--lw-line-strong);
      border-radius: 50%;
      font: var(--lw-type-caption);
    }
    .now {
      color: var(--lw-text);
    }
    .now .number {
      border-color: transparent;
      background: var(--lw-accent);
      color: var(--lw-on-accent);
    }
    .done .number {
      border-color: transparent;
      background: var(--lw-accent-soft);
      color: var(--lw-accent-text);
    }
  `,
})
export class StepLine {
  readonly steps = input.required<readonly string[]>();

  /** Position of the present step, from 0. */
  readonly current = input.required<number>();

  protected readonly doneIcon = mdiCheck;
  protected readonly marks = computed(() =>
    this.steps().map((name, index) => ({
      name,
      number: index + 1,
      done: index < this.current(),
      now: index === this.current(),
    })),
  );
}
