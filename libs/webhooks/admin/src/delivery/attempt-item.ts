import { Component, computed, inject, input } from '@angular/core';
import { Locale, StatusPill, formatMoment } from '@leadweave/ui';
import { CodeBlock } from '../code/code-block.js';
import { headerLines } from '../code/laid-out.js';
import { type Attempt } from '../webhooks-api.js';
import { durationText } from '../wording/delivery-words.js';
import { failureText } from '../wording/failure-text.js';

/** One try: when, how long, and what came back. */
@Component({
  selector: 'li[lw-attempt-item]',
  imports: [CodeBlock, StatusPill],
  template: `
    <p class="line">
      <strong>Attempt {{ attempt().number }}</strong>
      <lw-status-pill [label]="label()" [tone]="attempt().failure === null ? 'positive' : 'negative'" />
      <span class="lw-muted">{{ momentText() }}, took {{ took() }}</span>
    </p>
    @if (why(); as text) {
      <p>{{ text }}</p>
    }
    @if (headers(); as text) {
      <lw-code-block heading="Headers of the answer" what="headers of the answer" [wrapped]="true" [code]="text" />
    }
    @if (attempt().answer) {
      <lw-code-block heading="Answer" note="as text" what="answer" [wrapped]="true" [code]="attempt().answer" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
      padding-block: var(--lw-space-4);
      border-block-start: 1px solid var(--lw-line);
    }
    :host:first-child {
      padding-block-start: 0;
      border-block-start: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    strong {
      font: var(--lw-type-subheading);
    }
  `,
})
export class AttemptItem {
  readonly attempt = input.required<Attempt>();

  private readonly locale = inject(Locale);
  protected readonly label = computed(() => `${this.attempt().status ?? 'No answer'}`);
  protected readonly took = computed(() => durationText(this.attempt().durationMs));
  protected readonly momentText = computed(() => formatMoment(this.attempt().at, this.locale.tag()));
  protected readonly headers = computed(() => headerLines(this.attempt().answerHeaders));
  protected readonly why = computed(() => {
    const { failure } = this.attempt();
    return failure === null ? undefined : failureText(failure);
  });
}
