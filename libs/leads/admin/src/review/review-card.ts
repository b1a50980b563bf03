import { Component, type ElementRef, computed, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, Kbd, RelativeTime } from '@leadweave/ui';
import { Progress } from '@leadweave/ui/figures';
import { mdiChevronDown } from '@mdi/js';
import { type ReplayProgress, type ReviewItem } from './review-api.js';
import { ReviewEvidenceView } from './review-evidence.js';
import { answerWords, decidedWord, kindSign, questionOf, waitingOf } from './review-words.js';

/** One question: closed it is a line, opened it shows the evidence and what each answer does. */
@Component({
  selector: 'lw-review-card',
  imports: [Icon, Kbd, MatButton, Progress, RelativeTime, ReviewEvidenceView],
  template: `
    <article [attr.aria-labelledby]="id() + '-question'">
      <h2>
        <button
          #header
          type="button"
          [id]="id() + '-question'"
          [attr.aria-expanded]="opened()"
          [attr.tabindex]="reachable() ? 0 : -1"
          (click)="toggled.emit()"
        >
          <lw-icon class="kind" [path]="sign().icon" size="1.25rem" />
          <span class="question">{{ question() }}</span>
          <lw-icon class="chevron" [path]="chevron" size="1.25rem" />
        </button>
      </h2>
      <p class="facts">
        <span>{{ sign().label }}</span>
        <span>{{ waiting() }}</span>
        @if (locationName(); as name) {
          <span>{{ name }}</span>
        }
        @if (item().decision; as decision) {
          <span
            >{{ decided() }} <lw-relative-time [at]="decision.at" [focusable]="false" />{{
              decision.reason ? ': ' + decision.reason : ''
            }}</span
          >
        } @else {
          <span>Arrived <lw-relative-time [at]="item().since" [focusable]="false" /></span>
        }
      </p>
      @if (progress(); as told) {
        <lw-progress label="Trying again" [share]="share()" [detail]="done()" />
      } @else if (item().inProgress) {
        <lw-progress label="Being tried again" />
      }
      @if (opened()) {
        @if (answers().length > 0) {
          <ul class="answers" aria-label="Answers">
            @for (answer of answers(); track answer.answer) {
              <li>
                <button
                  [matButton]="$first ? 'filled' : 'outlined'"
                  type="button"
                  [disabled]="!!progress()"
                  [attr.aria-keyshortcuts]="$index + 1"
                  [attr.aria-describedby]="id() + '-effect-' + $index"
                  (click)="answered.emit(answer.answer)"
                >
                  {{ answer.label }}
                </button>
                <lw-kbd [keys]="'' + ($index + 1)" />
                <p [id]="id() + '-effect-' + $index">{{ answer.effect }}</p>
              </li>
            }
          </ul>
        }
        <lw-review-evidence [item]="item()" [locationName]="locationName()" />
      }
    </article>
  `,
  styles: `
    :host {
      display: block;
    }
    article {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      padding: var(--lw-space-3) var(--lw-space-5);
    }
    h2 button {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
      inline-size: 100%;
      min-block-size: 2.25rem;
      padding: 0;
      border: 0;
      border-radius: var(--lw-corner-small);
      background: none;
      font: var(--lw-type-subheading);
      text-align: start;
      cursor: pointer;
    }
    .kind {
      color: var(--lw-text-muted);
    }
    .question {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .chevron {
      color: var(--lw-text-muted);
      transition: rotate var(--lw-duration-quick);
    }
    [aria-expanded='true'] .chevron {
      rotate: 180deg;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--lw-space-2);
      padding-inline-start: 2rem;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .facts span:not(:last-child)::after {
      content: '·';
      margin-inline-start: var(--lw-space-2);
    }
    lw-progress {
      margin: var(--lw-space-2) 0 0 2rem;
    }
    lw-review-evidence {
      margin: var(--lw-space-4) 0 0 2rem;
      padding-block-start: var(--lw-space-4);
      border-block-start: 1px solid var(--lw-line);
    }
    .answers {
      display: grid;
      gap: var(--lw-space-2);
      margin: var(--lw-space-4) 0 var(--lw-space-2) 2rem;
    }
    li {
      display: grid;
      grid-template-columns: 11rem auto minmax(0, 1fr);
      align-items: center;
      gap: var(--lw-space-3);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    @media (max-width: 47.99rem) {
      article {
        padding-inline: var(--lw-space-4);
      }
      .facts,
      lw-progress,
      lw-review-evidence,
      .answers {
        margin-inline-start: 0;
        padding-inline-start: 0;
      }
      .answers {
        gap: var(--lw-space-4);
      }
      li {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--lw-space-1);
      }
      lw-kbd {
        display: none;
      }
    }
  `,
})
export class ReviewCard {
  readonly item = input.required<ReviewItem>();
  readonly opened = input(false);

  /** Whether Tab stops at the question. */
  readonly reachable = input(true);
  readonly locationName = input<string>();

  /** Answers that this person may give. */
  readonly allowed = input.required<readonly string[]>();
  readonly progress = input<ReplayProgress>();

  readonly toggled = output();
  readonly answered = output<string>();

  private readonly header = viewChild.required<ElementRef<HTMLElement>>('header');
  protected readonly chevron = mdiChevronDown;
  protected readonly id = computed(() => `review-${this.item().id.replaceAll(/[^\w-]/gu, '-')}`);
  protected readonly sign = computed(() => kindSign(this.item().kind));
  protected readonly question = computed(() => questionOf(this.item()));
  protected readonly waiting = computed(() => waitingOf(this.item()));
  protected readonly decided = computed(() => decidedWord(this.item().decision?.answer ?? ''));
  protected readonly answers = computed(() =>
    this.allowed().map((answer) => ({ answer, ...answerWords(answer, this.item()) })),
  );
  protected readonly share = computed(() => {
    const told = this.progress();
    return told && told.total > 0 ? (told.settled + told.stillWaiting) / told.total : undefined;
  });
  protected readonly done = computed(() => {
    const told = this.progress();
    return told ? `${told.settled + told.stillWaiting} of ${told.total}` : undefined;
  });

  focus(): void {
    this.header().nativeElement.focus();
  }
}
