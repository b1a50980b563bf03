import { Component, input } from '@angular/core';

/**
 * Head of a page: its only `h1`, one line of purpose and, as content, the actions of the page. Content marked `lwBefore`
 * stands above the title (a way back, for example).
 */
@Component({
  selector: 'lw-page-header',
  template: `
    <div class="before"><ng-content select="[lwBefore]" /></div>
    <div class="row">
      <div class="texts">
        <div class="title-line">
          <h1>{{ heading() }}</h1>
          <ng-content select="[lwBeside]" />
        </div>
        @if (summary(); as text) {
          <p>{{ text }}</p>
        }
      </div>
      <div class="actions"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-2);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--lw-space-3) var(--lw-space-6);
    }
    .texts {
      display: grid;
      gap: var(--lw-space-1);
      min-inline-size: 0;
    }
    .title-line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3);
    }
    h1 {
      font: var(--lw-type-title);
      letter-spacing: -0.02em;
      overflow-wrap: anywhere;
    }
    p {
      max-inline-size: 42rem;
      color: var(--lw-text-muted);
      text-wrap: pretty;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2);
    }
    .actions:empty,
    .before:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  /** Name of the page. */
  readonly heading = input.required<string>();

  /** What the page is for, one sentence. */
  readonly summary = input<string>();
}
