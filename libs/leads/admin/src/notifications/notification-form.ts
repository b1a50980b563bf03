import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Banner, UndoBar } from '@leadweave/ui';
import { DeliveryTable } from './delivery-table.js';
import { type NotificationSetting, NotificationsApi } from './notifications-api.js';

/** What a person is told, when, and how often at most. */
@Component({
  selector: 'lw-notification-form',
  imports: [Banner, DeliveryTable, MatButton],
  template: `
    <form (submit)="save($event)">
      <section class="lw-card" aria-labelledby="what-title">
        <h2 class="lw-card-title" id="what-title">New leads</h2>
        <lw-delivery-table
          [locations]="locations()"
          [rows]="draft().rows"
          (rowsChange)="change({ rows: [...$event] })"
        />
      </section>
      <section class="lw-card" aria-labelledby="when-title">
        <h2 class="lw-card-title" id="when-title">When</h2>
        <div class="times">
          <label class="lw-field">
            <span class="lw-label">Time zone</span>
            <select (change)="change({ timeZone: text($event) })">
              @for (zone of zones(); track zone) {
                <option [value]="zone" [selected]="zone === draft().timeZone">{{ zone.replaceAll('_', ' ') }}</option>
              }
            </select>
          </label>
          <label class="lw-field">
            <span class="lw-label">Daily mail at</span>
            <input type="time" required [value]="draft().digestAt" (change)="change({ digestAt: text($event) })" />
          </label>
          <label class="lw-field">
            <span class="lw-label">Mails about single leads, at most in an hour</span>
            <input
              type="number"
              required
              min="1"
              max="60"
              [value]="draft().hourlyLimit"
              (change)="change({ hourlyLimit: +text($event) })"
            />
          </label>
        </div>
        <p class="lw-muted">More leads than that share one mail at the next full hour, so none is missed.</p>
        <label class="quiet">
          <input type="checkbox" [checked]="isQuiet()" (change)="toggleQuiet()" />
          <span>Quiet hours</span>
        </label>
        @if (isQuiet()) {
          <div class="times">
            <label class="lw-field">
              <span class="lw-label">From</span>
              <input type="time" required [value]="draft().quietFrom" (change)="change({ quietFrom: text($event) })" />
            </label>
            <label class="lw-field">
              <span class="lw-label">To</span>
              <input type="time" required [value]="draft().quietTo" (change)="change({ quietTo: text($event) })" />
            </label>
          </div>
          <p class="lw-muted">What arrives in between is told when they end. The daily mail comes at its own time.</p>
        }
      </section>
      @if (refusal(); as message) {
        <lw-banner tone="negative" [text]="message" />
      }
      <p class="lw-form-actions">
        <button matButton="filled" type="submit" [disabled]="saving() || !isChanged()">
          {{ saving() ? 'Saving…' : 'Save' }}
        </button>
        <button matButton="outlined" type="button" [disabled]="testing()" (click)="test()">
          {{ testing() ? 'Sending…' : 'Send me a test mail' }}
        </button>
      </p>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    .lw-card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    .times {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      align-items: end;
      gap: var(--lw-space-4);
    }
    .times :is(input, select) {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    .lw-muted {
      font: var(--lw-type-small);
    }
    .quiet {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
      min-block-size: 2rem;
    }
    .quiet input {
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      accent-color: var(--lw-accent);
    }
  `,
})
export class NotificationForm {
  /** As the server keeps it. */
  readonly setting = input.required<NotificationSetting>();
  readonly locations = input.required<readonly { readonly id: string; readonly name: string }[]>();

  readonly saved = output<NotificationSetting>();
  readonly tested = output();

  private readonly api = inject(NotificationsApi);
  private readonly bar = inject(UndoBar);
  protected readonly draft = linkedSignal(() => this.setting());
  protected readonly saving = signal(false);
  protected readonly testing = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly isQuiet = computed(() => this.draft().quietFrom !== null);
  protected readonly isChanged = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.setting()));
  protected readonly zones = computed(() =>
    [...new Set([this.setting().timeZone, ...Intl.supportedValuesOf('timeZone')])].sort(),
  );

  protected change(part: Partial<NotificationSetting>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected toggleQuiet(): void {
    this.change(this.isQuiet() ? { quietFrom: null, quietTo: null } : { quietFrom: '21:00', quietTo: '07:00' });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.saving.set(true);
    this.refusal.set(undefined);
    try {
      this.saved.emit(await this.api.save(this.draft()));
      this.bar.notify('Your notifications are saved.');
    } catch (error) {
      const { status, title, detail, errors } = problemOf(error);
      const changedElsewhere = 'You changed this in another window meanwhile. Load the page again to see it.';
      this.refusal.set(status === 412 ? changedElsewhere : (errors[0]?.message ?? detail ?? title));
    } finally {
      this.saving.set(false);
    }
  }

  protected async test(): Promise<void> {
    this.testing.set(true);
    try {
      await this.api.sendTest();
      this.bar.notify('The test mail is on its way to you.');
      this.tested.emit();
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.bar.notify(detail ?? title);
    } finally {
      this.testing.set(false);
    }
  }
}
