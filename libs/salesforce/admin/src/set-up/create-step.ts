import { Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, Locale, Skeleton, StatusPill } from '@leadweave/ui';
import { SalesforceApi, type SetUpPlan, type SetUpResult } from '../salesforce-api.js';
import { counted } from '../wording/counted.js';
import { refusalText } from '../wording/refusal-text.js';
import { planActionText } from '../wording/set-up-words.js';

/** What would be created in the org, and after a person has agreed, exactly that. */
@Component({
  selector: 'lw-create-step',
  imports: [Banner, ErrorState, MatButton, Skeleton, StatusPill],
  template: `
    @if (result(); as shown) {
      <lw-banner role="status" [tone]="failed() ? 'warning' : 'positive'" [text]="resultText()" />
      <section class="lw-card" aria-labelledby="result">
        <h2 class="lw-card-title" id="result">What was done</h2>
        <ul>
          @for (step of shown.steps; track $index) {
            <li>
              <span
                >{{ action(step.action) }}: {{ step.object }} <code class="lw-code">{{ step.name }}</code>
                @if (step.failure; as reason) {
                  <span class="note">{{ reason }}</span>
                }
              </span>
              <lw-status-pill [label]="step.done ? 'Done' : 'Not done'" [tone]="step.done ? 'positive' : 'negative'" />
            </li>
          }
        </ul>
      </section>
      <div class="lw-form-actions">
        <button matButton="filled" type="button" [disabled]="!shown.setUp.ready" (click)="done.emit()">Go on</button>
        @if (failed()) {
          <button matButton="outlined" type="button" (click)="ask()">Plan what is left</button>
        }
      </div>
    } @else if (plan(); as shown) {
      @if (shown.steps.length === 0) {
        <lw-banner tone="positive" text="Everything is there already. Nothing has to be created." />
        <div><button matButton="filled" type="button" (click)="done.emit()">Go on</button></div>
      } @else {
        <section class="lw-card" aria-labelledby="plan">
          <header>
            <h2 class="lw-card-title" id="plan">{{ planText() }}</h2>
            <p class="lw-muted">
              Nothing has been changed yet. Fields of other people are never touched, and what is there stays as it is.
            </p>
          </header>
          <ol>
            @for (step of shown.steps; track $index) {
              <li>
                <span
                  >{{ action(step.action) }}: {{ step.object }} <code class="lw-code">{{ step.name }}</code>
                  <span class="note">{{ step.detail }}</span>
                </span>
              </li>
            }
          </ol>
        </section>
        @if (refusal(); as text) {
          <div role="alert"><lw-banner tone="negative" [text]="text" /></div>
        }
        <div class="lw-form-actions">
          <button matButton="filled" type="button" [disabled]="running()" (click)="run(shown)">
            {{ running() ? 'Creating…' : 'Do exactly this' }}
          </button>
          @if (refusal()) {
            <button matButton="outlined" type="button" (click)="ask()">Plan again</button>
          }
        </div>
        <details>
          <summary>Rather by hand?</summary>
          <p class="lw-muted">
            An administrator of Salesforce makes the fields above under Setup → Object Manager, with exactly these API
            names, and shows them to the connected user. Then come back and check the org again.
          </p>
        </details>
      }
    } @else if (refusal(); as text) {
      <lw-error-state heading="No plan could be made." [reassurance]="text" [requestId]="requestId()" (retry)="ask()" />
    } @else {
      <lw-skeleton [count]="2" height="8rem" label="Making a plan" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    header {
      display: grid;
      gap: var(--lw-space-1);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-4);
      padding-block: var(--lw-space-2);
      border-block-start: 1px solid var(--lw-line);
      overflow-wrap: anywhere;
    }
    .note {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
  `,
})
export class CreateStep {
  /** The person goes on. */
  readonly done = output();

  private readonly api = inject(SalesforceApi);
  private readonly locale = inject(Locale);
  protected readonly plan = signal<SetUpPlan | undefined>(undefined);
  protected readonly result = signal<SetUpResult | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly requestId = signal<string | undefined>(undefined);
  protected readonly running = signal(false);
  protected readonly action = planActionText;
  protected readonly failed = computed(() => (this.result()?.steps ?? []).some((step) => !step.done));
  protected readonly planText = computed(() => {
    const { steps = [], calls = 0 } = this.plan() ?? {};
    const tag = this.locale.tag();
    return `${counted(steps.length, 'step', 'steps', tag)}, ${counted(calls, 'call', 'calls', tag)} to Salesforce`;
  });
  protected readonly resultText = computed(() =>
    this.failed()
      ? 'Some steps could not be done. What was done stays; the rest can be planned again.'
      : 'Done, and read back from Salesforce: everything is there.',
  );

  constructor() {
    void this.ask();
  }

  protected async ask(): Promise<void> {
    this.plan.set(undefined);
    this.result.set(undefined);
    await this.attempt(async () => this.plan.set(await this.api.planSetUp()));
  }

  protected async run({ digest }: SetUpPlan): Promise<void> {
    this.running.set(true);
    await this.attempt(async () => this.result.set(await this.api.runSetUp(digest)));
    this.running.set(false);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await work();
    } catch (error) {
      this.refusal.set(refusalText(error));
      this.requestId.set(problemOf(error).requestId);
    }
  }
}
