import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Locale, StatusPill, type Tone } from '@leadweave/ui';
import { CountBar, type CountSegment } from '@leadweave/ui/figures';
import { type DryRun } from '../salesforce-api.js';
import { noteWords } from '../wording/call-words.js';
import { counted } from '../wording/counted.js';
import { skipText } from '../wording/skip-words.js';

type Outcome = DryRun['samples'][number]['outcome'];

const outcomes: Readonly<Record<Outcome, { readonly label: string; readonly tone: Tone }>> = {
  create: { label: 'Created', tone: 'positive' },
  update: { label: 'Updated', tone: 'info' },
  link: { label: 'Goes to the contact', tone: 'info' },
  unchanged: { label: 'The same', tone: 'neutral' },
  skip: { label: 'Stays', tone: 'neutral' },
  review: { label: 'Asks you', tone: 'warning' },
};

/** What sending would do, in counts, reasons and a few real leads. */
@Component({
  selector: 'lw-dry-run-view',
  imports: [CountBar, RouterLink, StatusPill],
  template: `
    <lw-count-bar label="What would happen" emptyText="No lead fits." [segments]="segments()" />
    <p>{{ callsText() }}</p>
    @if (reasons().length > 0) {
      <ul class="reasons" aria-label="Why leads stay or wait">
        @for (reason of reasons(); track reason.text) {
          <li>
            <strong class="lw-figures">{{ reason.count }}</strong> {{ reason.text }}
          </li>
        }
      </ul>
    }
    @if (run().samples.length > 0) {
      <details>
        <summary>Look at {{ run().samples.length }} of them</summary>
        <ul class="samples">
          @for (sample of run().samples; track sample.leadId) {
            <li>
              <div class="line">
                <a [routerLink]="['/grow/leads', sample.leadId]">{{ sample.name }}</a>
                <lw-status-pill [label]="outcomes[sample.outcome].label" [tone]="outcomes[sample.outcome].tone" />
              </div>
              @if (sample.outcome === 'skip' || sample.outcome === 'review') {
                <p class="note">{{ reasonOf(sample.because) }}</p>
              } @else {
                <dl>
                  @for (field of sample.fields; track field.field) {
                    <div>
                      <dt>
                        <code class="lw-code">{{ field.field }}</code>
                      </dt>
                      <dd>
                        {{ field.value ?? '–' }}
                        @if (field.note; as note) {
                          <span class="note">{{ words(note) }}</span>
                        }
                      </dd>
                    </div>
                  }
                </dl>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    .reasons {
      display: grid;
      gap: var(--lw-space-1);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .reasons strong {
      display: inline-block;
      min-inline-size: 2rem;
      color: var(--lw-text);
      font-weight: 580;
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    .samples {
      display: grid;
      gap: var(--lw-space-3);
      padding-block-start: var(--lw-space-3);
    }
    .samples li {
      display: grid;
      gap: var(--lw-space-2);
      padding: var(--lw-space-3) var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2);
    }
    dl {
      display: grid;
      gap: var(--lw-space-half);
      font: var(--lw-type-small);
    }
    dl div {
      display: grid;
      grid-template-columns: minmax(7rem, 14rem) minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    dd,
    dt {
      overflow-wrap: anywhere;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class DryRunView {
  readonly run = input.required<DryRun>();

  private readonly locale = inject(Locale);
  protected readonly outcomes = outcomes;
  protected readonly words = noteWords;
  protected readonly segments = computed((): CountSegment[] => {
    const { wouldCreate, wouldUpdate, wouldLink, unchanged, skipped, review } = this.run();
    const sum = (counts: DryRun['skipped']) => counts.reduce((total, { count }) => total + count, 0);
    return [
      { label: 'would be created', count: wouldCreate, tone: 'positive' },
      { label: 'would be updated', count: wouldUpdate, tone: 'info' },
      { label: 'would go to contact and opportunity', count: wouldLink, tone: 'copper' },
      { label: 'are there already', count: unchanged, tone: 'neutral' },
      { label: 'would ask you', count: sum(review), tone: 'warning' },
      { label: 'would stay', count: sum(skipped), tone: 'neutral' },
    ];
  });
  protected readonly callsText = computed(() => {
    const { calls, orgMax } = this.run();
    const text = counted(calls, 'call', 'calls', this.locale.tag());
    return orgMax === null
      ? `It costs ${text} to Salesforce.`
      : `It costs ${text} of the ${counted(orgMax, 'call', 'calls', this.locale.tag())} that the org has in 24 hours.`;
  });
  protected readonly reasons = computed(() =>
    [...this.run().review, ...this.run().skipped].map(({ because, count }) => ({ count, text: skipText(because) })),
  );

  protected reasonOf(because: string | null): string {
    return because === null ? '' : skipText(because);
  }
}
