import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { problemOf } from '@leadweave/api-client';
import { Banner, UndoBar } from '@leadweave/ui';
import { firstValueFrom } from 'rxjs';
import { type DryRun, SalesforceApi, type Settings, salesforceAddresses } from '../salesforce-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { BackFillView } from './back-fill-view.js';
import { DryRunView } from './dry-run-view.js';

/** Switches the directions on: from now, or with earlier leads after it was counted what that would do. */
@Component({
  selector: 'lw-start-step',
  imports: [BackFillView, Banner, DryRunView, MatButton, MatCheckbox, MatRadioButton, MatRadioGroup],
  template: `
    <section class="lw-card" aria-labelledby="from">
      <h2 class="lw-card-title" id="from">Which leads to begin with</h2>
      <mat-radio-group aria-label="Which leads to begin with" [value]="begin()" (change)="choose($event.value)">
        <mat-radio-button value="now">
          <span class="choice">From now on <span class="meaning">Every new lead that fits.</span></span>
        </mat-radio-button>
        <mat-radio-button value="since">
          <span class="choice">
            Earlier ones too <span class="meaning">Since a day, after you have seen what that would do.</span>
          </span>
        </mat-radio-button>
      </mat-radio-group>
      @if (begin() === 'since') {
        <div class="since">
          <label class="lw-field">
            <span class="lw-label">Since midnight, your time</span>
            <input type="date" [max]="today" [value]="day()" (change)="setDay($event)" />
          </label>
          <button matButton="outlined" type="button" [disabled]="!day() || counting()" (click)="count()">
            {{ counting() ? 'Counting…' : dryRun() ? 'Count again' : 'Count what would happen' }}
          </button>
        </div>
        @if (counting()) {
          <p class="lw-muted" role="status">Salesforce is asked about each lead. Nothing is changed.</p>
        }
        @if (dryRun(); as run) {
          <lw-dry-run-view [run]="run" />
        }
      }
    </section>
    <section class="lw-card" aria-labelledby="directions">
      <h2 class="lw-card-title" id="directions">What to switch on</h2>
      <div class="group">
        <mat-checkbox [checked]="out()" (change)="out.set($event.checked)">
          <span class="choice">Leads to Salesforce</span>
        </mat-checkbox>
        <mat-checkbox [checked]="back()" (change)="back.set($event.checked)">
          <span class="choice">
            Opportunities back to leads <span class="meaning">Those that change from now on.</span>
          </span>
        </mat-checkbox>
      </div>
    </section>
    @if (refusal(); as text) {
      <div role="alert">
        <lw-banner tone="negative" [text]="text" />
        @if (differences().length > 0) {
          <ul class="differences" aria-label="What has changed">
            @for (difference of differences(); track difference) {
              <li>{{ difference }}</li>
            }
          </ul>
        }
      </div>
    }
    <div class="lw-form-actions">
      <button matButton="filled" type="button" [disabled]="!ready() || starting()" (click)="start()">
        {{ starting() ? 'Starting…' : begin() === 'since' ? 'Run exactly this' : 'Start' }}
      </button>
    </div>
    <lw-back-fill-view />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    mat-radio-group,
    .group {
      display: grid;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--lw-space-2);
    }
    .meaning {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .since {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3);
    }
    input {
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    .differences {
      padding: var(--lw-space-2) var(--lw-space-6) 0;
      list-style: disc;
    }
  `,
})
export class StartStep {
  /** It has begun. */
  readonly done = output();

  private readonly api = inject(SalesforceApi);
  private readonly http = inject(HttpClient);
  private readonly bar = inject(UndoBar);
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly begin = signal<'now' | 'since'>('now');
  protected readonly day = signal('');
  protected readonly out = signal(true);
  protected readonly back = signal(true);
  protected readonly dryRun = signal<DryRun | undefined>(undefined);
  protected readonly counting = signal(false);
  protected readonly starting = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly differences = signal<readonly string[]>([]);
  private readonly since = computed(() => new Date(`${this.day()}T00:00`).toISOString());
  protected readonly ready = computed(() => this.begin() === 'now' || (!!this.dryRun() && this.out()));

  protected choose(begin: 'now' | 'since'): void {
    this.begin.set(begin);
    this.forget();
  }

  protected setDay({ target }: Event): void {
    this.day.set((target as HTMLInputElement).value);
    this.dryRun.set(undefined);
    this.forget();
  }

  protected async count(): Promise<void> {
    this.counting.set(true);
    this.dryRun.set(undefined);
    await this.attempt(async () => this.dryRun.set(await this.api.dryRun(this.since())));
    this.counting.set(false);
  }

  /** The switch first, so that a lead that comes in meanwhile is not forgotten; it is never sent twice. */
  protected async start(): Promise<void> {
    this.starting.set(true);
    await this.attempt(async () => {
      await this.switchOn();
      const run = this.dryRun();
      if (this.begin() === 'since' && run) await this.api.startBackFill(run.id);
      this.bar.notify(run ? 'It has begun: earlier leads are on their way.' : 'It has begun.');
      this.done.emit();
    });
    this.starting.set(false);
  }

  private async switchOn(): Promise<void> {
    const settings = await firstValueFrom(this.http.get<Settings>(salesforceAddresses.settings));
    const now = new Date().toISOString();
    const since = this.begin() === 'since' ? this.since() : now;
    const { toSalesforce, toLeads } = settings;
    await this.api.saveSettings(settings, {
      toSalesforce: { ...toSalesforce, on: this.out(), ...(this.out() && { since }) },
      toLeads: { ...toLeads, on: this.back(), ...(this.back() && { since: toLeads.since ?? now }) },
    });
  }

  private forget(): void {
    this.refusal.set(undefined);
    this.differences.set([]);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.forget();
    try {
      await work();
    } catch (error) {
      this.refusal.set(refusalText(error));
      this.differences.set(
        problemOf(error).errors.map(({ field, message }) => [field, message].filter(Boolean).join(': ')),
      );
    }
  }
}
